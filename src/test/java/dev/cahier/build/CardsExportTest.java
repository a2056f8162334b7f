package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flash cards of notes, as Anki imports them. */
final class CardsExportTest {

    private static final String NOTE =
            """
            ---
            title: Norms
            tags: ["linear algebra", norms]
            series: [Spaces]
            ---
            ## Basics

            > [!DEFINITION] Norm of $x \\in \\R$ {#norm}
            > A *norm* is $\\norm{x}$ with $a < b$ and `"code"`:
            >
            > ```text
            > one
            >   two
            > ```

            > [!THEOREM]
            > $$\\norm{x+y} \\le \\norm{x} + \\norm y \\label{eq:t}$$
            > by \\eqref{eq:t} and [zh](zh.md).

            > [!PROOF]
            > Clear[^1].

            [^1]: x

            > [!EXERCISE] Compute
            > Find $\\newcommand{\\half}{\\frac12}\\half$ and $\\bm{x}$.

            > [!SOLUTION]
            > It is $\\half$.

            > [!EXERCISE]
            > No answer.
            """;

    @TempDir private Path folder;

    private ExportReport export(boolean proofs) {
        writeSite();
        return export(proofs, Optional.empty());
    }

    private void writeSite() {
        TrialSites.write(
                folder,
                "cahier.yaml",
                "title: Notes",
                "baseUrl: https://host.example/",
                "math: {macros: {\\R: '\\mathbb{R}', \\norm: ['\\lVert #1 \\rVert', 1]}}");
        TrialSites.write(folder, "content/notes/a.md", NOTE);
        TrialSites.write(
                folder, "content/notes/zh.md", "> [!DEFINITION] 单位元", "> 若 $e x = x$，则为单位元。");
    }

    private ExportReport export(boolean proofs, Optional<String> deck) {
        return new CardsExport(
                        TrialSites.exported(folder),
                        new CardsExport.Options(proofs, deck, "Basic"),
                        BuildProgress.SILENT)
                .run();
    }

    private static List<String> lines(ExportReport report) {
        return text(report).lines().toList();
    }

    private static String text(ExportReport report) {
        byte[] content = report.exported().orElseThrow().content();
        return new String(content, StandardCharsets.UTF_8);
    }

    /** What a definition says, and what its card shows once Anki has imported it. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "$a<b>c$ => \\(a&lt;b&gt;c\\)",
                "$\\begin{pmatrix}a & b\\end{pmatrix}$ => a &amp; b",
                "$x^{y^{z}}$ and $\\sqrt{\\frac{a}{b}}$ => \\(x^{y^{z}}\\) and \\(\\sqrt{\\frac{a}{b}}\\)",
                "{{c1::a cloze}} in text => {{c1::a cloze}} in text",
                "$\\{\\{c1::x\\}\\}$ => \\(\\{\\{c1::x\\}\\}\\)",
                "a \"quoted\" word => a “quoted” word",
                "\\[not a formula\\]{} => [not a formula]",
                "[sound:bell.mp3] => [<span></span>sound:bell.mp3]",
                "[latex]x[/latex] => [<span></span>latex]x[<span></span>/latex]",
                "$a % a comment| b$ => \\(a b\\)",
                "$$\\begin{aligned}a &= b \\\\\\\\| &= c\\end{aligned}$$ => a &amp;= b \\\\ &amp;= c\\end{aligned}\\]",
                "a&nbsp;b &amp; c => a&#xa0;b &amp; c",
                "# not a heading #tag => #tag",
                "$\\text{if }x=\\$5$ => \\(\\text{if }x=\\$5\\)",
                "若 $e\\cdot x=x$，则称 $e$ 为单位元。 => 若 \\(e\\cdot x=x\\)，则称 \\(e\\) 为单位元。",
                "*emphasis* and **more** => <em>emphasis</em> and <strong>more</strong>"
            })
    void givesAnkiWhatTheNoteShows(String written, String shown) {
        TrialSites.write(folder, "cahier.yaml", "title: Notes");
        TrialSites.write(
                folder,
                "content/a.md",
                "> [!DEFINITION] Term",
                "> " + written.replace("|", "\n> "));

        List<AnkiImport.Card> cards = AnkiImport.of(text(export(false, Optional.empty())));

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).back()).contains(shown);
    }

    @Test
    void keepsLinesAndTabsOfCode() {
        TrialSites.write(folder, "cahier.yaml", "title: Notes");
        TrialSites.write(
                folder,
                "content/a.md",
                "> [!DEFINITION] Rule",
                "> ```make",
                "> all: a.o",
                "> \tcc \"a.o\"",
                "> ```");

        assertThat(AnkiImport.of(text(export(false, Optional.empty()))))
                .singleElement()
                .satisfies(card -> assertThat(card.back()).contains("all: a.o<br />\tcc \"a.o\""));
    }

    @ParameterizedTest
    @CsvSource({
        "Notes on \"norms\", , Notes on norms::Sets",
        "'  Notes ', , Notes::Sets",
        "2024, , 2024::Sets",
        "'A::B', , A:B::Sets",
        "Cafe\u0301, , Café::Sets",
        "Notes, 2024, Deck 2024",
        "Notes, '-7', Deck -7",
        "Notes, 'All::\"Sets\" ', All::Sets",
        "Notes, 'All::', All::blank",
        "Notes, ' \u3000All ', All",
        "Notes, 数学::集合, 数学::集合"
    })
    void putsAllCardsIntoOneDeck(String title, String deck, String expected) {
        TrialSites.write(folder, "cahier.yaml", "title: '" + title + "'");
        for (String note : List.of("a", "b", "c")) {
            TrialSites.write(
                    folder,
                    "content/" + note + ".md",
                    "---",
                    "series: [Sets]",
                    "---",
                    "> [!DEFINITION] Term " + note,
                    "> Text.");
        }

        assertThat(AnkiImport.of(text(export(false, Optional.ofNullable(deck)))))
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.deck()).isEqualTo(expected));
    }

    @Test
    void putsASeriesAndAFolderOfOneNameIntoOneDeck() {
        TrialSites.write(folder, "cahier.yaml", "title: Notes");
        TrialSites.write(folder, "content/algebra/a.md", "> [!DEFINITION] Ring", "> A ring.");
        TrialSites.write(
                folder,
                "content/b.md",
                "---",
                "series: [Algebra]",
                "---",
                "> [!DEFINITION] Field",
                "> A field.",
                "",
                "> [!DEFINITION] Group",
                "> A group.");

        assertThat(AnkiImport.of(text(export(false, Optional.empty()))))
                .extracting(AnkiImport.Card::deck)
                .hasSize(3)
                .containsOnly("Notes::Algebra");
    }

    @Test
    void writesCardsThatAnkiReads() {
        ExportReport report = export(true);
        List<String> lines = lines(report);

        assertThat(lines)
                .startsWith(
                        "#separator:tab",
                        "#html:true",
                        "#notetype:Basic",
                        "#guid column:1",
                        "#deck column:2",
                        "#tags column:3")
                .hasSize(10);
        assertThat(lines.subList(6, 10)).allMatch(line -> line.split("\t", -1).length == 5);
        assertThat(lines)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("\tNotes::Spaces\tlinear_algebra norms\t")
                                        .contains("<b>Norm of \\(x \\in \\mathbb{R}\\)</b>")
                                        .contains("\\(\\lVert x \\rVert\\) with \\(a &lt; b\\)")
                                        .contains("<code>\"\"code\"\"</code>")
                                        .contains("one<br />  two")
                                        .contains(
                                                "href=\"\"https://host.example/notes/a/#norm\"\""))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("Theorem 1 · Norms</small><br>Basics\t")
                                        .contains("\\lVert y \\rVert \\tag{1}\\]")
                                        .contains("<hr><p>Clear. ∎</p>")
                                        .contains("\"\"https://host.example/notes/zh/\"\""))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("Find \\(\\frac12\\) and \\(\\boldsymbol{x}\\)")
                                        .contains("<p>It is \\(\\frac12\\).</p>"))
                .anySatisfy(line -> assertThat(line).contains("\tNotes::notes\t\t", "单位元"));
        assertThat(report.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(
                        tuple("card-answer", "Exercise 2 has no solution, so it is not a card"));
    }

    @Test
    void keepsTheIdOfACardWhoseTextChanges() {
        List<String> before = lines(export(false));
        assertThat(before).noneMatch(line -> line.contains("Clear."));
        String id = before.get(6).substring(0, 16);
        TrialSites.write(
                folder,
                "content/notes/a.md",
                NOTE.replace("A *norm* is", "A **norm** is always").replace("of $x", "$x"));
        ExportReport again =
                new CardsExport(
                                new ExportRequest(
                                        folder,
                                        Optional.of("Spaces"),
                                        Optional.empty(),
                                        false,
                                        false,
                                        TrialSites.NOW,
                                        Optional.empty(),
                                        Optional.empty()),
                                new CardsExport.Options(false, Optional.of("All"), "Basic"),
                                BuildProgress.SILENT)
                        .run();

        assertThat(lines(again)).anyMatch(line -> line.startsWith(id + "\tAll\t"));
    }
}

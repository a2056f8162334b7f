package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BibFileTest {

    @Test
    void readsFieldsInBracesQuotesAndPieces() {
        BibEntry entry =
                read(
                                "@string{nat = \"Nature\"}",
                                "Text between entries, a@b.org, is a comment.",
                                "@Article(rum86, Title = {A {B} \"c\"}, journal = nat # { B},",
                                "  year = 1986, month = oct, % a comment",
                                "  note = \"x {\"} y\",)")
                        .entries()
                        .get("rum86");

        assertThat(entry.type()).isEqualTo("article");
        assertThat(entry.fields())
                .containsEntry("title", "A {B} \"c\"")
                .containsEntry("journal", "Nature B")
                .containsEntry("year", "1986")
                .containsEntry("month", "10")
                .containsEntry("note", "x {\"} y");
        assertThat(entry.place().line()).isEqualTo(3);
        assertThat(entry.place().column()).isEqualTo(10);
    }

    @Test
    void tellsEachMistakeAtItsPlaceAndReadsTheOtherEntries() {
        BibFile file =
                read(
                        "@book{a, title = {A}}",
                        "@book{b, title {B}}",
                        "\t@book{c, title = {C} year = 2000}",
                        "@book{d, title = nothing}",
                        "@book{title = {E}}",
                        "@book{a, title = {again}}",
                        "@book{f, title = {F}, title = {G}}",
                        "@book{g, title = {G}}",
                        "@book{h, title = {never closed}",
                        "",
                        "@book{i, title = {I}}",
                        "@book{j, title = {no end}");

        assertThat(problems(file))
                .containsExactly(
                        "2:16 bibliography-syntax",
                        "3:23 bibliography-syntax",
                        "4:18 bibliography-syntax",
                        "5:7 bibliography-syntax",
                        "6:7 bibliography-duplicate",
                        "7:23 bibliography-syntax",
                        "9:1 bibliography-syntax",
                        "12:1 bibliography-syntax");
        assertThat(file.entries().keySet()).containsExactly("a", "g", "i");
        assertThat(file.diagnostics().get(2).hint()).hasValue("put the value in braces: {nothing}");
        assertThat(file.diagnostics().get(4).message()).contains("line 1");
    }

    @Test
    void valueWithoutEndIsToldWhereItBegins() {
        assertThat(problems(read("", "@book{a, title = {A {b}, year = 1}")))
                .containsExactly("2:1 bibliography-syntax");
        assertThat(problems(read("@book{a, title = {A {b, year = 1}")))
                .containsExactly("1:18 bibliography-syntax");
        assertThat(problems(read("@book{a, title = \"A, year = 1}")))
                .containsExactly("1:30 bibliography-syntax");
    }

    @Test
    void inheritsFromTheVolume() {
        BibFile file =
                read(
                        "@inproceedings{a, title = {A}, crossref = {v}}",
                        "@proceedings{v, title = {Volume}, year = 2000}");

        assertThat(file.entries().get("a").fields())
                .containsEntry("title", "A")
                .containsEntry("booktitle", "Volume")
                .containsEntry("year", "2000");
    }

    @Test
    void anythingElseIsNoEntry() {
        assertThat(read("", "%", "write to ada@example.org", "@comment{x, y}").diagnostics())
                .isEmpty();
        assertThat(problems(read("@article"))).containsExactly("1:9 bibliography-syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Schr{\\\"o}dinger|Schrödinger",
                "{\\'E}variste \\'{e} \\`a \\^{\\i} \\~n|Évariste é à î ñ",
                "{\\L}ukasiewicz, Erd\\H{o}s, \\c{C}a, \\v{S}, \\aa, Stra{\\ss}e|Łukasiewicz, Erdős, Ça, Š, å, Straße",
                "A \\& B, 5\\% of \\$3, a\\_b|A & B, 5% of $3, a_b",
                "``q'' -- 1--2 --- x~y|“q” – 1–2 — x y",
                "{GELU}s and {\\unknown{x}}|GELUs and x",
                "机器学习|机器学习"
            })
    void latexIsRead(String latex, String text) {
        assertThat(LatexText.of(latex, new Marks()).replace('\u00A0', ' ')).isEqualTo(text);
    }

    @Test
    void formulasAndEmphasisBecomeMarkup() {
        Marks marks = new Marks();
        String text = LatexText.of("$O(n^2)$ and \\emph{x {\\bf y}} \\textbf{z}, {\\em w}", marks);

        assertThat(marks.shown(text, tex -> "[" + tex + "]"))
                .isEqualTo(
                        "[O(n^2)] and <em>x <strong>y</strong></em> <strong>z</strong>,"
                                + " <em>w</em>");
    }

    private static BibFile read(String... lines) {
        return BibFile.read(new SourceText("references.bib", String.join("\n", lines)));
    }

    private static List<String> problems(BibFile file) {
        return file.diagnostics().stream()
                .map(
                        d ->
                                d.location().orElseThrow().line()
                                        + ":"
                                        + d.location().orElseThrow().column()
                                        + " "
                                        + d.code())
                .toList();
    }
}

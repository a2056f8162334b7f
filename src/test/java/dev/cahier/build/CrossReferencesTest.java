package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of one site that refer to each other's equations and theorems. */
final class CrossReferencesTest {

    private static final String RULES =
            """
            ---
            title: Rules & more
            math: true
            ---
            First \\eqref{product} of $$(fg)' = f'g + fg' \\label{product}$$ and no more.

            ## About \\eqref{product} and $\\ref{product}$

            $$(f \\circ g)' = (f' \\circ g) \\cdot g' \\label{chain-rule}$$

            > [!THEOREM] Taylor {#taylor}
            > It is so.
            """;

    private static final String USES =
            """
            ---
            title: Uses
            math: true
            ---
            By \\eqref{chain-rule}, $\\eqref{chain-rule}$, \\ref{taylor}, [](rules.md#taylor),
            \\autoref{taylor}, [](rules.md#about-product-and-product), [the \\ref{taylor}](rules.md).
            """;

    @TempDir private Path source;

    @Test
    void leadFromNoteToNote() {
        write("content/rules.md", RULES);
        write("content/uses.md", USES);

        thenReported();
        String theorem =
                "<a class=\"ref\" href=\"/base/rules/#taylor\" title=\"Rules &amp; more\">";
        assertThat(page("uses/index.html"))
                .contains(
                        "By <a class=\"ref\" href=\"/base/rules/#eq-chain-rule\""
                                + " title=\"Rules &amp; more\">(2)</a>, ",
                        theorem + "1</a>",
                        theorem + "Theorem 1</a>",
                        ">About product and product</a>",
                        "<a href=\"/base/rules/\">the <span class=\"ref\">1</span></a>")
                .containsOnlyOnce("<span class=\"mord\">(2)</span></span></a>");
        assertThat(
                        new LinkChecker(source.resolve("site"), "https://a.example", "/base/")
                                .problems())
                .isEmpty();
    }

    @Test
    void leadFromListsToTheNotesPage() {
        write("content/rules.md", RULES);

        thenReported();
        assertThat(page("index.html"))
                .contains("First <a class=\"ref\" href=\"/base/rules/#eq-product\">(1)</a> of")
                .contains("<span class=\"eqn-num\">(1)</span>")
                .doesNotContain("id=\"eq-");
    }

    @Test
    void showNumbersInDescriptions() {
        write("cahier.yaml", "title: T\n");
        write("content/rules.md", RULES);
        write("content/uses.md", USES.replace("$\\eqref{chain-rule}$, ", ""));

        TrialSites.build(source, Optional.of("https://a.example/base/"));
        assertThat(page("rules/index.html"))
                .contains(
                        "<meta name=\"description\" content=\"First (1) of (fg)′ = f′g + fg′ and no more.\"");
        String description =
                "content=\"By (2), 1, Theorem 1, Theorem 1, About product and product, the 1.\"";
        assertThat(page("uses/index.html")).contains(description);
        assertThat(page("llms.txt")).contains("Theorem 1, Theorem 1, ");

        write(
                "content/rules.md",
                RULES.replace("> [!THEOREM] T", "> [!THEOREM]\n> One.\n\n> [!THEOREM] T"));

        TrialSites.build(source, Optional.of("https://a.example/base/"));
        assertThat(page("uses/index.html"))
                .contains(description.replace("1,", "2,").replace("e 1.", "e 2."));
        assertThat(page("llms.txt")).contains("Theorem 2, Theorem 2, ");
        TrialSites.files(source.resolve("site"))
                .forEach((name, file) -> assertThat(text(file)).doesNotContain("\uE0F1"));
    }

    @Test
    void showNumbersInTheTableOfContents() {
        write("content/rules.md", RULES + "\n## Two\n\n## Three\n");

        thenReported();
        assertThat(page("rules/index.html"))
                .contains("About <span class=\"ref\">(1)</span> and ")
                .doesNotContain("(?)");
    }

    @Test
    void leaveNoMarkInAnyFile() {
        write("content/rules.md", RULES);
        write(
                "content/uses.md",
                USES
                        + "\n<a href=\"\uE0F1no/product\">(?)</a> <b title='\uE0F1no/x'>b</b>"
                        + " <a href=\"\uE0F1eq/chain-rule\">b</a> \\ref{chain-rule}\n");

        thenReported(
                "content/uses.md:8:10: warning[link-missing]: there is no page or file '\uE0F1no/product'"
                        + " in this site",
                "content/uses.md:8:63: warning[link-missing]: there is no page or file"
                        + " '\uE0F1eq/chain-rule' in this site");
        assertThat(page("uses/index.html")).contains("<a class=\"ref\"");
        TrialSites.files(source.resolve("site"))
                .forEach((name, file) -> assertThat(text(file)).doesNotContain("href=\"\uE0F1"));
    }

    @Test
    void standInWordsWithinFormulas() {
        write(
                "content/a.md",
                "$$ x \\label{first} $$\n\n"
                        + "$x \\overset{\\text{by \\eqref{first}}}{=} \\text{see \\ref{first}, too}$\n");

        thenReported();
        assertThat(page("a/index.html"))
                .doesNotContain("(?)")
                .contains("<mtext>by\u00a0</mtext><mrow href=\"#eq-first\"><mtext>(1)</mtext>");
    }

    @Test
    void areReportedWhenNothingHasTheirLabel() {
        write("content/rules.md", RULES);
        write(
                "content/uses.md",
                "---\nmath: true\n---\nSee\n\\eqref{chain-role} and $x \\ref{zz}$.\n");

        thenReported(
                "content/uses.md:5:1: error[label-missing]: there is no label 'chain-role' in this"
                        + " note or another one",
                "content/uses.md:5:32: error[label-missing]: there is no label 'zz' in this note or"
                        + " another one");
        assertThat(printed()).contains("hint: did you mean 'chain-rule'?");
    }

    @Test
    void areReportedWhenTheirEquationHasNoNumber() {
        write(
                "content/uses.md",
                "---\nmath: true\n---\n$$\\begin{align*}a \\label{a}\\end{align*}$$\n\nBy \\eqref{a}\n");

        thenReported(
                "content/uses.md:4:26: warning[label-unnumbered]: the label 'a' is in a row"
                        + " without a number",
                "content/uses.md:6:4: error[reference-unnumbered]: the equation 'a' has no number"
                        + " to show");
    }

    @Test
    void areNotNeededForTwoNotesWithOneLabelToBeReported() {
        write("content/a.md", "---\nmath: true\n---\n$$x \\label{same}$$\n");
        write("content/b.md", "> [!LEMMA] {#same}\n> Text\n");

        thenReported(
                "content/b.md:1:14: error[label-duplicate]: the label 'same' is already used in content/a.md:4");
    }

    @Test
    void areReportedWhenALinkWithoutWordsHasNothingToShow() {
        write("content/a.md", "---\nmath: true\n---\n[](#nothing)\n");

        assertThat(printed()).contains("content/a.md:4:1: warning[link-empty]");
    }

    @Test
    void areResolvedInASingleNoteToo() {
        write("content/rules.md", RULES);
        write("content/uses.md", USES);
        try (NoteRendering rendering = NoteRendering.open(source, Optional.empty())) {
            NoteRendering.RenderedFile file =
                    rendering.render("content/uses.md", USES.getBytes(StandardCharsets.UTF_8));

            assertThat(file.diagnostics()).isEmpty();
            assertThat(file.html()).contains("href=\"/rules/#eq-chain-rule\"", ">(2)</a>");
        }
    }

    private void thenReported(String... problems) {
        assertThat(printed().lines().filter(line -> line.startsWith("content/")))
                .isEqualTo(List.of(problems));
    }

    private String printed() {
        write("cahier.yaml", "title: T\n");
        return TrialSites.printed(TrialSites.build(source, Optional.of("/base/")));
    }

    private String page(String name) {
        return text(source.resolve("site").resolve(name));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = source.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

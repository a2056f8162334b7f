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
        TrialSites.write(
                folder,
                "cahier.yaml",
                "title: Notes",
                "baseUrl: https://host.example/",
                "math: {macros: {\\R: '\\mathbb{R}', \\norm: ['\\lVert #1 \\rVert', 1]}}");
        TrialSites.write(folder, "content/notes/a.md", NOTE);
        TrialSites.write(
                folder, "content/notes/zh.md", "> [!DEFINITION] 单位元", "> 若 $e x = x$，则为单位元。");
        return new CardsExport(
                        new ExportRequest(
                                folder,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                TrialSites.NOW,
                                Optional.empty(),
                                Optional.empty()),
                        new CardsExport.Options(proofs, Optional.empty(), "Basic"),
                        BuildProgress.SILENT)
                .run();
    }

    private static List<String> lines(ExportReport report) {
        byte[] content = report.exported().orElseThrow().content();
        return new String(content, StandardCharsets.UTF_8).lines().toList();
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

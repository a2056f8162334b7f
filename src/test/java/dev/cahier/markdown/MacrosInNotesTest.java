package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.code.CodeHighlighter;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.diagram.GraphDrawer;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.template.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MacrosInNotesTest {

    private static KatexRenderer math;

    @BeforeAll
    static void start() {
        math = new KatexRenderer(MathOutput.MATHML);
    }

    @AfterAll
    static void stop() {
        math.close();
    }

    @Test
    void showsNothingOfABlockThatOnlyDefines() {
        RenderedBody body = note("$$\n\\newcommand{\\R}{\\mathbf{R}}\n$$\n\nin $\\R$");

        assertThat(body.html()).doesNotContain("math-display").contains(">𝐑</mi>");
    }

    @Test
    void checksIdentitiesWithTheMacrosOfTheNote() {
        RenderedBody body =
                note(
                        "$$\\newcommand{\\sig}[1]{\\frac{1}{1 + e^{-#1}}}\\let\\eps\\varepsilon$$",
                        "",
                        "```identity",
                        "\\def\\half{\\frac12}",
                        "\\sig{\\eps} + \\sig{(-\\eps)} = 2\\half",
                        "```",
                        "",
                        "$\\half$");

        assertThat(body.diagnostics()).isEmpty();
        assertThat(body.html()).contains("data-status=\"proved\"");
    }

    @Test
    void refutesAnIdentityWhoseMacroMeansSomethingElse() {
        RenderedBody body = note("$$\\def\\two{3}$$", "", "```identity", "x + x = \\two x", "```");

        assertThat(body.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo("identity-false"));
    }

    @Test
    void plotsWithTheMacrosOfTheNote() {
        RenderedBody body =
                note(
                        "$$\\newcommand{\\sig}[1]{\\frac{1}{1 + e^{-#1}}}$$",
                        "", "```plot", "f(x) = \\sig{x}", "claims: {range: \"(0, 1)\"}", "```");

        assertThat(body.diagnostics()).isEmpty();
        assertThat(body.html()).contains("<figure").contains("<mfrac>");
    }

    @Test
    void showsNoParagraphOfFormulasThatOnlyDefine() {
        RenderedBody body =
                note("\\(\\def\\RR{{\\bf R}}\\)", "$\\newcommand{\\QQ}{Q}$", "", "$\\RR\\QQ$");

        assertThat(body.html()).startsWith("<p><span").containsOnlyOnce("<p>");
        assertThat(body.diagnostics()).isEmpty();
    }

    @Test
    void rendersTheSummaryWithTheMacrosDefinedBeforeIt() {
        RenderedBody body = note("$$\\def\\mine{z}$$\n\nThe first $\\mine$.\n\n$$\\def\\mine{y}$$");

        assertThat(body.summaryHtml()).contains("<mi>z</mi>");
        assertThat(body.diagnostics()).isEmpty();
    }

    @Test
    void letsFootnotesSeeWhatIsDefinedBeforeThem() {
        RenderedBody body =
                note(
                        "$$\\def\\mine{a}$$",
                        "",
                        "Text.[^1]",
                        "",
                        "[^1]: Note $\\mine$.",
                        "",
                        "$\\def\\mine{b} \\mine$");

        assertThat(body.diagnostics()).isEmpty();
        assertThat(body.html()).contains("<mi>a</mi>").contains("<mi>b</mi>");
    }

    @Test
    void refusesAMacroBeforeItsDefinition() {
        assertThat(note("$\\mine$ and $\\def\\mine{x} \\mine$ and $\\mine$").diagnostics())
                .extracting(d -> d.location().orElseThrow().column())
                .containsExactly(2);
    }

    @Test
    void seesMacrosInRawHtmlHeadingsListsAndTables() {
        RenderedBody body =
                note(
                        "$$\\def\\mine{z}$$",
                        "",
                        "# A $\\mine$",
                        "",
                        "- $\\mine$",
                        "",
                        "| a | b |",
                        "|---|---|",
                        "| $\\mine$ | $|\\mine|$ |",
                        "",
                        "<div>$$\\mine$$</div>");

        assertThat(body.diagnostics()).isEmpty();
        assertThat(body.html().split("<mi>z</mi>", -1)).hasSize(6);
    }

    @Test
    void reportsWhatIsWrongInAMacroAtTheFormulaThatUsesIt() {
        RenderedBody body = note("$\\def\\mine{\\oops}$", "", "Here: $1 + \\mine$.");

        assertThat(body.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("Undefined control sequence: \\oops, in the macro \\mine");
        assertThat(body.diagnostics().get(0).location().orElseThrow())
                .matches(at -> at.line() == 3 && at.column() == 12);
    }

    @Test
    void keepsTheMacrosOfOneNoteFromTheNext() {
        assertThat(note("$\\def\\mine{x} \\mine$").diagnostics()).isEmpty();
        assertThat(note("$\\mine$").diagnostics()).hasSize(1);
    }

    private static RenderedBody note(String... lines) {
        SourceText text = new SourceText("content/a.md", String.join("\n", lines));
        return new MarkdownRenderer(
                        new NoteEngines(math, CodeHighlighter.NONE, GraphDrawer.NONE),
                        Activations.standard(),
                        MarkdownTrial.shortcodes(),
                        MarkdownTrial::card,
                        Theme.builtIn()::labels)
                .render(new MarkdownSource(text, 0, true, "en"), MarkdownTrial.links());
    }
}

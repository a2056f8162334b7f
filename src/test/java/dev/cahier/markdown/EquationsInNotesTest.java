package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.EquationNumbers;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, labels and references of one note, before references are resolved. */
final class EquationsInNotesTest {

    private static final String IN_HTML = "<span class=\"eqn-num\">(\\([^)]*\\))</span>";
    private static final String IN_MATHML =
            "<mtd class ?=\"mml-eqn-(?:num|tag)\"><mtext>([^<]*)</mtext></mtd>";

    private static KatexRenderer math;
    private static KatexRenderer mathml;

    @BeforeAll
    static void start() {
        math = new KatexRenderer(MathOutput.HTML_AND_MATHML);
        mathml = new KatexRenderer(MathOutput.MATHML);
    }

    @AfterAll
    static void stop() {
        math.close();
        mathml.close();
    }

    @Test
    void numbersAllRowsInTheOrderOfTheNote() {
        RenderedBody body =
                numbered(
                        EquationNumbers.ALL,
                        "$$\\begin{align} a &= b \\\\ c &= d \\nonumber \\\\ e &= f \\end{align}$$",
                        "",
                        "\\begin{equation} x \\end{equation}",
                        "",
                        "$$\\begin{gather*} y \\\\ z \\end{gather*}$$",
                        "",
                        "$$\\begin{gather} y \\end{gather}$$");

        assertThat(found(IN_HTML, body)).containsExactly("(1)", "(2)", "(3)", "(4)");
        assertThat(found(IN_MATHML, body)).containsExactly("(1)", "(2)", "(3)", "(4)");
        assertThat(body.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{align} a &= b \\\\ c &= d \\end{align}",
                "\\begin{align} a &= b \\\\ c &= d \\\\ \\end{align}",
                "\\begin{equation} x \\end{equation}",
                "\\begin{gather} x \\\\ y \\end{gather}",
                "\\begin{alignat}{2} a &= b & c &= d \\end{alignat}",
                "\\begin{equation}\\begin{split} a &= b \\\\ &= c \\end{split}\\end{equation}"
            })
    void numbersNoRowThatHasNoLabel(String tex) {
        RenderedBody body = note("$$" + tex + "$$");

        assertThat(body.html()).doesNotContain("eqn-num", "katex-tag");
        assertThat(body.html()).contains("</math>");
        assertThat(body.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a \\\\ b \\label{x} \\\\ c                      | (1)        | x=1@eq-x",
                "a \\label{x} \\\\ b \\\\ c \\label{y} \\\\        | (1) (2)    | x=1@eq-x y=2@eq-y",
                "a \\label{x} \\\\ b \\tag{7} \\\\ c \\label{y}  | (1) (7) (2)| x=1@eq-x y=2@eq-y",
                "a \\notag \\label{x} \\\\ b \\label{y}          | (1)        | x=@eq-x y=1@eq-y",
                "a \\tag{7} \\\\ b                             | (7)        | ''",
                "\\begin{aligned} p \\\\ q \\label{x} \\end{aligned} \\\\ b | (1) | x=1@eq-x",
                "{a \\label{x}} \\\\ \\frac{b}{c}               | (1)        | x=1@eq-x"
            })
    void numbersTheRowsThatHaveALabel(String rows, String numbers, String labels) {
        for (KatexRenderer renderer : List.of(math, mathml)) {
            RenderedBody body = render(renderer, "$$\\begin{align}" + rows + "\\end{align}$$");

            assertThat(found(IN_MATHML, body)).containsExactly(numbers.split(" "));
            assertThat(String.join(" ", labels(body))).isEqualTo(labels);
        }
    }

    @Test
    void countsNoRowThatARowEndBeforeTheEndOpens() {
        RenderedBody body =
                numbered(
                        EquationNumbers.ALL,
                        "\\begin{align} a \\\\ b \\\\[2pt]\n\\end{align}",
                        "",
                        "\\begin{gather} c \\\\ \\end{gather}");

        assertThat(found(IN_HTML, body)).containsExactly("(1)", "(2)", "(3)");
        assertThat(body.html()).contains("b \\\\[2pt]\n\\end{align}</annotation>");
    }

    @Test
    void numbersNothingWhereNumbersAreSwitchedOff() {
        RenderedBody body =
                numbered(
                        EquationNumbers.NONE,
                        "\\begin{align} a \\label{a} \\\\ b \\tag{B} \\label{b} \\end{align}",
                        "",
                        "$$c \\label{c}$$");

        assertThat(found(IN_MATHML, body)).containsExactly("(B)");
        assertThat(labels(body)).containsExactly("a=@eq-a", "b=B@eq-b", "c=@eq-c");
        assertThat(body.diagnostics()).isEmpty();
    }

    @Test
    void numbersADisplayThatHasALabel() {
        RenderedBody body = note("$$a$$", "", "$$b \\label{b}$$");

        assertThat(labels(body)).containsExactly("b=1@eq-b");
        assertThat(found(IN_HTML, body)).containsExactly("(1)");
        assertThat(body.html()).contains("<span id=\"eq-b\"></span>");
        assertThat(body.html()).contains(">b \\label{b}</annotation>");
    }

    @ParameterizedTest
    @CsvSource({
        "a \\label{x} \\tag{A}, A",
        "a \\tag{$*$} \\label{x}, ∗",
        "a \\tag*{A-1} \\label{x}, A-1",
        "\\begin{align} a \\label{x} \\tag{A} \\end{align}, A",
        "\\begin{aligned} a \\\\ b \\label{x} \\end{aligned}, 1",
        "\\begin{equation} \\begin{split} a \\\\ b \\end{split} \\label{x} \\end{equation}, 1",
        "\\begin{gather} a \\\\ \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} \\label{x} \\end{gather}, 1",
        "\\begin{gather} a \\\\[1em] {b \\label{x}} \\end{gather}, 1"
    })
    void readsWhatReferencesShow(String tex, String number) {
        assertThat(labels(note("$$" + tex + "$$"))).containsExactly("x=" + number + "@eq-x");
        assertThat(labels(render(mathml, "$$" + tex + "$$")))
                .containsExactly("x=" + number + "@eq-x");
    }

    @Test
    void keepsNumbersAroundATagOfTheAuthors() {
        RenderedBody body =
                note(
                        "$$\\begin{align} a \\label{a} \\\\ b \\tag{$*$} \\label{b} \\\\"
                                + " c \\label{c} \\end{align}$$");

        assertThat(labels(body)).containsExactly("a=1@eq-a", "b=∗@eq-b", "c=2@eq-c");
        assertThat(found(IN_MATHML, body)).containsExactly("(1)", "(∗)", "(2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\\begin{align*} a \\label{x} \\end{align*}$$",
                "$$\\begin{equation} a \\label{x} \\notag \\end{equation}$$",
                "$$\\begin{align} a \\label{x} \\nonumber \\\\ b \\end{align}$$",
                "$a \\label{x}$"
            })
    void warnsOfALabelWhereNoNumberStands(String tex) {
        RenderedBody body = note(tex);

        assertThat(labels(body)).containsExactly("x=@eq-x");
        assertThat(body.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("label-unnumbered");
    }

    @Test
    void keepsTheNumbersInTheSummary() {
        RenderedBody body = note("First: $$a \\label{a}$$ done.", "", "$$b \\label{b}$$");

        assertThat(body.summaryHtml()).contains("<span class=\"eqn-num\">(1)</span>");
        assertThat(labels(body)).containsExactly("a=1@eq-a", "b=2@eq-b");
    }

    @Test
    void reportsALabelThatIsTaken() {
        RenderedBody body = note("$$a \\label{a}$$", "", "$$bc \\label{a}$$");

        assertThat(body.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the label 'a' is already used in line 1");
        assertThat(body.diagnostics().get(0).location().orElseThrow())
                .matches(at -> at.line() == 3 && at.column() == 13);
        assertThat(body.html()).contains("id=\"eq-a\"", "id=\"eq-a-1\"");
    }

    @Test
    void findsReferencesInTextAndInFormulas() {
        RenderedBody body = note("In \\eqref{a}, \\ref{b}: $\\eqref{c}$, $x \\ref{d}$ `\\ref{e}`");

        assertThat(body.references())
                .extracting(r -> r.label() + " " + r.location().column())
                .containsExactly("a 4", "b 15", "c 32", "d 45");
        assertThat(body.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\ref{a}", "\\ref", "\\ref{}", "\\reference{a}", "`\\ref{a}`"})
    void leavesOtherTextAlone(String text) {
        assertThat(note(text).references()).isEmpty();
    }

    @Test
    void reportsALabelWithoutAName() {
        assertThat(note("$$a \\label{}$$").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("math-invalid");
    }

    @Test
    void numbersAFormulaThatHadToBeRepaired() {
        RenderedBody body =
                note("$$\\begin{align} a &= b \\\\\\\\ c &= d \\label{c} \\end{align}$$");

        assertThat(labels(body)).containsExactly("c=1@eq-c");
        assertThat(found(IN_HTML, body)).containsExactly("(1)");
    }

    @Test
    void letsNoAuthorForgeAMark() {
        RenderedBody body =
                note(
                        "<a href=\"\uE0F1no/a\">(?)</a> $\\href{\uE0F1no/a}{x}$"
                                + " $\\verb|\uE0F1label/a|$");

        assertThat(body.references()).isEmpty();
        assertThat(body.labels()).isEmpty();
    }

    private static List<String> found(String pattern, RenderedBody body) {
        return Pattern.compile(pattern)
                .matcher(body.html())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> labels(RenderedBody body) {
        return body.labels().stream()
                .map(label -> label.name() + "=" + label.number() + "@" + label.anchor())
                .toList();
    }

    private static RenderedBody note(String... lines) {
        return render(math, lines);
    }

    private static RenderedBody numbered(EquationNumbers numbers, String... lines) {
        return MarkdownTrial.render(String.join("\n", lines), numbers, math);
    }

    private static RenderedBody render(KatexRenderer renderer, String... lines) {
        return MarkdownTrial.render(String.join("\n", lines), true, "en", renderer);
    }
}

package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.EquationNumbers;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine says of the numbers, labels and references that it has written. */
final class EquationPartsTest {

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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '!',
            value = {
                "x                                       ! 0 ! ",
                "x \\label{a}                             ! 1 ! a 0",
                "\\label{a} x \\label{b}                  ! 1 ! a 0, b 0",
                "x \\label{a b/c}                         ! 1 ! a b/c 0",
                "x \\label{式}                            ! 1 ! 式 0",
                "x \\tag{A 1} \\label{a}                   ! 0 ! a [A\u00a01]",
                "x \\tag*{*} \\label{a}                    ! 0 ! a [*]",
                "\\begin{gather} x \\\\ y \\label{b} \\\\ z \\label{c} \\end{gather}     ! 2 ! b 0, c 1",
                "\\begin{gather} x \\tag{T} \\label{a} \\\\ y \\label{b} \\end{gather} ! 1 ! a [T], b 0",
                "\\begin{gather} x \\label{a} \\notag \\\\ y \\label{b} \\end{gather} ! 1 ! a, b 0",
                "\\begin{aligned} x \\label{a} \\\\ y \\end{aligned} ! 1 ! a 0",
                "\\begin{aligned} x \\\\ y \\label{a} \\end{aligned} \\tag{S} ! 0 ! a [S]",
                "\\mathop{\\int x \\label{a}} y            ! 1 ! a 0",
            })
    void saysWhichNumberEachLabelHas(String tex, int numbers, String labels) {
        for (KatexRenderer renderer : List.of(math, mathml)) {
            EquationParts parts = parts(renderer, tex);

            assertThat(parts.numbers()).isEqualTo(numbers);
            assertThat(parts.labels().stream().map(EquationPartsTest::shown))
                    .containsExactlyElementsOf(
                            labels == null ? List.of() : List.of(labels.split(", ")));
            assertThat(parts.references()).isEmpty();
        }
    }

    @Test
    void saysWhatAFormulaRefersTo() {
        String tex = "\\text{by \\ref{a}} = \\mathop{\\eqref{b c}}_{\\cref{式}} + \\ref{a}";

        for (KatexRenderer renderer : List.of(math, mathml)) {
            assertThat(parts(renderer, tex))
                    .isEqualTo(new EquationParts(0, List.of(), List.of("a", "b c", "式", "a")));
        }
    }

    @Test
    void saysItBesideDefinitions() {
        String tex = "\\newcommand{\\mine}{m} \\mine \\label{a} + \\ref{b}";

        Typesetting outcome = math.render(new Formula(tex, true), RowEnds.UNKNOWN);

        assertThat(outcome.definitions()).hasSize(1);
        assertThat(((Typesetting.Typeset) outcome).parts())
                .isEqualTo(
                        new EquationParts(
                                1,
                                List.of(new EquationParts.Label("a", OptionalInt.of(0), "")),
                                List.of("b")));
    }

    @Test
    void countsNumbersThatNoLabelNames() {
        Formula formula =
                new Formula(
                        "\\begin{align} x \\\\ y \\end{align}",
                        true,
                        new TreeMap<>(),
                        EquationNumbers.ALL);

        assertThat(((Typesetting.Typeset) math.render(formula, RowEnds.UNKNOWN)).parts())
                .isEqualTo(new EquationParts(2, List.of(), List.of()));
    }

    private static EquationParts parts(KatexRenderer renderer, String tex) {
        return ((Typesetting.Typeset) renderer.render(new Formula(tex, true), RowEnds.UNKNOWN))
                .parts();
    }

    private static String shown(EquationParts.Label label) {
        String row = label.row().isPresent() ? " " + label.row().getAsInt() : "";
        return label.name() + row + (label.tag().isEmpty() ? "" : " [" + label.tag() + "]");
    }
}

package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlotSliderTest {

    private static final String PLOT = "a = 0.5\nf(x) = a x^2\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a in [0, 2] step 0.5 | 0.0 0.5 1.0 1.5 2.0",
                "a = [0, 2] step 0.5 | 0.0 0.5 1.0 1.5 2.0",
                "\\a in [0, 1] step 0.4 | 0.0 0.4 0.5 0.8",
                "a in [0.1, 0.7] step 0.2 | 0.1 0.3 0.5 0.7",
                "a in [a, 2a] step a/2  # comment | 0.5 0.75 1.0",
                "a in [-1/2, 1/2] | -0.5 -0.4 -0.3 -0.2 -0.1 0.0 0.1 0.2 0.3 0.4 0.5",
                "a in [0, 1000] | 0.0 0.5 100.0 200.0 300.0 400.0 500.0 600.0 700.0 800.0 900.0"
                        + " 1000.0",
                "a in [0, 2pi] step pi | 0.0 0.5 3.141592653589793 6.283185307179586"
            })
    void movesBetweenRoundValuesAndThatOfTheAuthor(String slider, String values) {
        List<Double> expected = List.of(values.split(" ")).stream().map(Double::valueOf).toList();
        PlotSlider read = slider(PLOT + "slider: " + slider);

        assertThat(read.functions().keySet()).containsAll(expected.subList(0, 2));
        if (expected.size() < 12) {
            assertThat(read.functions().keySet()).containsExactlyElementsOf(expected);
        }
        assertThat(read.functions()).hasSizeLessThanOrEqualTo(SliderStops.MOST);
        assertThat(read.start()).isEqualTo(0.5);
        assertThat(read.symbol()).isEqualTo("a");
    }

    @Test
    void makesTheFunctionsOfEachValue() {
        PlotSlider slider =
                slider(
                        "\\alpha = 1\nb = 2alpha\nf(x) = b x\ng(x) = f(x) + \\alpha\nh(x) = x\n"
                                + "show: g, h\nslider: \\alpha in [1, 3] step 1");

        assertThat(slider.symbol()).isEqualTo("α");
        assertThat(slider.functions().keySet()).containsExactly(1.0, 2.0, 3.0);
        slider.functions()
                .forEach(
                        (value, functions) -> {
                            assertThat(functions)
                                    .extracting(ExpressionFunction::label)
                                    .containsExactly("g(x)", "h(x)");
                            assertThat(functions.get(0).value(5)).isEqualTo(11 * value);
                            assertThat(functions.get(1).value(5)).isEqualTo(5);
                        });
        assertThat(slider.functions().get(2.0).get(0).definition())
                .contains("alpha = 2")
                .doesNotContain("alpha = 1");
    }

    @Test
    void tellsTheIntervalAsAFormula() {
        PlotProgram program =
                Plots.program("a = 1\nf(x) = a x\nslider: a in [1/2, 2pi]\ndomain: [0, 1]");

        assertThat(program.formula().tex("otherwise"))
                .containsExactly("f(x) = a x", "a \\in [\\frac{1}{2}, 2 \\pi]", "x \\in [0, 1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b in [0, 1] | plot-unknown | No parameter 'b' is defined here | b",
                "f in [0, 1] | plot-unknown | No parameter 'f' is defined here | f in",
                "a in [2, 1] | plot-domain | The interval is reversed | [2",
                "a in [1, 1] | plot-domain | The interval is empty | [1",
                "a in [1, 2] | plot-domain | The slider does not contain a = 0.5 | a in",
                "a in [0, 2] step 0.1 | plot-limit | The slider has 21 values, at most 13 | a in",
                "a in [0, 1] step 0 | plot-syntax | The step must be greater than 0 | 0\n",
                "a in [0, 1] step -1 | plot-syntax | The step must be greater than 0 | -1\n",
                "a in [0.5, 1] step 7 | plot-syntax | The slider has one value only | a in",
                "a | plot-syntax | Expected 'in' instead of the end | ''",
                "a 0.1 to 2 | plot-syntax | Expected 'in' instead of '0.1' | 0.1",
                "a in 0.1 to 2 | plot-syntax | Expected an interval | 0.1",
                "a in [0, 1] by 2 | plot-syntax | Did not expect 'by' here | by",
                "[0, 1] | plot-syntax | Expected the name of a parameter | [0",
                "c in [0, 1] | plot-syntax | No function that is drawn depends on 'c' | c in"
            })
    void isReportedWhereItIsWrong(String slider, String code, String message, String place) {
        String text = "c = 1\n" + PLOT + "slider: " + slider + "\n";

        assertThat(Plots.problems(text))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.message()).isEqualTo(message);
                            assertThat(problem.hint()).isPresent();
                            assertThat(text.substring(problem.offset()))
                                    .startsWith(place.replace("\\n", "\n").strip());
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "1/0, plot-domain, 'The slider begins at a, whose value is not a number'",
        "0/0, plot-domain, 'The slider begins at a, whose value is not a number'",
        "ln(-1), plot-domain, 'The slider begins at a, whose value is not a number'",
        "-ln(0), plot-domain, 'The slider begins at a, whose value is not a number'",
        "1e999, plot-syntax, The number 1e999 is too large",
        "x, plot-syntax, The parameter 'a' cannot depend on x",
        "`1, plot-syntax, '''`'' is not allowed in a formula'",
    })
    void reportsAParameterThatIsNoNumber(String value, String code, String message) {
        assertThat(Plots.problems("a = " + value + "\nf(x) = a x\nslider: a in [1, 2]\n"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.message()).isEqualTo(message);
                        });
    }

    @Test
    void reportsAValueThatADefinitionCannotTake() {
        String text = "b = 1\nf(x) = softplus(x, b)\nslider: b in [-1, 1] step 1\n";

        assertThat(Plots.problems(text))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message()).endsWith("where the slider is at b = -1");
                            assertThat(problem.hint()).isPresent();
                        });
        assertThat(slider(text.replace("-1", "1/2")).functions()).hasSize(2);
    }

    private static PlotSlider slider(String text) {
        return Plots.program(text).slider().orElseThrow();
    }
}

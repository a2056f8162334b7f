package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^(1/3); cbrt(x); 7",
                "1 + x^(2/3); cbrt(x)^2; 11",
                "(x - 1)^(1/3); cbrt(x-1); 7",
                "x^(-1/3); cbrt(x)^(-1); 7",
                "x^(1/5); sign(x)*abs(x)^(1/5); 7",
                "x^0.2; sign(x)*abs(x)^(1/5); 7",
                "(x+1)(x-1)^(4/7); abs(x-1)^(4/7); 12",
                "sin(x)^(5/3); cbrt(sin(x))^5; 7",
            })
    void tellsOfRealRoots(String expression, String hint, int offset) {
        List<PlotRemark> remarks = remarks("f(x) = " + expression + "\ndomain: [-8, 8]");
        assertThat(remarks).hasSize(1);
        assertThat(remarks.get(0).code()).isEqualTo("plot-root");
        assertThat(remarks.get(0).serious()).isFalse();
        assertThat(remarks.get(0).hint()).contains("write " + hint + " for the real root");
        assertThat(remarks.get(0).offset()).isEqualTo(offset);
        assertThat(remarks("f(x) = " + hint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(x)",
                "ln(x)",
                "x^0.5",
                "x^x",
                "(x^2)^(1/3)",
                "abs(x)^(1/3)",
                "x^3",
                "cbrt(x)",
                "if(x < 0, 0, x^(1/3))"
            })
    void saysNothingWhereNothingIsMissingOrNoRootIsMeant(String expression) {
        assertThat(remarks("f(x) = " + expression)).isEmpty();
    }

    @Test
    void followsCalls() {
        assertThat(remarks("f(x) = x^(1/3)\ng(x) = f(x^2)\nshow: g")).isEmpty();
        assertThat(remarks("f(x) = x^(1/3)\ng(x) = f(x-1)\nshow: g")).hasSize(1);
    }

    @Test
    void anEmptyPlotIsAWarning() {
        assertThat(remarks("a = 1\ng(x) = x\nf(x) = sqrt(-1-x^2)"))
                .containsExactly(
                        new PlotRemark(
                                true,
                                "plot-empty",
                                "f(x) has no real value from -5 to 5, so nothing is drawn",
                                java.util.Optional.of(
                                        "check the formula: no value was found from -1000 to 1000"),
                                15));
        assertThat(remarks("f(x) = ln(x - 7)").get(0).hint())
                .contains("it has a value at 8: write for example domain: [6, 10]");
    }

    private static List<PlotRemark> remarks(String text) {
        return Plots.program(text).remarks();
    }
}

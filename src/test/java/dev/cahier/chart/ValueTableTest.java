package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTableTest {

    private static final ChartWords ENGLISH = DrawnChart.words("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activation:sigmoid | 0 | 0.5 | 0.25",
                "activation:sigmoid | −6 | 0.0024726 | 0.0024665",
                "activation:relu | 0 | 0 | ''",
                "activation:step | 0 | 1 | ''",
                "activation:srelu | −1 | −1 | ''",
                "activation:gelu | ≈ −0.75179 | −0.16997 | 0",
                "activation:gaussian | ≈ −0.70711 | 0.60653 | 0.85776",
                "activation:sinusoid | π | 0 | −1",
                "activation:tanh?from=-1e-9&to=1e-9 | 10⁻⁹ | 10⁻⁹ | 1",
                "activation:identity?from=1e6&to=2e6 | 10⁶ | 10⁶ | 1"
            })
    void tellsTheValuesAtTellingPlaces(String chart, String x, String value, String slope) {
        ValueTable table = ValueTable.of(DrawnChart.spec(chart), ENGLISH);

        assertThat(table.heads()).containsExactly("f(x)", "f′(x)");
        assertThat(table.rows()).contains(new ValueTable.Row(x, List.of(value, slope)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g(x) = x^2 - 2 | ≈ −1.4142 | 0",
                "g(x) = (x - 1)^2 | 1 | 0",
                "g(x) = 1/x | 0 | ''",
                "g(x) = 1/x | −5 | −0.2",
                "g(x) = ln(x) | −5 | ''",
                "g(x) = abs(x - 0.3) | 0.3 | 0",
                "g(x) = 1e15 (sqrt(1 + 1e-15 x^2) - 1) + x^9 / 1e9 | 2 | ?"
            })
    void findsZerosTurnsAndGapsOfPlots(String plot, String x, String value) {
        ValueTable table = ValueTable.of(DrawnChart.plot(plot), ENGLISH);

        assertThat(table.heads()).containsExactly("g(x)");
        assertThat(table.rows()).contains(new ValueTable.Row(x, List.of(value)));
    }

    @Test
    void namesTheCurvesOfSeveralFunctions() {
        ValueTable table = ValueTable.of(DrawnChart.spec("activation:tanh,elu"), ENGLISH);

        assertThat(table.heads())
                .containsExactly(
                        "Tanh", "Tanh, derivative", "ELU (α = 1)", "ELU (α = 1), derivative");
    }

    @Test
    void staysShortWhereACurveOscillates() {
        assertThat(ValueTable.of(DrawnChart.plot("f(x) = sin(40x)"), ENGLISH).rows())
                .hasSizeBetween(5, 15);
    }

    /** What is printed can be read, is in order, and is true. */
    @ParameterizedTest
    @MethodSource("functions")
    void isTrueOfEveryFunction(Activation activation) {
        AppliedActivation applied = AppliedActivation.of(activation, Map.of());
        RealFunction function = applied.function();
        ValueTable table = ValueTable.of(ChartSpec.of(List.of(applied), true), ENGLISH);

        assertThat(table.rows()).hasSizeBetween(5, 15);
        double last = Double.NEGATIVE_INFINITY;
        for (ValueTable.Row row : table.rows()) {
            boolean rounded = row.x().startsWith("≈");
            double x = number(row.x().replace("≈ ", ""));
            assertThat(x).isGreaterThan(last);
            last = x;
            if (!rounded && !row.x().contains("π")) {
                holds(row.values().get(0), function.value(x));
                holds(row.values().get(1), function.derivative(x));
            }
        }
    }

    private static void holds(String printed, double value) {
        if (printed.isEmpty()) {
            assertThat(value).isNaN();
        } else {
            assertThat(number(printed)).isCloseTo(value, within(Math.abs(value) * 5e-5 + 1e-11));
        }
    }

    /** Reads a number as it is printed, or a multiple of π. */
    private static double number(String printed) {
        String plain =
                Normalizer.normalize(
                                printed.replaceFirst("(?<=×|^|−)10(?=[⁻⁰¹²³⁴-⁹])", "1e")
                                        .replace("×1e", "e"),
                                Normalizer.Form.NFKC)
                        .replace('−', '-');
        if (!plain.contains("π")) {
            return Double.parseDouble(plain);
        }
        String[] parts = plain.split("/");
        String factor = parts[0].replace("π", "");
        double numerator =
                factor.isEmpty() ? 1 : factor.equals("-") ? -1 : Double.parseDouble(factor);
        return numerator * Math.PI / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }

    static List<Activation> functions() {
        return Activations.standard().all();
    }
}

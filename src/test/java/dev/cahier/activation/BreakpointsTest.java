package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The points at which functions are not infinitely differentiable. */
class BreakpointsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu | '' | 0",
                "relu6 | '' | 0 6",
                "leaky-relu | alpha=0.3 | 0",
                "leaky-relu | alpha=1 | ''",
                "prelu | alpha=-1.5 | 0",
                "prelu | alpha=1 | ''",
                "rrelu | '' | 0",
                "elu | alpha=1 | 0",
                "elu | alpha=0 | 0",
                "selu | '' | 0",
                "celu | alpha=2 | 0",
                "srelu | '' | -1 1",
                "srelu | al=1 | 1",
                "srelu | ar=1 | -1",
                "srelu | al=1;ar=1 | ''",
                "srelu | tl=0 | 0 1",
                "srelu | tl=0;tr=0 | 0",
                "srelu | tl=0;tr=0;al=0.4 | ''",
                "hard-sigmoid | '' | -2.5 2.5",
                "hard-tanh | '' | -1 1",
                "hard-swish | '' | -3 3",
                "hard-elish | '' | -1 0 1",
                "elish | '' | 0",
                "softsign | '' | 0",
                "absolute | '' | 0",
                "signum | '' | 0",
                "step | '' | 0",
                "softshrink | '' | -0.5 0.5",
                "softshrink | lambda=0 | ''",
                "hardshrink | '' | -0.5 0.5",
                "hardshrink | lambda=0 | ''",
                "threshold | '' | 1",
                "threshold | theta=0 | 0",
                "threshold | theta=-1.5 | -1.5",
                "squared-relu | '' | 0",
                "squareplus | '' | ''",
                "squareplus | b=0 | 0",
                "isru | alpha=0 | ''",
                "isrlu | '' | 0",
                "isrlu | alpha=0 | ''",
                "swish | beta=0 | ''"
            })
    void areWhereADerivativeOfSomeOrderIsMissing(String name, String arguments, String places) {
        String found =
                function(name, arguments).breakpoints().stream()
                        .map(b -> String.valueOf(b.x()).replaceFirst("\\.0$", ""))
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(places);
    }

    static Stream<AppliedActivation> functions() {
        return SomeFunctions.all();
    }

    /**
     * Differences of the fifth order of neighbouring values of f' are small where f is smooth; a
     * jump of any of its first four derivatives makes them great.
     */
    @ParameterizedTest
    @MethodSource("functions")
    void areMissingNowhere(AppliedActivation applied) {
        RealFunction f = applied.function();
        double h = 0x1p-6;
        for (int i = -640; i < 640; i++) {
            double from = i * h - h / 3;
            boolean breaks =
                    f.breakpoints().stream().anyMatch(b -> from <= b.x() && b.x() <= from + 5 * h);
            if (!breaks) {
                double difference = 0;
                int[] weights = {1, -5, 10, -10, 5, -1};
                for (int k = 0; k <= 5; k++) {
                    difference += weights[k] * f.derivative(from + k * h);
                }
                assertThat(Math.abs(difference)).as("from %s", from).isLessThan(3e-6);
            }
        }
    }

    @Test
    void tellJumpsKinksAndSmootherOnesApart() {
        assertThat(only("step", "").isJump()).isTrue();
        assertThat(only("signum", "").isJump()).isTrue();
        assertThat(only("threshold", "").isJump()).isTrue();
        assertThat(only("threshold", "theta=0").isKink()).isTrue();
        assertThat(only("absolute", "").isKink()).isTrue();
        assertThat(only("selu", "").isKink()).isTrue();
        for (String name : List.of("elu", "celu", "elish", "softsign", "squared-relu", "isrlu")) {
            assertThat(only(name, "").isDerivativeAbsent()).as(name).isFalse();
        }
    }

    @Test
    void declareAllSixNumbersOfAJump() {
        assertThat(function("hardshrink", "").breakpoints())
                .containsExactly(
                        new Breakpoint(-0.5, -0.5, 0, 0, 1, 0),
                        new Breakpoint(0.5, 0, 0, 0.5, 0, 1));
        assertThat(only("signum", "")).isEqualTo(new Breakpoint(0, -1, 0, 1, 0, 0));
        assertThat(only("threshold", "theta=-1.5"))
                .isEqualTo(new Breakpoint(-1.5, 0, 0, -1.5, 0, 1));
    }

    private static Breakpoint only(String name, String arguments) {
        List<Breakpoint> all = function(name, arguments).breakpoints();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static RealFunction function(String name, String arguments) {
        Map<String, Double> given = new HashMap<>();
        for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(";")) {
            given.put(argument.split("=")[0], Double.valueOf(argument.split("=")[1]));
        }
        Activation activation = Activations.standard().find(name).orElseThrow();
        return AppliedActivation.of(activation, given).function();
    }
}

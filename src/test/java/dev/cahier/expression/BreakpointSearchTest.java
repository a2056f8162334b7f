package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BreakpointSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "if(x < 1, x, 3); 1; 1; 3; 3",
                "if(x <= 1/3, 0, 1); 0.3333333333333333; 0; 0; 1",
                "sign(x - 0.1); 0.1; -1; 0; 1",
                "|x|/x; 0; -1; NaN; 1",
                "x + step(x - 0.7); 0.7; 0.7; 1.7; 1.7",
                "20x + step(x - 0.7); 0.7; 14; 15; 15",
                "1/x; 0; -Infinity; NaN; Infinity",
                "1/x^2; 0; Infinity; NaN; Infinity",
                "1/(x - 0.12345678)^2; 0.12345678; Infinity; NaN; Infinity",
                "tan(x); 1.5707963267948966; Infinity; NaN; -Infinity",
            })
    void findsJumpsAndPoles(String expression, double x, double l, double value, double r) {
        Breakpoint found = only(expression, -1.17, 2);
        assertThat(found.x()).isCloseTo(x, within(1e-9));
        assertThat(close(found.left(), l)).as("left of %s", found).isTrue();
        assertThat(close(found.right(), r)).as("right of %s", found).isTrue();
        assertThat(Double.isInfinite(l) || close(found.value(), value)).as("%s", found).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/x; -Infinity; -Infinity",
                "1/x^2; Infinity; -Infinity",
                "tan(x); Infinity; Infinity",
                "1/(x - 0.12345678)^3; -Infinity; -Infinity",
            })
    void slopesAtPolesAreInfinite(String expression, double left, double right) {
        Breakpoint found = only(expression, -1.17, 2);
        assertThat(found.leftSlope()).isEqualTo(left);
        assertThat(found.rightSlope()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|x|; 0; -1; 1",
                "max(x, 0.3); 0.3; 0; 1",
                "if(x^2 < 2, x^2, 2x^2 - 2); 1.4142135623730951; 2.83; 5.66",
                "relu(3x - 1); 0.3333333333333333; 0; 3",
                "sin(|x|) + x; 0; 0; 2"
            })
    void findsKinks(String expression, double x, double left, double right) {
        Breakpoint found =
                breaks(expression, -1.17, 2).stream()
                        .filter(b -> Math.abs(b.x() - x) < 1e-9)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.isJump()).isFalse();
        assertThat(found.leftSlope()).isCloseTo(left, within(0.01));
        assertThat(found.rightSlope()).isCloseTo(right, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "5", "sin(x)", "sin(40x)", "tanh(1000x)", "exp(-1000x^2)", "sin(x)/x",
                "x^2/x", "1/(x^2 + 0.001)", "cbrt(x)", "sqrt(x)", "ln(x)", "x ln(x)", "0/0 + x",
                "if(x < 1, x^2, 2x - 1)", "exp(9x)", "asin(x)"
            })
    void findsNothingWhereNothingBreaks(String expression) {
        assertThat(breaks(expression, -2, 2)).isEmpty();
        assertThat(breaks(expression, -1.17, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(x)^2 + cos(x)^2",
                "exp(x)*exp(-x)",
                "sigmoid(x) + sigmoid(-x)",
                "ln(exp(x)) - x",
                "(x+1)^2 - x^2 - 2x - 1",
                "cosh(x)^2 - sinh(x)^2",
                "1e8 + sin(x)",
                "1/(x^2 + 1e-12)",
                "1/(1 + (1e4 x)^2)",
                "exp(-(1e4 (x - 0.0037))^2)",
                "1/(2 + sin(40x))",
                "tanh(1e6 x)",
                "sqrt(x^2 + 1e-9)",
                "sigmoid(500x)",
                "1/cosh(300x)",
                "sqrt(x^2) - abs(x)",
                "log(x^2 + 1) - 2 log(sqrt(x^2 + 1))",
                "sqrt(1 - sin(x)^2 - cos(x)^2)",
                "if(x < 1, x^2, 2x - 1) + cbrt(x)^3"
            })
    void roundingAndSteepnessAreNoBreaks(String expression) {
        assertThat(breaks(expression, -2, 2)).isEmpty();
        assertThat(breaks(expression, -1.17, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "exp(1/x); 0; 0; Infinity",
                "exp(-1/(x-1)); 1; Infinity; 0",
                "max(0, 1/x); 0; 0; Infinity",
                "if(x<=0, 0, 1/x); 0; 0; Infinity",
                "if(x<=1/3, 0, 1/(3x-1)); 0.3333333333333333; 0; Infinity",
                "exp(tan(x)); 1.5707963267948966; Infinity; 0",
                "exp(1/(x^2-2)); 1.4142135623730951; 0; Infinity",
                "1/(exp(1/x) + 1); 0; 1; 0",
                "ln(|x|); 0; -Infinity; -Infinity",
                "|x|^(-1/2); 0; Infinity; Infinity",
                "atan(1/x); 0; -1.5707963267948966; 1.5707963267948966",
                "1/(x^2-2x+1); 1; Infinity; Infinity",
                "1/(x-0.3)^2 + 0*ln(x+9); 0.3; Infinity; Infinity",
                "1/ln(x+3); -2; NaN; NaN",
                "sqrt(x)/x + 1/(x-1); 1; -Infinity; Infinity",
            })
    void findsOneSidedAndEssentialBreaksAtTheirPlace(
            String expression, double x, double l, double r) {
        for (double hi : new double[] {1.9, 1.97, 2}) {
            List<Breakpoint> found = breaks(expression, -1.17, hi);
            if (Double.isNaN(l)) {
                assertThat(found).isEmpty();
            } else {
                assertThat(found).as("%s", found).hasSize(1);
                assertThat(found.get(0).x()).isCloseTo(x, within(1e-15));
                assertThat(close(found.get(0).left(), l)).as("%s", found).isTrue();
                assertThat(close(found.get(0).right(), r)).as("%s", found).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(x^2-2x)/(x-2); 2; 2",
                "(x^2-1)/(x-1) - x; 1; 1",
                "(x^2-0.01)/(x-0.1); 0.1; 0.2",
                "sin(x)/x; 0; 1",
                "(1-cos(x))/x^2; 0; 0.5",
                "(exp(x)-1)/x; 0; 1",
                "x^2/x; 0; 0",
                "1/(1/x); 0; 0",
                "{ x != 1: x^2 }; 1; 1",
                "(x^3-8)/(x-2); 2; 12",
                "x ln(|x|); 0; 0",
                "ln(1+x)/x; 0; 1",
                "exp(-1/x^2); 0; 0",
                "(x^2-2)/(x-sqrt(2)); 1.4142135623730951; 2.8284271247461903"
            })
    void findsHoles(String expression, double x, double limit) {
        for (double lo : new double[] {-0.9, -0.83}) {
            ObservedFunction f = observed(expression, lo, 2.6);
            assertThat(f.breakpoints()).isEmpty();
            assertThat(f.holes()).hasSize(1);
            assertThat(f.holes().get(0).x()).isCloseTo(x, within(1e-15));
            assertThat(f.holes().get(0).left()).isCloseTo(limit, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(x != 0, sin(x)/x, 1)",
                "if(x < 3, x, (x-1)/(x-1))",
                "sinc(x)",
                "x",
                "cbrt(x)",
                "1/(x^2+1)",
                "abs(x)",
                "floor(x)",
                "x^0.5"
            })
    void noHoleWhereThereIsAValue(String expression) {
        assertThat(observed(expression, -2, 2.6).holes()).isEmpty();
        assertThat(observed(expression, -1.17, 2.6).holes()).isEmpty();
    }

    @Test
    void aSinglePointBesideTheLineIsABreak() {
        assertThat(breaks("if(x = 1, 5, x^2)", -1, 2.5))
                .containsExactly(new Breakpoint(1, 1, 5, 1, 2, 2));
    }

    @Test
    void findsPolesOfTrigonometricFunctions() {
        assertThat(breaks("tan(x)", -9, 9)).hasSize(6);
        assertThat(breaks("tan(100x)", -1, 1.003)).hasSize(64);
        assertThat(breaks("1/sin(x)", -9.1, 9.2)).hasSize(5);
        assertThat(observed("tan(x)*cos(x) - sin(x)", -9, 9).holes()).hasSize(6);
    }

    @Test
    void findsAllStepsOfAStaircase() {
        assertThat(breaks("floor(x)", -4.2, 4.3))
                .extracting(Breakpoint::x)
                .containsExactly(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(1/x)", "floor(1000x)", "tan(500x)", "1/sin(1/x)", "sign(sin(1/x))",
                "sin(1e9 x)", "|sin(300x)|", "exp(exp(exp(x)))", "floor(1/x)", "x^x^x"
            })
    void wildFunctionsTakeBoundedWork(String expression) {
        List<Breakpoint> found = breaks(expression, -2, 2);
        assertThat(found).hasSizeLessThan(1100);
        assertThat(found).extracting(Breakpoint::x).isSorted().doesNotHaveDuplicates();
    }

    private static Breakpoint only(String expression, double lo, double hi) {
        List<Breakpoint> found = breaks(expression, lo, hi);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Breakpoint> breaks(String expression, double lo, double hi) {
        return Plots.function(expression).within(Interval.closed(lo, hi)).breakpoints();
    }

    private static ObservedFunction observed(String expression, double lo, double hi) {
        return BreakpointSearch.within(Plots.function(expression), Interval.closed(lo, hi));
    }

    private static boolean close(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) < 1e-9;
    }
}

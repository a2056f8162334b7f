package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Interval;
import dev.cahier.analysis.ClaimProblem;
import dev.cahier.analysis.ClaimProblem.Kind;
import dev.cahier.analysis.Claims;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about expressions: false ones are refuted, and no true one ever is. */
final class ClaimSearchTest {

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // In doubles these reach the ends of ranges that are open.
                "1/(1+exp(-x)); range: '(0, 1)'",
                "exp(-x^2); range: '(0, 1]'",
                "tanh(x); range: '(-1, 1)'",
                "exp(x); range: '(0, inf)'",
                "exp(-exp(x)); range: '(0, 1)'",
                "atan(x); range: '(-pi/2, pi/2)'",
                "arctan(x); range: '(-1.57, 1.57)'",
                "x/(1+abs(x)); range: '(-1, 1)'",
                "log(x); range: R",
                "log(x - 1); range: R",
                "log(log(x)); range: R",
                "1/x; range: '(-inf, 0) ∪ (0, inf)'",
                "tan(x); range: R",
                "sqrt(1 - x^2); range: '[0, 1]'",
                "sin(x); range: '[-1, 1]'",
                "sin(1000x); range: '[-1, 1]'",
                "max(0, x); range: '[0, inf)'",
                "x^2; range: '[0, inf)'",
                "exp(-100(x - 0.503)^2); range: '(0, 1]'",
                "(x - 0.1234)^2; range: '[0, inf)'",
                "x^2 - 2x; range: '[-1, inf)'",
                "x*exp(-x^2/2); range: '[-0.607, 0.607]'",
                "sign(x); range: '{-1, 0, 1}'",
                "floor(x) - floor(x); range: '{0}'",
                "gelu(x); range: '[-0.17, inf)'",
                // Rounding makes these fall, or stay level, where they do not.
                "sqrt(x^2 + 1) - x; monotonic: strictly decreasing",
                "(x + 1e17) - 1e17; monotonic: strictly increasing",
                "(1 + x*1e-20) - 1; monotonic: strictly increasing",
                "1/(1+exp(-x)); monotonic: strictly increasing",
                "erf(x); monotonic: strictly increasing",
                "x + sin(x); monotonic: strictly increasing",
                "x^3; monotonic: strictly increasing",
                "x^3; monotonic: non-decreasing",
                "max(0, x); monotonic: non-decreasing",
                "log(1 + exp(x)); monotonic: true",
                "cos(x); monotonic: not monotonic",
                "1/x; monotonic: not monotonic",
                "3; monotonic: constant",
                "0.1 + 0.2 - 0.3 + 0x; monotonic: constant",
                "(1 - cos(x))/x^2; symmetry: even",
                "x - x^3/6; symmetry: odd",
                "log(1 + exp(x)) - x/2; symmetry: even",
                "relu(x); symmetry: none",
                "abs(x); continuity: C^0",
                "sign(x); continuity: C^-1",
                "1/x; continuity: C^inf",
                "tanh(1e12x); continuity: C^inf",
                "sin(x); continuity: C^inf",
                "sin(x); identity-at-origin: true",
                "tanh(x); identity-at-origin: yes",
                "exp(x) - 1; identity-at-origin: true",
                "max(0, x); identity-at-origin: false",
                "1/(1+exp(-x)); derivative-range: '(0, 0.25]'",
                "tanh(x); derivative-monotonic: false",
                "max(0, x); derivative-continuous: false",
                "x^2; derivative-continuous: true",
                "x*abs(x); derivative-continuous: true",
                "sin(x); exploding-gradient: false",
                "x^2; exploding-gradient: true",
                "max(0, x); dead-neurons: true",
                "x/(1+exp(-x)); dead-neurons: false",
                "1/(1+exp(-x)); vanishing-gradient: true",
                "tanh(x); saturation: soft",
                "max(0, x); saturation: {left: hard, right: none}",
                "log(x); saturation-left: none",
                "x - floor(x); dead-neurons: false",
            })
    void doesNotDoubtTruth(String function, String claim) {
        assertThat(problems(function, claim)).isEmpty();
    }

    @ParameterizedTest(name = "{0} has not {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x^2 - 0.63; range: '(0, 1)'; f(0) = -0.63",
                "x^2; range: '(0, inf)'; f(0) = 0",
                "cos(x); range: '(-1, 1)'; f(0) = 1",
                "max(0, x); range: '(0, inf)'; f(0) = 0",
                "log(x); range: '(0, inf)'; f(0.5) = -0.693147",
                "sin(x); monotonic: true; f(-10) = 0.544021 > f(-9) = -0.412118",
                "x^2; monotonic: strictly increasing; f(-10) = 100 > f(-9) = 81",
                "1/x; monotonic: strictly decreasing; f(-0.001) = -1000 < f(0.001) = 1000",
                "max(0, x); monotonic: strictly increasing; f(-10) = f(-9) = 0",
                "relu(x); monotonic: strictly increasing; f(-10) = f(-9) = 0",
                "x; monotonic: constant; f(-10) = -10 < f(-9) = -9",
                "abs(x); continuity: C^1; f' jumps from -1 to 1 at x = 0",
                "floor(x); continuity: C^0; f jumps at x = -5,",
                "x^2; symmetry: odd; f(0.5) = 0.25, but f(-0.5) = 0.25",
                "exp(x); symmetry: even; f(0.5) = 1.64872, but f(-0.5) = 0.606531",
                "sqrt(x); symmetry: even; f(0.5) = 0.707107, but f(-0.5) does not exist",
                "cos(x); identity-at-origin: true; f(0) = 1 and f'(0) = 0",
                "max(0, x); identity-at-origin: true; f(0) = 0 and f'(0) does not exist",
                "log(x); identity-at-origin: true; f(0) does not exist",
                "sin(x); identity-at-origin: false; f(0) = 0 and f'(0) = 1",
                "tanh(x); derivative-range: '(0, 0.5]'; f'(0) = 1",
                "x^2; derivative-monotonic: non-increasing; f'(-10) = -20 < f'(-9) = -18",
                "abs(x); derivative-continuous: true; f' jumps",
                "x^2; exploding-gradient: false; f'(1) = 2",
                "max(0, x); dead-neurons: false; f is level from there on",
                "min(1, max(0, x)); saturation: none; f is level from there on",
                "1/(1+exp(-x)); range: '(0, 5)'; f(x) <= 1 for all x",
                "cos(x); range: R; f(x) >= -1 for all x",
                "exp(x); range: '(-1, inf)'; f(x) >= 0 for all x",
            })
    void refutesFalsehoods(String function, String claim, String shown) {
        List<ClaimProblem> problems = problems(function, claim);
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.FALSE));
        assertThat(problems.get(0).message())
                .startsWith("claim '" + claim.replace("'", "") + "' is false: ")
                .contains(shown);
    }

    @ParameterizedTest(name = "{0} hardly has {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "if(x < 0, 0, 1); range: '[0, 1]'; no value between 0 and 1 is taken",
                "exp(x); monotonic: not monotonic; f falls between no two",
                "x^2; continuity: C^0; no kink of f was found between -5 and 5",
                "x^2; continuity: C^-1; no jump of f was found between -5 and 5",
                "x^2; derivative-continuous: false; neither jump nor kink",
                "x^2; symmetry: none; f(-x) = f(x) at all",
                "sin(x); exploding-gradient: true; |f'(x)| is at most 1",
                "1/(1+exp(-x)); dead-neurons: true; f'(10.9736) =",
                "tanh(x); vanishing-gradient: false; f'(",
                "tanh(x); saturation: none; f'(",
                "x; saturation-right: soft; f'(10.9736) = 1",
            })
    void doubtsWhatNoPointSupports(String function, String claim, String shown) {
        List<ClaimProblem> problems = problems(function, claim);
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.DOUBTFUL));
        assertThat(problems.get(0).message()).contains("is doubtful: ").contains(shown);
    }

    private static List<ClaimProblem> problems(String function, String claim) {
        Interval view = Interval.closed(-5, 5);
        return Claims.search(Plots.function(function).within(view), view, claims(claim)).problems();
    }

    private static DataMap claims(String yaml) {
        SourceText text = new SourceText("claims.yaml", yaml);
        return new DataReader("syntax")
                .readMap(DataFormat.YAML, text, 0, yaml.length())
                .map()
                .orElseThrow();
    }
}

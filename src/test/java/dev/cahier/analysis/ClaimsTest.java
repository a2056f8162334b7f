package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sigmoid | range: (0, 1)",
                "sigmoid | derivative-range: (0, 1/4]",
                "sigmoid | derivative-range: (0, 0.25]",
                "sigmoid | monotonic: strictly increasing",
                "sigmoid | monotonic: non-decreasing",
                "sigmoid | monotonic: Strictly Increasing",
                "sigmoid | monotonic: true",
                "sigmoid | continuity: C^inf",
                "sigmoid | continuity: C^{\\infty}",
                "sigmoid | continuity: C∞",
                "sigmoid | identity-at-origin: false",
                "sigmoid | symmetry: none",
                "sigmoid | derivative-monotonic: not monotonic",
                "sigmoid | derivative-monotonic: no",
                "sigmoid | derivative-continuous: yes",
                "sigmoid | vanishing-gradient: true",
                "sigmoid | vanishingGradient: 'true'",
                "sigmoid | exploding-gradient: false",
                "sigmoid | saturation: soft",
                "sigmoid | saturation: {left: soft, right: soft}",
                "sigmoid | saturation-left: soft",
                "sigmoid | dead-neurons: false",
                "relu | saturation: [hard, none]",
                "relu | saturation: left hard, right none",
                "relu | saturation: 'left: hard, right: none'",
                "relu | dead neurons: true",
                "relu | range: '[0, ∞)'",
                "relu | derivative-range: {0, 1}",
                "relu | derivative-range: '{0} ∪ {1}'",
                "relu | continuity: C0",
                "step | range: 0 or 1",
                "step | continuity: C^-1",
                "step | derivative-monotonic: constant",
                "step | derivative-monotonic: non-increasing",
                "arctan | range: (-pi/2, π/2)",
                "arctan | range: (-1.57, 1.57)",
                "hard-sigmoid | range: [0, 1]",
                "identity | range: R",
                "silu | range: '[-0.278, inf)'",
                "silu | range: '[-0.28, inf)'",
                "silu | range: '[−0.2784645427610738, +∞)'",
                "silu | range:",
                "gelu | exploding-gradient: true"
            })
    void holds(String name, String claim) {
        assertThat(check(name, claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "elu | range: (0, 1) | f(0) = 0",
                "elu | range: '[0, inf)' | f(-0.5) = -0.393469",
                "sigmoid | range: (0.1, 1) | f(-3) = 0.0474259",
                "sigmoid | range: (-1, 1) | f never takes the value -0.5",
                "sigmoid | range: '[0, 1)'"
                        + " | f comes as near to 0 as you like, but never takes that value",
                "sigmoid | derivative-range: (0, 0.26] | f' never takes the value 0.255",
                "sigmoid | derivative-range: '(0, 1/4)' | f'(0) = 0.25",
                "step | range: (0, 1) | f(0) = 1",
                "step | range: '[0, 1]' | f never takes the value 0.5",
                "silu | range: '[-0.3, inf)' | f never takes the value -0.3",
                "relu | monotonic: strictly increasing | f(-10) = f(-9) = 0",
                "silu | monotonic: true | f(3) = 2.85772 < f(4) = 3.92806, but ...",
                "gaussian | monotonic: non-increasing | f(-1.5) = 0.105399 < f(-1) = 0.367879",
                "tanh | monotonic: not monotonic | f is strictly increasing",
                "tanh | monotonic: constant | f(-0.5) = -0.462117 < f(-0.25) = -0.244919",
                "relu | continuity: C^1 | f' jumps from 0 to 1 at x = 0",
                "elu | continuity: C^inf | derivative 2 of f jumps at x = 0",
                "step | continuity: C^0 | f jumps at x = 0",
                "relu | identity-at-origin: true | f(0) = 0 and f'(0) does not exist",
                "silu | identity-at-origin: true | f(0) = 0 and f'(0) = 0.5",
                "sigmoid | symmetry: odd | f(0) = 0.5",
                "sigmoid | symmetry: even | f(-0.5) = 0.377541, f(0.5) = 0.622459",
                "tanh | symmetry: none | f(-x) = -f(x) at ...",
                "tanh | symmetry: even | f(-0.5) = -0.462117, f(0.5) = 0.462117",
                "relu | vanishing-gradient: true"
                        + " | on the left f' is 0 from some point on, on the right f' tends to 1",
                "silu | exploding-gradient: false | f'(2) = 1.09078",
                "sinusoid | saturation: soft"
                        + " | on the left f' has no limit, on the right f' has no limit",
                "relu | saturation-right: hard | on the left ...",
                "sigmoid | dead-neurons: true | on the left f' tends to 0 without staying 0, ...",
                "relu | derivative-continuous: true | f' jumps from 0 to 1 at x = 0"
            })
    void isRefuted(String name, String claim, String reason) {
        List<ClaimProblem> problems = check(name, claim);
        assertThat(problems).singleElement();
        ClaimProblem problem = problems.get(0);
        assertThat(problem.kind()).isEqualTo(ClaimProblem.Kind.FALSE);
        String start = "claim '" + claim.replace("'", "") + "' is false: ";
        if (reason.endsWith("...")) {
            assertThat(problem.message()).startsWith(start + reason.replace("...", ""));
        } else {
            assertThat(problem.message()).isEqualTo(start + reason);
        }
    }

    @Test
    void saysWhatIsTrueInstead() {
        assertThat(check("elu", "range: (0, 1)"))
                .containsExactly(
                        new ClaimProblem(
                                "range",
                                ClaimProblem.Kind.FALSE,
                                "claim 'range: (0, 1)' is false: f(0) = 0",
                                Optional.of("range is (-1, inf)")));
    }

    @Test
    void reportsUnknownPropertyWithTheNearestOne() {
        assertThat(check("elu", "rnage: (0, 1)"))
                .containsExactly(
                        new ClaimProblem(
                                "rnage",
                                ClaimProblem.Kind.UNKNOWN_KEY,
                                "'rnage' is not a property that can be claimed",
                                Optional.of("did you mean 'range'?")));
        assertThat(check("elu", "identityAtOrgin: true").get(0).hint())
                .contains("did you mean 'identity-at-origin'?");
        assertThat(check("elu", "colour: blue").get(0).hint().orElseThrow())
                .startsWith("known properties: range, monotonic, continuity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "range: everything | (0, 1]",
                "range: '[0, inf]' | (0, 1]",
                "range: (1, 0) | (0, 1]",
                "range: (1, 1) | (0, 1]",
                "range: (0; 1; 2) | (0, 1]",
                "range: (0, 1/0) | (0, 1]",
                "range: '' | (0, 1]",
                "range: 0.5.5 | (0, 1]",
                "range: {left: 0, right: 1} | (0, 1]",
                "monotonic: increasing | strictly increasing",
                "continuity: smooth | C^-1, C^0",
                "continuity: C^-2 | C^-1, C^0",
                "continuity: C^99999999999 | C^-1, C^0",
                "symmetry: point | even, odd or none",
                "dead-neurons: perhaps | true or false",
                "dead-neurons: [true] | true or false",
                "saturation: both | {left: hard, right: none}",
                "saturation: {left: hard, top: none} | {left: hard, right: none}",
                "saturation-left: firm | hard, soft or none"
            })
    void explainsValueThatCannotBeRead(String claim, String form) {
        assertThat(check("elu", claim))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(ClaimProblem.Kind.UNREADABLE);
                            assertThat(problem.message()).contains("cannot be read");
                            assertThat(problem.hint().orElseThrow()).contains(form);
                        });
    }

    @Test
    void dependsOnParameters() {
        AppliedActivation prelu =
                AppliedActivation.of(
                        Activations.standard().find("prelu").orElseThrow(), Map.of("alpha", -0.5));
        assertThat(Claims.check(prelu, claims("range: '[0, inf)'\nmonotonic: false"))).isEmpty();
        assertThat(Claims.check(prelu, claims("range: R\nmonotonic: true"))).hasSize(2);
    }

    @Test
    void reportsEveryProblemInOrder() {
        assertThat(check("relu", "symmetry: odd\nrange: x\nfoo: 1\ndead-neurons: true"))
                .extracting(ClaimProblem::key)
                .containsExactly("symmetry", "range", "foo");
    }

    static Stream<AppliedActivation> functions() {
        return AppliedFunctions.all();
    }

    /** Whatever a card prints can be copied into a claim. */
    @ParameterizedTest
    @MethodSource("functions")
    void cardIsAClaimThatHolds(AppliedActivation applied) {
        FunctionProperties card = Properties.of(applied);
        String text =
                """
                range: "%s"
                monotonic: %s
                continuity: %s
                symmetry: %s
                derivative-range: "%s"
                derivative-monotonic: %s
                saturation: %s
                saturation-left: %s
                """
                        .formatted(
                                card.range().value().text(),
                                card.monotonic().value().text(),
                                card.continuity().value().text(),
                                card.symmetry().value().text(),
                                card.derivative().range().value().text(),
                                card.derivative().monotonic().value().text(),
                                card.saturation().value().text(),
                                card.saturation().value().left().text());
        assertThat(Claims.check(applied, claims(text))).isEmpty();
    }

    private static List<ClaimProblem> check(String name, String yaml) {
        return Claims.check(AppliedFunctions.usual(name), claims(yaml));
    }

    private static DataMap claims(String yaml) {
        SourceText source = new SourceText("claims.yaml", yaml);
        return new DataReader("claim-syntax")
                .read(DataFormat.YAML, source, 0, yaml.length())
                .map()
                .orElseThrow();
    }
}

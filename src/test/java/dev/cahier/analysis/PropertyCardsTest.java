package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards of the classic functions and of families at telling parameters, worked out by hand. */
class PropertyCardsTest {

    private static final double LAST_DIGITS = 1e-15;

    /** One line of {@code cards.txt}: a function with what is true of it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cards.txt", delimiter = '|', numLinesToSkip = 1)
    void cardIsAsWorkedOut(
            String function,
            String range,
            String rises,
            String continuity,
            String marks,
            String slopes,
            String slopesRise,
            String left,
            String right) {
        FunctionProperties card = card(function, Map.of());

        assertRange(card.range().value(), range);
        assertThat(card.monotonic().value().text()).isEqualTo(rises);
        assertThat(card.continuity().value().text()).isEqualTo(continuity);
        assertThat(marks(card)).isEqualTo(marks);
        assertRange(card.derivative().range().value(), slopes);
        assertThat(card.derivative().monotonic().value().text()).isEqualTo(slopesRise);
        assertThat(card.saturation().value().left().text()).isEqualTo(left);
        assertThat(card.saturation().value().right().text()).isEqualTo(right);
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "prelu | alpha | 0 | [0, inf) | non-decreasing | C^0 | . . . . . dead",
                "prelu | alpha | -0.5 | [0, inf) | not monotonic | C^0 | . . . . . .",
                "prelu | alpha | -1 | [0, inf) | not monotonic | C^0 | . even . . . .",
                "prelu | alpha | 1 | R | strictly increasing | C^inf | id odd cont . . .",
                "prelu | alpha | 3 | R | strictly increasing | C^0 | . . . . exp .",
                "prelu | alpha | -1.5 | [0, inf) | not monotonic | C^0 | . . . . exp .",
                "prelu | alpha | -1e-300 | [0, inf) | not monotonic | C^0 | . . . . . .",
                "leaky-relu | alpha | 1e-300 | R | strictly increasing | C^0 | . . . . . .",
                "elu | alpha | 0 | [0, inf) | non-decreasing | C^0 | . . . . . dead",
                "elu | alpha | 0.5 | (-0.5, inf) | strictly increasing | C^0 | . . . van . .",
                "elu | alpha | 1 | (-1, inf) | strictly increasing | C^1 | id . cont van . .",
                "elu | alpha | 2 | (-2, inf) | strictly increasing | C^0 | . . . van exp .",
                "elu | alpha | 1e-20 | (-1e-20, inf) | strictly increasing | C^0 | . . . van . .",
                "swish | beta | 0 | R | strictly increasing | C^inf | . odd cont . . .",
                "swish | beta | 1e9 | [-2.784645427610738e-10, inf) | not monotonic | C^inf"
                        + " | . . cont van exp .",
                "swish | beta | 1e-200 | [-2.784645427610738e199, inf) | not monotonic | C^inf"
                        + " | . . cont van exp .",
                "swish | beta | 1e-300 | [-2.784645427610738e299, inf) | not monotonic | C^inf"
                        + " | . . cont van exp .",
                "celu | alpha | 1e-100 | (-1e-100, inf) | strictly increasing | C^1"
                        + " | id . cont van . .",
                "celu | alpha | 1e100 | (-1e100, inf) | strictly increasing | C^1"
                        + " | id . cont van . .",
                "snake | a | 1e9 | R | strictly increasing | C^inf | id . cont . exp .",
                "hardshrink | lambda | 0 | R | strictly increasing | C^inf | id odd cont . . .",
                "hardshrink | lambda | 2 | (-inf, -2) ∪ {0} ∪ (2, inf) | non-decreasing | C^-1"
                        + " | . odd . . . .",
                "threshold | theta | -1 | (-1, inf) | not monotonic | C^-1 | id . . . . dead",
                "threshold | theta | 1 | {0} ∪ (1, inf) | non-decreasing | C^-1 | . . . . . dead",
                "isrlu | alpha | 1e-20 | (-1e10, inf) | strictly increasing | C^2"
                        + " | id . cont van . .",
                "isru | alpha | 4 | (-1/2, 1/2) | strictly increasing | C^inf"
                        + " | id odd cont van . .",
                "squareplus | b | 0 | [0, inf) | non-decreasing | C^0 | . . . . . dead",
                "srelu | al | 0 | [-1, inf) | non-decreasing | C^0 | id . . . . dead",
                "srelu | ar | -1 | (-inf, 1] | not monotonic | C^0 | id . . . . .",
            })
    void parameterDecides(
            String function,
            String parameter,
            double value,
            String range,
            String rises,
            String continuity,
            String marks) {
        FunctionProperties card = card(function, Map.of(parameter, value));

        assertRange(card.range().value(), range);
        assertThat(card.monotonic().value().text()).isEqualTo(rises);
        assertThat(card.continuity().value().text()).isEqualTo(continuity);
        assertThat(marks(card)).isEqualTo(marks);
    }

    private static FunctionProperties card(String function, Map<String, Double> arguments) {
        Activation activation = Activations.standard().find(function).orElseThrow();
        return Properties.of(AppliedActivation.of(activation, arguments));
    }

    /** Returns the properties that are true or false, as far as true, and the symmetry. */
    private static String marks(FunctionProperties card) {
        String symmetry = card.symmetry().value().text();
        return String.join(
                " ",
                mark("id", card.identityAtOrigin()),
                symmetry.equals("none") ? "." : symmetry,
                mark("cont", card.derivative().continuous()),
                mark("van", card.vanishingGradient()),
                mark("exp", card.explodingGradient()),
                mark("dead", card.deadNeurons()));
    }

    private static String mark(String name, PropertyValue<Boolean> property) {
        return property.value() ? name : ".";
    }

    private static void assertRange(RangeSet actual, String expected) {
        List<ClaimedRange.Part> parts = RangeReader.read(expected).orElseThrow().parts();
        assertThat(actual.parts()).as(expected).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) {
            RangePart part = actual.parts().get(i);
            assertThat(part.loClosed()).isEqualTo(parts.get(i).loClosed());
            assertThat(part.hiClosed()).isEqualTo(parts.get(i).hiClosed());
            assertBound(part.lo(), parts.get(i).lo().value());
            assertBound(part.hi(), parts.get(i).hi().value());
        }
    }

    private static void assertBound(double actual, double expected) {
        if (Double.isFinite(expected)) {
            assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * LAST_DIGITS));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** A number that is declared but is no end of a range would never be printed. */
    @ParameterizedTest
    @MethodSource("dev.cahier.analysis.AppliedFunctions#all")
    void findsEveryExactNumberAmongTheEndsOfRanges(AppliedActivation function) {
        assertThat(Properties.of(function).exactNumbers())
                .isEqualTo(function.function().exactNumbers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sigmoid | (0, 1) | (0, \\tfrac{1}{4}]",
                "arctan | (-\\tfrac{\\pi}{2}, \\tfrac{\\pi}{2}) | (0, 1]",
                "bent-identity | (-\\infty, \\infty) | (\\tfrac{1}{2}, \\tfrac{3}{2})",
                "gaussian | (0, 1] | [-\\sqrt{\\tfrac{2}{e}}, \\sqrt{\\tfrac{2}{e}}]",
                "hard-swish | [-\\tfrac{3}{8}, \\infty) | (-\\tfrac{1}{2}, \\tfrac{3}{2})",
                "gelu | [-0.170, \\infty) | [-0.129, 1.13]"
            })
    void writesRangesWithExactNumbers(String name, String range, String slopes) {
        FunctionProperties properties = card(name, Map.of());

        assertThat(properties.range().value().tex(properties.exactNumbers())).isEqualTo(range);
        assertThat(properties.derivative().range().value().tex(properties.exactNumbers()))
                .isEqualTo(slopes);
    }
}

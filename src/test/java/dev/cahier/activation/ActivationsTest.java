package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationsTest {

    private final Activations activations = Activations.standard();

    @ParameterizedTest
    @CsvSource({
        "sigmoid, sigmoid",
        "SIGMOID, sigmoid",
        "Leaky ReLU, leaky-relu",
        "leaky_relu, leaky-relu",
        "LeakyReLU, leaky-relu",
        "leaky\u2013relu, leaky-relu",
        "leaky\u00a0relu, leaky-relu",
        "lrelu, leaky-relu",
        "Logistic, sigmoid",
        "Heaviside, step",
        "linear, identity",
        "hyperbolic tangent, tanh",
        "sin, sinusoid",
        "atan, arctan",
        "sign, signum",
        "ReLU-6, relu6",
        "hardtanh, hard-tanh",
        "Hard_Swish, hard-swish",
        "logsigmoid, log-sigmoid",
        "LogLog, log-log",
        "Probit, normal-cdf",
        "LeCun Tanh, lecun-tanh",
        "thresholded ReLU, threshold"
    })
    void findsFunctionByNameOrAlias(String typed, String name) {
        assertThat(activations.find(typed)).map(Activation::name).contains(name);
    }

    @Test
    void findsNothingForUnknownNames() {
        assertThat(activations.find("sigmod")).isEmpty();
        assertThat(activations.find("")).isEmpty();
        assertThat(activations.find("---")).isEmpty();
    }

    @Test
    void guessesWhatAMistypedNameMeans() {
        assertThat(activations.nearest("sigmod")).contains("sigmoid");
        assertThat(activations.nearest("Leaky Relo")).contains("leaky-relu");
        assertThat(activations.nearest("photosynthesis")).isEmpty();
    }

    @Test
    void listsFunctionsByName() {
        assertThat(activations.all())
                .extracting(Activation::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        ("step identity relu sigmoid tanh leaky-relu prelu rrelu elu selu srelu"
                                        + " hard-sigmoid hard-tanh lecun-tanh arctan softsign"
                                        + " softplus signum bent-identity symmetrical-sigmoid"
                                        + " log-log gaussian absolute sinusoid cosine sinc"
                                        + " gelu gelu-tanh silu swish mish hard-swish celu relu6"
                                        + " log-sigmoid tanhshrink softshrink hardshrink"
                                        + " threshold squared-relu elish hard-elish snake isru"
                                        + " isrlu squareplus lisht normal-cdf")
                                .split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "leaky-relu, alpha=0.01",
        "prelu, alpha=0.25",
        "rrelu, alpha=0.22916666666666666",
        "elu, alpha=1.0",
        "celu, alpha=1.0",
        "swish, beta=1.0",
        "snake, a=1.0",
        "softshrink, lambda=0.5",
        "hardshrink, lambda=0.5",
        "threshold, theta=1.0",
        "squareplus, b=4.0",
        "isru, alpha=1.0",
        "isrlu, alpha=1.0",
        "srelu, 'al=0.7, ar=0.4, tl=-1.0, tr=1.0'",
        "selu, ''",
        "relu, ''"
    })
    void hasTheUsualDefaults(String name, String arguments) {
        Activation activation = activations.find(name).orElseThrow();
        assertThat(AppliedActivation.of(activation, Map.of()).arguments().values())
                .hasToString("{" + arguments + "}");
    }

    @Test
    void hasAPlausibleDefinitionOfEach() {
        for (Activation activation : activations.all()) {
            ActivationDefinition definition = activation.definition();
            assertThat(definition.name()).matches("[a-z]+[0-9]?(-[a-z0-9]+)*");
            assertThat(definition.aliases()).allMatch(alias -> alias.matches("[a-z0-9-]+"));
            assertThat(definition.formula()).startsWith("f(x) = ");
            assertThat(definition.derivativeFormula()).startsWith("f'(x) = ");
            assertThat(definition.view().contains(0)).isTrue();
            for (Parameter parameter : definition.parameters()) {
                assertThat(definition.formula()).as("formula").contains(texOf(parameter));
            }
        }
    }

    private static String texOf(Parameter parameter) {
        return switch (parameter.name()) {
            case "a", "b" -> parameter.name();
            case "tl", "al", "tr", "ar" ->
                    parameter.name().charAt(0) + "_" + parameter.name().charAt(1);
            default -> "\\" + parameter.name();
        };
    }

    @Test
    void refusesTwoFunctionsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Activations(List.of(new Relu(), new Relu())))
                .withMessageContaining("relu");
    }

    @Test
    void completesArgumentsByDefaults() {
        AppliedActivation usual = AppliedActivation.of(new LeakyRelu(), Map.of());
        assertThat(usual.arguments().values()).isEqualTo(Map.of("alpha", 0.01));
        assertThat(usual).isEqualTo(AppliedActivation.of(new LeakyRelu(), Map.of("alpha", 0.01)));
    }

    @Test
    void refusesArgumentsThatAreNotPermitted() {
        for (double alpha : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AppliedActivation.of(new Elu(), Map.of("alpha", alpha)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppliedActivation.of(new Relu(), Map.of("alpha", 1.0)));
    }

    @Test
    void treatsNegativeZeroAsZero() {
        assertThat(AppliedActivation.of(new Elu(), Map.of("alpha", -0.0)))
                .isEqualTo(AppliedActivation.of(new Elu(), Map.of("alpha", 0.0)));
    }

    @Test
    void givesHttpsReferences() {
        assertThat(activations.all())
                .extracting(a -> a.definition().reference())
                .filteredOn(Optional::isPresent)
                .allSatisfy(url -> assertThat(url.orElseThrow().url()).hasScheme("https"));
    }
}

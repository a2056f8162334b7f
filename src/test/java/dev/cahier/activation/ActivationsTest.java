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
        "atan, arctan"
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
                .contains("sigmoid", "tanh", "relu", "leaky-relu", "elu", "softplus", "step");
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
                .allSatisfy(url -> assertThat(url.orElseThrow()).hasScheme("https"));
    }
}

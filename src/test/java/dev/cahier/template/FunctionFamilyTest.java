package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.Properties;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "sigmoid, SIGMOID",
        "step, SIGMOID",
        "relu6, SIGMOID",
        "relu, RECTIFIER",
        "elu, RECTIFIER",
        "log-sigmoid, RECTIFIER",
        "gelu, GATED",
        "hard-elish, GATED",
        "leaky-relu, LINEAR",
        "snake, LINEAR",
        "gaussian, WAVE",
        "sinusoid, WAVE",
        "absolute, OTHER",
        "lisht, OTHER"
    })
    void followsFromWhatIsTrueOfTheFunction(String name, FunctionFamily family) {
        AppliedActivation function =
                AppliedActivation.of(Activations.standard().find(name).orElseThrow(), Map.of());

        assertThat(FunctionFamily.of(Properties.of(function))).isEqualTo(family);
    }
}

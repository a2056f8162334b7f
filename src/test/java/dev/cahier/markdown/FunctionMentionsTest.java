package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FunctionMentionsTest {

    private static final FunctionMentions MENTIONS = new FunctionMentions(Activations.standard());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the ReLU is fast, relu",
        "the relu is fast, relu",
        "ReLU函数很快, relu",
        "用sigmoid的层, sigmoid",
        "a leaky ReLU, leaky-relu",
        "a Leaky-ReLU, leaky-relu",
        "a LeakyReLU, leaky-relu",
        "hard sigmoid, hard-sigmoid",
        "leaky_relu, leaky-relu"
    })
    void findsAName(String text, String function) {
        assertThat(MENTIONS.in(text)).containsExactly(function);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the next step is an identity",
        "a threshold of 0.5",
        "RELUctant",
        "the absolute value of x",
        "cosine similarity",
        "''"
    })
    void takesNoOrdinaryWordForAFunction(String text) {
        assertThat(MENTIONS.in(text)).isEmpty();
    }

    @Test
    void findsAllOfThemSorted() {
        assertThat(MENTIONS.in("Swish, GELU and the GELU again, then leaky ReLU and ReLU"))
                .containsExactly("gelu", "leaky-relu", "relu", "swish");
    }
}

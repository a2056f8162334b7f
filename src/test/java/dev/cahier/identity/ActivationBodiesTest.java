package dev.cahier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ActivationBodiesTest {

    private static final Activations ACTIVATIONS = Activations.standard();

    static Stream<String> all() {
        return ACTIVATIONS.all().stream().map(Activation::name);
    }

    /** What a statement means by a name is the function that is drawn under it. */
    @ParameterizedTest
    @MethodSource
    void all(String name) {
        Activation activation = ACTIVATIONS.find(name).orElseThrow();
        for (String at : List.of("0.3", "-0.7", "2.5")) {
            double expected =
                    AppliedActivation.of(activation, Map.of())
                            .function()
                            .value(Double.parseDouble(at));
            String text = "\\operatorname{" + name + "}(" + at + ") = 12345";
            Verdict verdict = new StatementDecider(ACTIVATIONS).decide(statement(text)).get(0);

            assertThat(verdict).as(text).isInstanceOf(Verdict.False.class);
            double value = Double.parseDouble(((Verdict.False) verdict).left().orElseThrow());
            assertThat(value)
                    .as(text)
                    .isEqualTo(expected, offset(1e-3 * (Math.abs(expected) + 1e-3)));
        }
    }

    private static Statement statement(String text) {
        StatementReading reading = new TexParser(ACTIVATIONS).statement(text);
        assertThat(reading).as(text).isInstanceOf(StatementReading.Understood.class);
        return ((StatementReading.Understood) reading).statement();
    }
}

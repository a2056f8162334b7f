package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is said of a function can be refuted by a search. */
class RefutationTest {

    static Stream<Named<AppliedActivation>> functions() {
        return AppliedFunctions.all()
                .map(a -> Named.of(a.activation().name() + a.arguments().values(), a));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void searchFindsNoCounterExample(AppliedActivation applied) {
        RealFunction f = applied.function();
        FunctionProperties said = Properties.of(applied);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(new Refuter(f, seed).refutation(said))
                    .as("%s, seed %d", applied, seed)
                    .isEmpty();
        }
    }
}

package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is said of a function can be refuted by a search. */
class RefutationTest {

    static Stream<AppliedActivation> functions() {
        return AppliedFunctions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void searchFindsNoCounterExample(AppliedActivation applied) {
        RealFunction f = applied.function();
        FunctionProperties said = Properties.of(applied);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(new Refuter(f, said, seed).refutation()).as("seed %d", seed).isEmpty();
        }
    }
}

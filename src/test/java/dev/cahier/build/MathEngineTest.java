package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.script.EngineUnavailableException;
import org.junit.jupiter.api.Test;

final class MathEngineTest {

    @Test
    void saysWhyItDoesNotStart() {
        Diagnostic problem =
                MathEngine.unavailable(
                        new EngineUnavailableException("no library for this system"));

        assertThat(problem.code()).isEqualTo("math-engine");
        assertThat(problem.isError()).isTrue();
        assertThat(problem.message()).isEqualTo("no library for this system");
    }
}

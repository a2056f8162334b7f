package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.Typesetting.Failed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Formulas that have to be stopped, in builds that share their engines. */
final class SlowFormulasTest {

    private static final EngineLimits STRICT =
            new EngineLimits(1, 1_000_000, Duration.ofMillis(150));
    private static final Formula SLOW = new Formula(HostileFormulas.SLOW, true);

    /** Each time of trying again costs at least the limit. */
    @Test
    void areNotTriedAgainInTheNextBuildOfASession() {
        try (KatexRenderer first = renderer()) {
            Typesetting outcome = first.render(SLOW);
            assertThat(outcome).isInstanceOf(Failed.class);
            long start = System.nanoTime();
            for (int build = 0; build < 100; build++) {
                assertThat(first.next(FormulaCache.none()).render(SLOW)).isEqualTo(outcome);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    /** Whether a formula is stopped depends on the machine, so another session tries it. */
    @Test
    void areTriedAgainInTheNextSession() {
        try (KatexRenderer first = renderer()) {
            assertThat(first.render(SLOW)).isInstanceOf(Failed.class);
        }
        try (KatexRenderer second = renderer()) {
            long start = System.nanoTime();
            assertThat(second.render(SLOW)).isInstanceOf(Failed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(STRICT.formulaTime());
        }
    }

    private static KatexRenderer renderer() {
        return new KatexRenderer(MathOutput.MATHML, STRICT, FormulaCache.none());
    }
}

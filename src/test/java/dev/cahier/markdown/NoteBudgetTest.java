package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.Typesetting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class NoteBudgetTest {

    private final AtomicLong clock = new AtomicLong();
    private final NoteBudget budget = new NoteBudget(Duration.ofSeconds(2), clock::get);

    @Test
    void refusesFormulasOnceTheTimeIsSpent() {
        for (int i = 0; i < 3; i++) {
            assertThat(typeset(900)).isInstanceOf(Typesetting.Typeset.class);
        }
        assertThat(typeset(1))
                .isInstanceOfSatisfying(
                        Typesetting.Failed.class,
                        failed -> assertThat(failed.message()).contains("longer than 2 seconds"));
        assertThat(clock).hasValue(2_700_000_000L);
    }

    private Typesetting typeset(long millis) {
        return budget.spend(
                () -> {
                    clock.addAndGet(millis * 1_000_000);
                    return new Typesetting.Typeset("x", "x", false);
                });
    }
}

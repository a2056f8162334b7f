package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class NoteBudgetTest {

    private final AtomicLong clock = new AtomicLong();
    private final NoteBudget budget = new NoteBudget(Duration.ofSeconds(2), clock::get);

    @Test
    void refusesWorkOnceTheTimeIsSpent() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget.spend(() -> clock.addAndGet(900_000_000))).isPresent();
        }
        assertThat(budget.spend(() -> clock.addAndGet(1))).isEmpty();
        assertThat(clock).hasValue(2_700_000_000L);
        assertThat(budget.exceeded("formulas")).contains("longer than 2 seconds");
    }
}

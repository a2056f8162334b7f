package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void standAtRoundNumbers() {
        assertThat(Ticks.within(-6, 6, 9)).containsExactly(-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0);
        assertThat(Ticks.within(-0.08, 1.08, 7)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Ticks.within(0.3, 0.7, 9))
                .containsExactly(0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7);
    }

    @Test
    void areFewEnoughAndNeverLonelyOnAnyScale() {
        for (double size = 1e-6; size < 1e9; size *= 3.7) {
            for (double from : new double[] {-size, 0, size / 3, 7 * size}) {
                assertThat(Ticks.within(from, from + size, 9)).hasSizeBetween(3, 9).isSorted();
            }
        }
    }

    @Test
    void containNoNegativeZero() {
        assertThat(Ticks.within(-1, 1, 5)).contains(0.0).doesNotContain(-0.0);
    }
}

package dev.cahier.math;

import java.time.Duration;

/**
 * What typesetting may cost.
 *
 * @param engines how many engines may run at once
 * @param formulaLength how long a formula may be, in UTF-16 units
 * @param formulaTime how long one formula may take
 */
record EngineLimits(int engines, int formulaLength, Duration formulaTime) {

    EngineLimits {
        if (engines < 1 || formulaLength < 1 || formulaTime.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "not positive: " + engines + ", " + formulaLength + ", " + formulaTime);
        }
    }

    /**
     * Returns limits that no formula written by hand comes near: the longest formulas of real notes
     * have some thousand characters and take some ten milliseconds.
     */
    static EngineLimits usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new EngineLimits(processors, 50_000, Duration.ofSeconds(10));
    }
}

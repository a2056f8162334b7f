package dev.cahier.analysis;

import java.util.Objects;

/**
 * What is true of the derivative of a function on its natural domain, the points where it exists on
 * both sides; the one-sided slopes at a kink do not count.
 *
 * @param range its image
 * @param monotonic whether it only rises or only falls
 * @param continuous whether it exists everywhere and is continuous
 */
public record DerivativeProperties(
        PropertyValue<RangeSet> range,
        PropertyValue<Monotonicity> monotonic,
        PropertyValue<Boolean> continuous) {

    public DerivativeProperties {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(monotonic, "monotonic");
        Objects.requireNonNull(continuous, "continuous");
    }
}

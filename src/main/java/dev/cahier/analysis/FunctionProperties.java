package dev.cahier.analysis;

import dev.cahier.activation.ExactNumber;
import java.util.List;
import java.util.Objects;

/**
 * What is true of an activation function with its parameters fixed, as a function of real numbers.
 *
 * @param range its image; an end is closed only where the value is attained at a finite point
 * @param monotonic whether it only rises or only falls
 * @param continuity the largest k for which it is in C^k
 * @param identityAtOrigin whether {@code f(0) = 0} and {@code f'(0) = 1}
 * @param symmetry whether it is even or odd
 * @param derivative what is true of its derivative
 * @param vanishingGradient whether it has a soft tail
 * @param explodingGradient whether the size of its derivative exceeds 1 somewhere
 * @param saturation its tails
 * @param deadNeurons whether it has a hard tail
 * @param exactNumbers numbers that ends of its ranges are exactly
 */
public record FunctionProperties(
        PropertyValue<RangeSet> range,
        PropertyValue<Monotonicity> monotonic,
        PropertyValue<Continuity> continuity,
        PropertyValue<Boolean> identityAtOrigin,
        PropertyValue<Symmetry> symmetry,
        DerivativeProperties derivative,
        PropertyValue<Boolean> vanishingGradient,
        PropertyValue<Boolean> explodingGradient,
        PropertyValue<Saturation> saturation,
        PropertyValue<Boolean> deadNeurons,
        List<ExactNumber> exactNumbers) {

    public FunctionProperties {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(monotonic, "monotonic");
        Objects.requireNonNull(continuity, "continuity");
        Objects.requireNonNull(identityAtOrigin, "identityAtOrigin");
        Objects.requireNonNull(symmetry, "symmetry");
        Objects.requireNonNull(derivative, "derivative");
        Objects.requireNonNull(vanishingGradient, "vanishingGradient");
        Objects.requireNonNull(explodingGradient, "explodingGradient");
        Objects.requireNonNull(saturation, "saturation");
        Objects.requireNonNull(deadNeurons, "deadNeurons");
        exactNumbers = List.copyOf(exactNumbers);
    }
}

package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Establishes how often a function can be differentiated at its breakpoints.
 *
 * <p>Jumps and kinks are declared. At a breakpoint that is neither, the Taylor coefficients of the
 * derivative are computed on both sides and compared.
 */
final class Smoothness {

    /** Scaled Taylor coefficients that differ by less than this are equal. */
    private static final double SAME = 1e-4;

    /** Up to this power the coefficients are precise enough to be compared. */
    private static final int COMPARED = 4;

    /** A distance that no scale of a function exceeds. */
    private static final double FAR = 0x1p1020;

    private final RealFunction f;

    Smoothness(RealFunction f) {
        this.f = f;
    }

    /** Returns the continuity of the function, the least of its breakpoints. */
    PropertyValue<Continuity> continuity() {
        List<PropertyValue<Continuity>> all = new ArrayList<>();
        f.breakpoints().forEach(at -> all.add(at(at)));
        return all.stream()
                .reduce((a, b) -> b.value().isAtLeast(order(a)) ? a : b)
                .orElseGet(
                        () ->
                                PropertyValue.proved(
                                        Continuity.infinite(), Reason.said(ReasonKey.ONE_FORMULA)));
    }

    private static int order(PropertyValue<Continuity> continuity) {
        return continuity.value().order().orElse(Integer.MAX_VALUE);
    }

    private PropertyValue<Continuity> at(Breakpoint at) {
        String x = Decimals.value(at.x());
        if (at.isJump()) {
            return PropertyValue.proved(Continuity.of(-1), Reason.said(ReasonKey.JUMP, x));
        }
        if (at.isKink()) {
            return PropertyValue.proved(
                    Continuity.of(0),
                    Reason.said(
                            ReasonKey.KINK,
                            Decimals.value(at.leftSlope()),
                            Decimals.value(at.rightSlope()),
                            x));
        }
        OptionalInt order = firstDifference(at);
        return order.isPresent()
                ? PropertyValue.sampled(
                        Continuity.of(order.getAsInt()),
                        Reason.said(ReasonKey.HIGHER_JUMP, order.getAsInt() + 1, x))
                : PropertyValue.sampled(
                        Continuity.infinite(), Reason.said(ReasonKey.AGREEMENT, COMPARED + 1, x));
    }

    /** Returns the least k for which derivative k + 1 of the function jumps. */
    private OptionalInt firstDifference(Breakpoint at) {
        double reach = reach(at);
        OneSidedTaylor left = OneSidedTaylor.of(f::derivative, at.x(), -reach);
        OneSidedTaylor right = OneSidedTaylor.of(f::derivative, at.x(), reach);
        while (!(left.fits() && right.fits())) {
            reach /= 8;
            if (reach < Double.MIN_NORMAL) {
                throw new IllegalStateException("No Taylor polynomial of f' at " + at.x());
            }
            left = OneSidedTaylor.of(f::derivative, at.x(), -reach);
            right = OneSidedTaylor.of(f::derivative, at.x(), reach);
        }
        double size = Math.max(left.size(), right.size());
        for (int j = 1; j <= COMPARED; j++) {
            // The coefficients of the left side are those of a mirrored function.
            double mirrored = j % 2 == 0 ? left.coefficient(j) : -left.coefficient(j);
            if (Math.abs(mirrored - right.coefficient(j)) > SAME * size) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns how far from a breakpoint to look at most, well before the next one. */
    private double reach(Breakpoint at) {
        return f.breakpoints().stream()
                .mapToDouble(other -> Math.abs(other.x() - at.x()) / 4)
                .filter(distance -> distance > 0)
                .reduce(FAR, Math::min);
    }
}

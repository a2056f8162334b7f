package dev.cahier.analysis;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.RealFunction;
import java.util.Optional;

/** Reads the tails of a function off its asymptotes and the limits of its derivative. */
final class Tails {

    private Tails() {}

    static PropertyValue<Saturation> of(RealFunction f) {
        Optional<Asymptote> left = f.leftAsymptote();
        Optional<Asymptote> right = f.rightAsymptote();
        double leftSlope = f.derivative(Double.NEGATIVE_INFINITY);
        double rightSlope = f.derivative(Double.POSITIVE_INFINITY);
        Saturation saturation = new Saturation(tail(left, leftSlope), tail(right, rightSlope));
        return PropertyValue.proved(
                saturation,
                Reason.said(
                        ReasonKey.TAILS,
                        reason(saturation.left(), leftSlope),
                        reason(saturation.right(), rightSlope)));
    }

    private static Tail tail(Optional<Asymptote> asymptote, double slope) {
        if (slope != 0) {
            return Tail.NONE;
        }
        return asymptote.filter(Asymptote::joined).isPresent() ? Tail.HARD : Tail.SOFT;
    }

    private static Reason reason(Tail tail, double slope) {
        return switch (tail) {
            case HARD -> Reason.said(ReasonKey.TAIL_HARD);
            case SOFT -> Reason.said(ReasonKey.TAIL_SOFT);
            case NONE ->
                    Double.isNaN(slope)
                            ? Reason.said(ReasonKey.TAIL_WITHOUT_LIMIT)
                            : Reason.said(ReasonKey.TAIL_LIMIT, Decimals.value(slope));
        };
    }
}

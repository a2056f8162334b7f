package dev.cahier.activation;

import java.util.Optional;

/**
 * The function {@code x / √(1 + αx²)}, the form of ISRU.
 *
 * @param alpha how early it saturates, positive
 */
record InverseRoot(double alpha) implements RealFunction {

    /** Up to this size {@code 1 + αx²} can be multiplied by its root. */
    private static final double GREAT = 1e200;

    /** Returns the function, which for an α of zero is the identity. */
    static RealFunction of(double alpha) {
        return alpha == 0 ? new Identity() : new InverseRoot(alpha);
    }

    @Override
    public double value(double x) {
        double root = Math.sqrt(alpha);
        // Two forms, as x or its reciprocal must not be multiplied beyond the doubles.
        double value =
                Math.abs(x) < 1
                        ? x / Math.hypot(1, root * x)
                        : Math.signum(x) / Math.hypot(1 / x, root);
        return value + 0.0;
    }

    @Override
    public double derivative(double x) {
        double sum = Math.fma(alpha * x, x, 1);
        if (sum < GREAT) {
            return 1 / (sum * Math.sqrt(sum));
        }
        double inverse = 1 / Math.hypot(1, Math.sqrt(alpha) * x);
        return inverse * inverse * inverse;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, -1 / Math.sqrt(alpha)));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1 / Math.sqrt(alpha)));
    }
}

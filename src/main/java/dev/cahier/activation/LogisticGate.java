package dev.cahier.activation;

import org.apache.commons.numbers.core.DD;

/** The function {@code x σ(u)} with the logistic σ and a gate input u that depends on x. */
final class LogisticGate {

    private LogisticGate() {}

    /** Returns {@code x σ(u)}. */
    static double value(double x, DD u) {
        double e = Math.exp(-Math.abs(u.hi()));
        return u.hi() < 0 ? Exponential.times(x / (1 + e), u) : x / (1 + e) + 0.0;
    }

    /**
     * Returns the derivative {@code σ(u) + x u' σ'(u)}.
     *
     * @param lever {@code x u'}
     */
    static double slope(double lever, DD u) {
        double e = Math.exp(-Math.abs(u.hi()));
        double open = 1 / (1 + e);
        if (u.hi() < 0) {
            return Exponential.times((1 + lever * open) * open, u);
        }
        // Not infinity times 0, which is NaN.
        return e == 0 ? open : open + lever * e * open * open;
    }
}

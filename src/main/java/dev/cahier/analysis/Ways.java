package dev.cahier.analysis;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Shows with two points each that a curve rises or falls.
 *
 * @param name what messages call the curve, {@code f} or {@code f'}
 * @param values its values
 */
record Ways(String name, DoubleUnaryOperator values) {

    /** Relative differences up to this are rounding. */
    private static final double NOISE = 1e-12;

    /** Returns two round points between which the curve rises or falls, as an inequality. */
    Optional<String> shown(boolean rising) {
        double[] xs = Places.ascending();
        for (int i = 0; i + 1 < xs.length; i++) {
            double left = values.applyAsDouble(xs[i]);
            double right = values.applyAsDouble(xs[i + 1]);
            double difference = rising ? right - left : left - right;
            if (difference > NOISE * Math.max(Math.abs(left), Math.abs(right))) {
                return Optional.of(at(xs[i]) + (rising ? " < " : " > ") + at(xs[i + 1]));
            }
        }
        return Optional.empty();
    }

    /** Returns two round points at which the curve is equally high and between which it is flat. */
    Optional<String> flat() {
        double[] xs = Places.ascending();
        for (int i = 0; i + 1 < xs.length; i++) {
            double middle = values.applyAsDouble((xs[i] + xs[i + 1]) / 2);
            if (values.applyAsDouble(xs[i]) == middle
                    && values.applyAsDouble(xs[i + 1]) == middle) {
                return Optional.of(
                        "%s(%s) = %s(%s) = %s"
                                .formatted(
                                        name,
                                        Decimals.value(xs[i]),
                                        name,
                                        Decimals.value(xs[i + 1]),
                                        Decimals.value(middle)));
            }
        }
        return Optional.empty();
    }

    private String at(double x) {
        return "%s(%s) = %s"
                .formatted(name, Decimals.value(x), Decimals.value(values.applyAsDouble(x)));
    }
}

package dev.cahier.analysis;

import java.util.Arrays;
import java.util.Locale;
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

    /** Returns the neighbouring round points between which the curve rises or falls most. */
    Optional<String> shown(boolean rising) {
        double[] xs = domain();
        double most = 0;
        Optional<String> shown = Optional.empty();
        for (int i = 0; i + 1 < xs.length; i++) {
            double left = values.applyAsDouble(xs[i]);
            double right = values.applyAsDouble(xs[i + 1]);
            double change = rising ? right - left : left - right;
            if (change > most && change > NOISE * Math.max(Math.abs(left), Math.abs(right))) {
                most = change;
                shown = Optional.of(at(xs[i]) + (rising ? " < " : " > ") + at(xs[i + 1]));
            }
        }
        return shown;
    }

    /** Returns two round points at which the curve is equally high and between which it is flat. */
    Optional<String> flat() {
        double[] xs = domain();
        for (int i = 0; i + 1 < xs.length; i++) {
            double middle = values.applyAsDouble((xs[i] + xs[i + 1]) / 2);
            if (values.applyAsDouble(xs[i]) == middle
                    && values.applyAsDouble(xs[i + 1]) == middle) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s(%s) = %s(%s) = %s",
                                name,
                                Decimals.value(xs[i]),
                                name,
                                Decimals.value(xs[i + 1]),
                                Decimals.value(middle)));
            }
        }
        return Optional.empty();
    }

    /** Says why the curve is not of one kind, given that it is of another. */
    String against(Monotonicity claimed, Monotonicity actual) {
        Optional<String> shown = Optional.empty();
        if (actual.isFalling() && !claimed.isFalling()) {
            shown = shown(false);
        } else if (actual.isRising() && !claimed.isRising()) {
            shown = shown(true);
        } else if (claimed != Monotonicity.NOT_MONOTONIC) {
            shown = flat();
        }
        return shown.orElse(name + " is " + actual.text());
    }

    /** Returns the round points at which the curve has a value. */
    private double[] domain() {
        return Arrays.stream(Places.ascending())
                .filter(x -> !Double.isNaN(values.applyAsDouble(x)))
                .toArray();
    }

    private String at(double x) {
        return String.format(
                Locale.ROOT,
                "%s(%s) = %s",
                name,
                Decimals.value(x),
                Decimals.value(values.applyAsDouble(x)));
    }
}

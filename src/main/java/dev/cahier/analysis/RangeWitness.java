package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A function or its derivative with its range, compared with ranges that it does not have.
 *
 * @param name what messages call it, {@code f} or {@code f'}
 * @param values its values
 * @param range its range
 */
record RangeWitness(String name, DoubleUnaryOperator values, RangeSet range) {

    /**
     * Says why a set is not the range: with a point whose value is missing in the set, else with a
     * number of the set that is not a value.
     */
    String difference(RangeSet claimed, RealFunction f) {
        SampleGrid grid =
                SampleGrid.around(f.breakpoints().stream().mapToDouble(b -> b.x()).toArray());
        Optional<Double> missed =
                new Places(grid)
                        .first(
                                x -> {
                                    double y = values.applyAsDouble(x);
                                    // In doubles a function can take values that it never takes.
                                    return range.contains(y) && !claimed.contains(y);
                                });
        if (missed.isPresent()) {
            double x = missed.get();
            return String.format(
                    Locale.ROOT,
                    "%s(%s) = %s",
                    name,
                    Decimals.value(x),
                    Decimals.value(values.applyAsDouble(x)));
        }
        return candidates(claimed)
                .filter(y -> claimed.contains(y) != range.contains(y))
                .mapToObj(this::either)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No difference: " + claimed));
    }

    private String either(double y) {
        String number = Decimals.value(y);
        if (range.contains(y)) {
            return String.format(Locale.ROOT, "%s takes the value %s", name, number);
        }
        return isBound(y)
                ? String.format(
                        Locale.ROOT,
                        "%s comes as near to %s as you like, but never takes that value",
                        name,
                        number)
                : String.format(Locale.ROOT, "%s never takes the value %s", name, number);
    }

    private boolean isBound(double y) {
        return DoubleStream.of(range.bounds()).anyMatch(bound -> bound == y);
    }

    /** Returns numbers among which two different sets differ: bounds, and one between each two. */
    private DoubleStream candidates(RangeSet claimed) {
        double[] bounds =
                DoubleStream.concat(
                                DoubleStream.of(range.bounds()), DoubleStream.of(claimed.bounds()))
                        .sorted()
                        .distinct()
                        .toArray();
        if (bounds.length == 0) {
            return DoubleStream.of(0);
        }
        DoubleStream.Builder all = DoubleStream.builder();
        all.add(bounds[0] - Math.max(1, Math.abs(bounds[0])));
        for (int i = 0; i < bounds.length; i++) {
            all.add(bounds[i]);
            if (i + 1 < bounds.length) {
                all.add(bounds[i] / 2 + bounds[i + 1] / 2);
            }
        }
        double last = bounds[bounds.length - 1];
        return all.add(last + Math.max(1, Math.abs(last))).build();
    }
}

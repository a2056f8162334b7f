package dev.cahier.analysis;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/** Finds a point that shows something, where possible one that is easily checked by hand. */
final class Places {

    private static final double[] SIZES = {
        0.5, 1, 2, 0.25, 3, 4, 5, 1.5, 2.5, 6, 7, 8, 9, 10, 0.1, 0.75, 20, 50, 100, 0.01, 1000, 1e-3
    };

    private static final double NEAR = 10;

    private final SampleGrid grid;

    Places(SampleGrid grid) {
        this.grid = grid;
    }

    /** Returns the first point that shows it: round numbers, then breakpoints and the samples. */
    Optional<Double> first(DoublePredicate shows) {
        return DoubleStream.concat(round(), DoubleStream.of(grid.points()))
                .filter(shows)
                .boxed()
                .findFirst();
    }

    private static DoubleStream round() {
        return DoubleStream.concat(
                DoubleStream.of(0), DoubleStream.of(SIZES).flatMap(s -> DoubleStream.of(s, -s)));
    }

    /** Returns round numbers, the simplest first. */
    static double[] simplestFirst() {
        return round().toArray();
    }

    /** Returns round numbers near zero, ascending. */
    static double[] ascending() {
        return round().filter(x -> Math.abs(x) <= NEAR).sorted().toArray();
    }
}

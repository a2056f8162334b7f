package dev.cahier.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The points at which functions are sampled.
 *
 * <p>Around 0 and every breakpoint they stand at distances that grow by a twelfth from 2^-40 to
 * 2^40 and fourfold from there to 2^-900 and 2^1020, so that a function whose parameter stretches
 * it by any factor is sampled as densely as before; between -16 and 16 they stand at every eighth
 * as well, for functions that oscillate.
 *
 * @param points the points, ascending, none of them twice
 */
record SampleGrid(double[] points) {

    /** Each octave is divided into this many steps. */
    private static final int PER_OCTAVE = 8;

    private static final int DENSE_OCTAVES = 40;
    private static final int OCTAVES = 1020;
    private static final int EVEN_REACH = 16;

    /** Returns the points for a function. */
    static SampleGrid around(double[] breakpoints) {
        double[] distances = distances();
        DoubleStream all =
                DoubleStream.concat(DoubleStream.of(0), Arrays.stream(breakpoints))
                        .flatMap(centre -> around(centre, distances));
        return new SampleGrid(sortedWithoutRepeats(DoubleStream.concat(all, even()).toArray()));
    }

    private static DoubleStream around(double centre, double[] distances) {
        return Arrays.stream(distances)
                .flatMap(d -> DoubleStream.of(centre - d, centre, centre + d));
    }

    private static double[] distances() {
        DoubleStream.Builder distances = DoubleStream.builder();
        for (int octave = -OCTAVES; octave <= OCTAVES; octave++) {
            boolean dense = Math.abs(octave) <= DENSE_OCTAVES;
            int steps = dense ? PER_OCTAVE : 1 - Math.abs(octave) % 2;
            for (int i = 0; i < steps; i++) {
                distances.add(Math.scalb(Math.pow(2, (double) i / steps), octave));
            }
        }
        return distances.build().toArray();
    }

    private static DoubleStream even() {
        int steps = EVEN_REACH * PER_OCTAVE;
        return DoubleStream.iterate(-steps, i -> i <= steps, i -> i + 1).map(i -> i / PER_OCTAVE);
    }

    private static double[] sortedWithoutRepeats(double[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (double value : values) {
            // Comparing with == lets -0.0 and 0.0 be one point.
            if (kept == 0 || values[kept - 1] != value) {
                values[kept++] = value;
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** Returns the points strictly between two others. */
    double[] between(double from, double to) {
        return Arrays.stream(points).filter(x -> x > from && x < to).toArray();
    }

    int size() {
        return points.length;
    }

    /** Returns how many points there are and where, in words. */
    Reason description() {
        return Reason.said(ReasonKey.POINTS, size());
    }
}

package dev.cahier.chart;

import dev.cahier.activation.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A chart for each of several values of a parameter, all on the same axes, so that one image of the
 * curves after another can be laid over one image of the axes.
 *
 * @param axes what stays the same
 * @param frames the curves at each value, ascending, at least two
 * @param start the index of the frame that is shown first
 */
public record ChartFrames(ChartSpec axes, List<Frame> frames, int start) {

    /** How many charts stand side by side where nothing moves, as on paper. */
    private static final int MULTIPLES = 4;

    /** A number of more characters is rounded. */
    private static final int LONGEST_NUMBER = 6;

    public ChartFrames {
        Objects.requireNonNull(axes, "axes");
        frames = List.copyOf(frames);
        Objects.checkIndex(start, frames.size());
    }

    /**
     * The curves at one value.
     *
     * @param value the value
     * @param curves the curves without axes
     * @param small the same chart with its axes, small
     */
    public record Frame(double value, ChartSpec curves, ChartSpec small) {

        public Frame {
            Objects.requireNonNull(curves, "curves");
            Objects.requireNonNull(small, "small");
        }

        /**
         * Returns what the parameter is here, such as {@code α = 0.5} or {@code α ≈ 0.333}.
         *
         * @param symbol what the parameter is called
         */
        public String text(String symbol) {
            return Numbers.length(value) <= LONGEST_NUMBER
                    ? symbol + " = " + Numbers.printed(value)
                    : symbol + " ≈ " + Numbers.rounded(value);
        }
    }

    /**
     * Makes the charts of curves that depend on a parameter.
     *
     * @param curves the curves at each value, at least two
     * @param start the value that is shown first, one of them
     * @param usual the chart at that value; unless it has heights of its own, those are shown that
     *     all curves need
     */
    public static ChartFrames of(
            SortedMap<Double, List<Curve>> curves, double start, ChartSpec usual) {
        ChartSpec narrow = usual.sized(ChartSize.NARROW);
        Interval heights =
                usual.range()
                        .orElseGet(() -> common(curves.values().stream().map(narrow::of).toList()));
        ChartSpec framed = narrow.within(heights);
        List<Frame> frames = new ArrayList<>();
        for (Map.Entry<Double, List<Curve>> entry : curves.entrySet()) {
            ChartSpec chart = framed.of(entry.getValue());
            frames.add(
                    new Frame(
                            entry.getKey(),
                            chart.showing(ChartPart.CURVES),
                            chart.sized(ChartSize.MULTIPLE)));
        }
        return new ChartFrames(
                framed.showing(ChartPart.AXES), frames, curves.headMap(start).size());
    }

    private static Interval common(List<ChartSpec> charts) {
        List<HeightRange> ranges = charts.stream().map(chart -> Scene.of(chart).range()).toList();
        return Interval.closed(
                ranges.stream().mapToDouble(HeightRange::low).min().orElseThrow(),
                ranges.stream().mapToDouble(HeightRange::high).max().orElseThrow());
    }

    /** Returns some of the frames, which show without moving what the parameter does. */
    public List<Frame> multiples() {
        TreeSet<Integer> chosen = new TreeSet<>(List.of(0, start, frames.size() - 1));
        while (chosen.size() < Math.min(MULTIPLES, frames.size())) {
            int widest = chosen.first();
            for (int each : chosen.headSet(chosen.last())) {
                if (gap(chosen, each) > gap(chosen, widest)) {
                    widest = each;
                }
            }
            chosen.add(widest + gap(chosen, widest) / 2);
        }
        return chosen.stream().map(frames::get).toList();
    }

    private static int gap(TreeSet<Integer> chosen, int from) {
        return Objects.requireNonNull(chosen.higher(from)) - from;
    }

    /** Returns another chart of the curves with the heights of these frames. */
    public ChartSpec whole(ChartSpec other) {
        return other.within(axes.range().orElseThrow());
    }

    /** Returns the images that a slider shows. */
    public Stream<ChartSpec> sliderCharts() {
        return Stream.concat(Stream.of(axes), frames.stream().map(Frame::curves));
    }
}

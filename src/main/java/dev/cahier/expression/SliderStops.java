package dev.cahier.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The values of a parameter between which a slider moves. */
public final class SliderStops {

    /** The most values of a slider: a reader loads an image for each. */
    public static final int MOST = 13;

    /** How many values a slider has at most if its author does not give the step. */
    private static final int USUAL = 11;

    private static final int[] STEPS = {10, 20, 25, 50};

    /** Values are the same if they differ by less than this share of the step. */
    private static final double NEAR = 1e-6;

    private SliderStops() {}

    /**
     * Returns values from one number to another: round ones, the two ends, and some others that
     * must be among them.
     *
     * @param among values between the ends; fewer than {@link #USUAL} minus two
     * @return ascending, each once, at least two
     */
    public static List<Double> between(double low, double high, Collection<Double> among) {
        TreeSet<Double> given = new TreeSet<>(among);
        given.add(low);
        given.add(high);
        BigDecimal unit =
                BigDecimal.ONE.scaleByPowerOfTen(
                        (int) Math.floor(Math.log10((high - low) / USUAL)) - 1);
        while (true) {
            for (int step : STEPS) {
                List<Double> stops = merged(given, unit.multiply(BigDecimal.valueOf(step)));
                if (stops.size() <= USUAL) {
                    return stops;
                }
            }
            unit = unit.scaleByPowerOfTen(1);
        }
    }

    /** Returns the multiples of a step between the given values, and these. */
    private static List<Double> merged(TreeSet<Double> given, BigDecimal step) {
        TreeSet<Double> stops = new TreeSet<>(given);
        BigDecimal high = BigDecimal.valueOf(given.last());
        BigDecimal at =
                BigDecimal.valueOf(given.first())
                        .divide(step, 0, RoundingMode.CEILING)
                        .multiply(step);
        double near = step.doubleValue() / 4;
        while (at.compareTo(high) < 0 && stops.size() <= USUAL + given.size()) {
            double stop = at.doubleValue();
            // A round value beside a given one would be a step that is hardly seen.
            if (given.subSet(stop - near, true, stop + near, true).isEmpty()) {
                stops.add(stop);
            }
            at = at.add(step);
        }
        return List.copyOf(stops);
    }

    /**
     * Returns the values from one number to another at equal distances, and one more.
     *
     * @param start a value between the ends
     * @return ascending; more than {@link #MOST} are not all of them
     */
    static List<Double> stepping(double low, double high, double step, double start) {
        TreeSet<Double> stops = new TreeSet<>();
        double near = step * NEAR;
        BigDecimal exactStep = BigDecimal.valueOf(step);
        BigDecimal at = BigDecimal.valueOf(low);
        while (at.doubleValue() <= high + near && stops.size() <= MOST) {
            double stop = at.round(MathContext.DECIMAL64).doubleValue();
            stops.add(Math.abs(stop - high) <= near ? high : stop);
            at = at.add(exactStep);
        }
        if (stops.subSet(start - near, true, start + near, true).isEmpty()) {
            stops.add(start);
            return List.copyOf(stops);
        }
        List<Double> exact = new ArrayList<>();
        stops.forEach(stop -> exact.add(Math.abs(stop - start) <= near ? start : stop));
        return exact;
    }
}

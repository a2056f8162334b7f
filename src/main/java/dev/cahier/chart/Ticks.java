package dev.cahier.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** Round places to mark on an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    private Ticks() {}

    /**
     * Returns the multiples, ends included, of the smallest round step that gives no more than the
     * wanted number.
     *
     * @param atMost how many there may be, at least 2
     */
    static List<Double> within(double from, double to, int atMost) {
        BigDecimal step = powerOfTen((to - from) / atMost);
        while (count(from, to, step) > atMost) {
            step = next(step);
        }
        BigDecimal chosen = step;
        return LongStream.rangeClosed(first(from, step), last(to, step))
                .mapToObj(k -> chosen.multiply(BigDecimal.valueOf(k)).doubleValue() + 0.0)
                .toList();
    }

    private static long count(double from, double to, BigDecimal step) {
        return last(to, step) - first(from, step) + 1;
    }

    private static long first(double from, BigDecimal step) {
        return BigDecimal.valueOf(from).divide(step, 0, RoundingMode.CEILING).longValueExact();
    }

    private static long last(double to, BigDecimal step) {
        return BigDecimal.valueOf(to).divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    /** Returns the power of ten that is not greater than a size. */
    private static BigDecimal powerOfTen(double size) {
        return new BigDecimal(size).round(new MathContext(1, RoundingMode.FLOOR)).ulp();
    }

    private static BigDecimal next(BigDecimal step) {
        int digit = step.unscaledValue().intValueExact();
        BigDecimal unit = step.ulp();
        return switch (digit) {
            case 1 -> unit.multiply(BigDecimal.valueOf(2));
            case 2 -> unit.multiply(BigDecimal.valueOf(5));
            default -> unit.scaleByPowerOfTen(1);
        };
    }
}

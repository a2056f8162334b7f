package dev.cahier.analysis;

import dev.cahier.activation.ExactNumber;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * An interval of real numbers, or a single one.
 *
 * @param lo its lower end, possibly negative infinity
 * @param loClosed whether the lower end belongs to it; never if infinite
 * @param hi its upper end, possibly infinity
 * @param hiClosed whether the upper end belongs to it; never if infinite
 */
public record RangePart(double lo, boolean loClosed, double hi, boolean hiClosed) {

    public RangePart {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("Not in order: " + lo + ", " + hi);
        }
        if (loClosed && Double.isInfinite(lo) || hiClosed && Double.isInfinite(hi)) {
            throw new IllegalArgumentException("An infinite end belongs to no interval");
        }
        if (lo == hi && !(loClosed && hiClosed)) {
            throw new IllegalArgumentException("Empty at " + lo);
        }
        // Adding +0.0 turns -0.0 into 0.0 and changes nothing else.
        lo += 0.0;
        hi += 0.0;
    }

    /** Returns the part that is one number. */
    public static RangePart single(double value) {
        return new RangePart(value, true, value, true);
    }

    /** Returns the interval without its ends. */
    public static RangePart open(double lo, double hi) {
        return new RangePart(lo, false, hi, false);
    }

    /** Returns whether it is one number only. */
    public boolean isSingle() {
        return lo == hi;
    }

    /** Returns whether a number lies in it. */
    public boolean contains(double value) {
        return (loClosed ? value >= lo : value > lo) && (hiClosed ? value <= hi : value < hi);
    }

    /** Returns it in the notation {@code (0, 1]} or {@code {0}}, with shortened numbers. */
    public String text() {
        return text(List.of());
    }

    /** Returns it in the same notation, with exact numbers where ends of it are known exactly. */
    String text(List<ExactNumber> exact) {
        return written("{", "}", end -> known(end, exact, ExactNumber::text, Decimals::bound));
    }

    /** Returns it in TeX. */
    String tex(List<ExactNumber> exact) {
        return written(
                "\\{", "\\}", end -> known(end, exact, ExactNumber::tex, Decimals::boundTex));
    }

    private String written(String open, String close, DoubleFunction<String> number) {
        if (isSingle()) {
            return open + number.apply(lo) + close;
        }
        return (loClosed ? "[" : "(")
                + number.apply(lo)
                + ", "
                + number.apply(hi)
                + (hiClosed ? "]" : ")");
    }

    private static String known(
            double end,
            List<ExactNumber> exact,
            Function<ExactNumber, String> notation,
            DoubleFunction<String> otherwise) {
        return exact.stream()
                .filter(number -> RoundingErrors.isSame(end, number.value()))
                .findFirst()
                .map(notation)
                .orElseGet(() -> otherwise.apply(end));
    }

    /** Returns whether it and a part that starts no earlier make up one interval. */
    boolean touches(RangePart later) {
        return later.lo < hi || later.lo == hi && (hiClosed || later.loClosed);
    }

    /** Returns the interval that it and a part that {@link #touches} make up. */
    RangePart joined(RangePart later) {
        boolean startClosed = loClosed || later.lo == lo && later.loClosed;
        if (later.hi == hi) {
            return new RangePart(lo, startClosed, hi, hiClosed || later.hiClosed);
        }
        return later.hi > hi
                ? new RangePart(lo, startClosed, later.hi, later.hiClosed)
                : new RangePart(lo, startClosed, hi, hiClosed);
    }
}

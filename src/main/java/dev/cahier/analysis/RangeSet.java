package dev.cahier.analysis;

import dev.cahier.activation.ExactNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A set of real numbers made of finitely many intervals and single numbers.
 *
 * @param parts its parts, ascending and as few as possible: no two of them make up one interval
 */
public record RangeSet(List<RangePart> parts) {

    /** Puts parts in order and joins those that make up one interval. */
    public RangeSet {
        parts = List.copyOf(joined(parts));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("No function has an empty range");
        }
    }

    /** Returns the union of parts. */
    public static RangeSet of(RangePart... parts) {
        return new RangeSet(List.of(parts));
    }

    private static List<RangePart> joined(Collection<RangePart> parts) {
        List<RangePart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(RangePart::lo).thenComparing(p -> !p.loClosed()));
        List<RangePart> joined = new ArrayList<>();
        for (RangePart part : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).touches(part)) {
                joined.set(last, joined.get(last).joined(part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Returns the greatest lower bound, possibly negative infinity. */
    public double lowest() {
        return parts.get(0).lo();
    }

    /** Returns the least upper bound, possibly infinity. */
    public double highest() {
        return parts.get(parts.size() - 1).hi();
    }

    /** Returns whether a number belongs to it. */
    public boolean contains(double value) {
        return parts.stream().anyMatch(part -> part.contains(value));
    }

    /**
     * Returns it as text, such as {@code (0, 1)}, {@code {0} ∪ {1}} or {@code [-0.278, inf)}.
     *
     * <p>Numbers of more than six significant digits are rounded to three, with at least two
     * decimals, and the zeros at the end of a rounded number are kept; the exact bounds are in the
     * {@link #parts}.
     */
    public String text() {
        return parts.stream().map(RangePart::text).collect(Collectors.joining(" ∪ "));
    }

    /**
     * Returns it in TeX, such as {@code (0, \\tfrac{1}{4}]}.
     *
     * @param exact numbers that ends of it may be exactly; other ends are shortened as in {@link
     *     #text()}
     */
    public String tex(List<ExactNumber> exact) {
        return parts.stream().map(part -> part.tex(exact)).collect(Collectors.joining(" \\cup "));
    }

    /** Returns it as {@link #text()}, with exact numbers where ends of it are known exactly. */
    public String text(List<ExactNumber> exact) {
        return parts.stream().map(part -> part.text(exact)).collect(Collectors.joining(" ∪ "));
    }

    /** Returns the finite ends of the parts, ascending. */
    double[] bounds() {
        return parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.lo(), part.hi()))
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }
}

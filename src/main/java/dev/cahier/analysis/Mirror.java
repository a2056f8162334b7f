package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** Compares a function with its mirror images. */
final class Mirror {

    /** Sums that differ by no more than this share of their terms are equal. */
    private static final double NOISE = 1e-15;

    private final RealFunction f;
    private final SampleGrid grid;
    private final Places places;

    Mirror(RealFunction f, SampleGrid grid) {
        this.f = f;
        this.grid = grid;
        places = new Places(grid);
    }

    /**
     * Returns the symmetry of the function.
     *
     * <p>Values at {@code x} and {@code -x} have to agree to the last bit, since a parameter can
     * bring a function as near to being symmetric as doubles allow.
     */
    PropertyValue<Symmetry> symmetry() {
        Optional<Double> notEven = places.first(x -> f.value(-x) != f.value(x));
        if (notEven.isEmpty()) {
            return PropertyValue.sampled(
                    Symmetry.EVEN, Reason.said(ReasonKey.EVEN, grid.description()));
        }
        Optional<Double> notOdd = places.first(x -> f.value(-x) != -f.value(x));
        if (notOdd.isEmpty()) {
            return PropertyValue.sampled(
                    Symmetry.ODD, Reason.said(ReasonKey.ODD, grid.description()));
        }
        DoublePredicate neither = x -> Math.abs(f.value(-x)) != Math.abs(f.value(x));
        String how =
                places.first(neither)
                        .map(this::pair)
                        .orElseGet(() -> pair(notEven.get()) + ", " + pair(notOdd.get()));
        return PropertyValue.proved(Symmetry.NONE, remarked(how));
    }

    /**
     * Says why the function has not the symmetry of a name.
     *
     * @param actual the symmetry that it has
     */
    String against(String claimed, PropertyValue<Symmetry> actual) {
        DoublePredicate differs =
                claimed.equals("even")
                        ? x -> f.value(-x) != f.value(x)
                        : x -> f.value(-x) != -f.value(x);
        return claimed.equals("none")
                ? actual.evidence().how()
                : places.first(differs).map(this::pair).orElseThrow();
    }

    private String pair(double x) {
        if (x == 0) {
            return "f(0) = " + Decimals.value(f.value(0));
        }
        return String.format(
                Locale.ROOT,
                "f(%s) = %s, f(%s) = %s",
                Decimals.value(-x),
                Decimals.value(f.value(-x)),
                Decimals.value(x),
                Decimals.value(f.value(x)));
    }

    /** Adds a remark on the point of the y-axis about which the function is symmetric, if so. */
    private Reason remarked(String how) {
        double centre = f.value(0);
        boolean symmetric =
                Arrays.stream(grid.points())
                        .allMatch(x -> meets(f.value(x), f.value(-x), 2 * centre));
        return symmetric
                ? Reason.said(ReasonKey.OTHER_CENTRE, how, Decimals.value(centre))
                : Reason.shown(how);
    }

    private static boolean meets(double right, double left, double sum) {
        double size = Math.abs(right) + Math.abs(left) + Math.abs(sum);
        return !Double.isFinite(size) || Math.abs(right + left - sum) <= NOISE * size;
    }
}

package dev.cahier.proof;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Walks through expressions. A part that an expression shares with itself is met once: written out,
 * {@code f(f(f(x)))} may be as long as a library.
 */
final class Parts {

    /** Sums and products do not take in others when they have so many terms. */
    static final int MOST_FLAT = 2_000;

    /** Larger than any size that is asked for, small enough to be added up. */
    private static final long ENDLESS = Long.MAX_VALUE / 1_000_000;

    private Parts() {}

    /** Returns whether a part has a property; the whole is a part. */
    static boolean any(Real of, Predicate<Real> property) {
        return any(List.of(of), property, Real::parts);
    }

    /**
     * Returns whether a part has a property, those before it nearer to the whole.
     *
     * @param parts which parts of a part are looked at
     */
    static boolean any(
            Collection<Real> of, Predicate<Real> property, Function<Real, List<Real>> parts) {
        Set<Real> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Real> open = new ArrayDeque<>(of);
        while (!open.isEmpty()) {
            Real next = open.pop();
            if (met.add(next)) {
                if (property.test(next)) {
                    return true;
                }
                open.addAll(parts.apply(next));
            }
        }
        return false;
    }

    /** Returns how many operations, numbers and variables an expression has when written out. */
    static long size(Real of) {
        return size(of, new IdentityHashMap<>());
    }

    private static long size(Real of, Map<Real, Long> known) {
        Long earlier = known.get(of);
        if (earlier != null) {
            return earlier;
        }
        long size = 1;
        for (Real part : of.parts()) {
            size = Math.min(ENDLESS, size + size(part, known));
        }
        known.put(of, size);
        return size;
    }
}

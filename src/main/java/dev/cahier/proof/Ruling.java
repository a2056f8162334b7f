package dev.cahier.proof;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was established about a comparison. */
public sealed interface Ruling {

    /** It holds wherever both sides are defined. */
    record Proved(Method method) implements Ruling {}

    /**
     * It holds at so many points, and no other is known.
     *
     * @param where between which values the points are, for each variable
     */
    record Sampled(int points, SortedMap<String, SampledInterval> where) implements Ruling {
        public Sampled {
            where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
        }
    }

    /**
     * It is false at a point, which was verified.
     *
     * @param point the value of each variable, in decimals
     * @param left the value of the left side there, to as many digits as show the difference;
     *     absent if it has no value there
     * @param right likewise
     */
    record Refuted(SortedMap<String, String> point, Optional<String> left, Optional<String> right)
            implements Ruling {
        public Refuted {
            point = Collections.unmodifiableSortedMap(new TreeMap<>(point));
        }
    }

    /** Nothing could be established, for a reason. */
    record Open(String reason) implements Ruling {}
}

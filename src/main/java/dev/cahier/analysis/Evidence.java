package dev.cahier.analysis;

import java.util.Objects;

/**
 * Why a property is taken to be true.
 *
 * @param kind how far the reason carries
 * @param how the reason, a clause that can follow a colon
 */
public record Evidence(Kind kind, String how) {

    /** How far a reason carries. */
    public enum Kind {
        /**
         * It follows from what the function declares (breakpoints, asymptotes, limits), or from a
         * point that shows it: one counter-example proves that a function is not monotonic.
         */
        PROVED,
        /** No sampled point speaks against it; the reason names the points. */
        SAMPLED
    }

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(how, "how");
    }

    static Evidence proved(String how) {
        return new Evidence(Kind.PROVED, how);
    }

    static Evidence sampled(String how) {
        return new Evidence(Kind.SAMPLED, how);
    }
}

package dev.cahier.analysis;

import java.util.Objects;

/**
 * Why a property is taken to be true.
 *
 * @param kind how far the reason carries
 * @param reason the reason
 */
public record Evidence(Kind kind, Reason reason) {

    /** How far a reason carries. */
    public enum Kind {
        /**
         * It follows from what the function declares (breakpoints, asymptotes, limits), or from a
         * point that shows it: one counterexample proves that a function is not monotonic.
         */
        PROVED,
        /** No sampled point speaks against it; the reason names the points. */
        SAMPLED
    }

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns the reason in English, a clause that can follow a colon. */
    public String how() {
        return reason.text();
    }

    static Evidence proved(Reason reason) {
        return new Evidence(Kind.PROVED, reason);
    }

    static Evidence sampled(Reason reason) {
        return new Evidence(Kind.SAMPLED, reason);
    }
}

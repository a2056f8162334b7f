package dev.cahier.analysis;

/**
 * What comes of checking a claim.
 *
 * @param kind whether it holds
 * @param reason why not, or what speaks against it; empty if it holds
 * @param forms how such a claim is written; empty unless it cannot be read
 */
record ClaimVerdict(Kind kind, String reason, String forms) {

    enum Kind {
        HOLDS,
        FALSE,
        /** Nothing proves it false, and what was found speaks against it. */
        DOUBTFUL,
        UNREADABLE
    }

    /** Returns whether a proof could say more. */
    boolean isOpen() {
        return kind == Kind.HOLDS || kind == Kind.DOUBTFUL;
    }

    static ClaimVerdict holds() {
        return new ClaimVerdict(Kind.HOLDS, "", "");
    }

    static ClaimVerdict refuted(String reason) {
        return new ClaimVerdict(Kind.FALSE, reason, "");
    }

    static ClaimVerdict doubtful(String reason) {
        return new ClaimVerdict(Kind.DOUBTFUL, reason, "");
    }

    static ClaimVerdict unreadable(String reason, String forms) {
        return new ClaimVerdict(Kind.UNREADABLE, reason, forms);
    }
}

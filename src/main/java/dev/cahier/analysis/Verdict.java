package dev.cahier.analysis;

/**
 * What comes of checking a claim.
 *
 * @param kind whether it holds
 * @param reason why not, or what speaks against it; empty if it holds
 * @param forms how such a claim is written; empty unless it cannot be read
 */
record Verdict(Kind kind, String reason, String forms) {

    enum Kind {
        HOLDS,
        FALSE,
        /** Nothing proves it false, and what was found speaks against it. */
        DOUBTFUL,
        UNREADABLE
    }

    static Verdict holds() {
        return new Verdict(Kind.HOLDS, "", "");
    }

    static Verdict refuted(String reason) {
        return new Verdict(Kind.FALSE, reason, "");
    }

    static Verdict doubtful(String reason) {
        return new Verdict(Kind.DOUBTFUL, reason, "");
    }

    static Verdict unreadable(String reason, String forms) {
        return new Verdict(Kind.UNREADABLE, reason, forms);
    }
}

package dev.cahier.math;

/**
 * A part of a formula as text.
 *
 * @param text what is read
 * @param role what it does among its neighbours, which decides on the blanks beside it
 */
record MathPiece(String text, Role role) {

    /** What a part does in a row. */
    enum Role {
        /** One symbol or number, perhaps with scripts, or something in brackets. */
        ATOM,
        /** Several of them side by side, or with operators between them. */
        ROW,
        /** A division without brackets around it. */
        QUOTIENT,
        /** A word such as {@code sin}. */
        NAME,
        /** A sign before what it governs, such as {@code ∑}. */
        BIG_OPERATOR,
        /** A sign between two operands, or a relation. */
        INFIX,
        OPENING,
        CLOSING,
        PUNCTUATION,
        /** A blank, or text that brings its own. */
        TEXT
    }

    static MathPiece atom(String text) {
        return new MathPiece(text, Role.ATOM);
    }

    /** Returns the text, in brackets unless it is one thing. */
    String bracketed() {
        boolean one =
                switch (role) {
                    case ROW, QUOTIENT, TEXT -> text.codePointCount(0, text.length()) > 1;
                    default -> false;
                };
        return one ? "(" + text + ")" : text;
    }

    MathPiece with(String other) {
        return new MathPiece(other, role);
    }

    /**
     * Returns whether an operand ends with this, so that a sign behind it is not the sign of a
     * number.
     */
    boolean endsOperand() {
        return role != Role.INFIX
                && role != Role.OPENING
                && role != Role.PUNCTUATION
                && role != Role.BIG_OPERATOR;
    }

    /** Returns whether it multiplies what stands beside it. */
    boolean isFactor() {
        return role == Role.ATOM || role == Role.ROW || role == Role.QUOTIENT;
    }
}

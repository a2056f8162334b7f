package dev.cahier.tex;

/**
 * That one term is equal to another, or smaller, or larger.
 *
 * @param span where it stands in the TeX, from the start of its left side to the end of its right
 *     one
 */
public record Relation(TexTerm left, Sign sign, TexTerm right, TexSpan span) {

    /** The signs of relations. */
    public enum Sign {
        EQUAL("="),
        LESS("<"),
        LESS_OR_EQUAL("≤"),
        GREATER(">"),
        GREATER_OR_EQUAL("≥"),
        NOT_EQUAL("≠");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** Returns the sign as one character. */
        public String symbol() {
            return symbol;
        }
    }
}

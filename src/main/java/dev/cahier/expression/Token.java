package dev.cahier.expression;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text what it says, operators in their ASCII spelling
 * @param start where it begins in the text of the plot
 * @param end where it ends there
 */
record Token(Kind kind, String text, int start, int end) {

    /** The kinds of tokens. */
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        /** A semicolon or the end of a line. */
        SEPARATOR,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** Returns the token as messages quote it. */
    String quoted() {
        return switch (kind) {
            case END -> "the end";
            case SEPARATOR -> text.equals("\n") ? "the end of the line" : "';'";
            default -> "'" + text + "'";
        };
    }
}

package dev.cahier.tex;

/**
 * A token of TeX. Spaces, labels and commands that only change the look leave none.
 *
 * @param kind what it is
 * @param text the token as it is compared: a number's digits, a letter, a command with its
 *     backslash, a sign, the words of a text or the name of an environment
 * @param span where it stands
 * @param startsLine whether a line of the text begins with it, outside of braces and environments
 */
record TexToken(Kind kind, String text, TexSpan span, boolean startsLine) {

    /** The kinds of tokens. */
    enum Kind {
        NUMBER,
        LETTER,
        COMMAND,
        SIGN,
        /** Words in {@code \text}. */
        WORDS,
        BEGIN,
        END,
        STOP
    }

    boolean is(String other) {
        return (kind == Kind.SIGN || kind == Kind.COMMAND) && text.equals(other);
    }

    boolean isLetter(String letter) {
        return kind == Kind.LETTER && text.equals(letter);
    }

    /** Returns the token as messages name it. */
    String quoted() {
        return switch (kind) {
            case STOP -> "the end";
            case BEGIN -> "\\begin{" + text + "}";
            case END -> "\\end{" + text + "}";
            case WORDS -> "the words '" + text.strip() + "'";
            default -> text.equals("&") || text.equals("\\\\") ? text : "'" + text + "'";
        };
    }
}

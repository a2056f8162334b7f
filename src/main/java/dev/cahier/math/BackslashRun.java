package dev.cahier.math;

/**
 * A backslash of some TeX, or several in a row, with none before or after them.
 *
 * @param start offset of the first one
 * @param length how many they are
 * @param next the character after them; {@code '\0'} at the end of the TeX
 * @param inRows whether they stand where {@code \\} ends a row: in an environment with rows or in
 *     the argument of {@code \substack}, and not within a group there, in which no row can end
 * @param inName whether they are in the argument of {@code \mathrm} or the like
 * @param paired whether they are two before a brace, with two before its partner, as in <code>
 *     \\{1\\}</code>: no row begins with a closing brace
 */
record BackslashRun(
        int start, int length, char next, boolean inRows, boolean inName, boolean paired) {

    private static final String ESCAPABLE = "{},;:!|%";

    BackslashRun asPaired() {
        return new BackslashRun(start, length, next, inRows, inName, true);
    }

    /** Whether the name of a command follows. */
    boolean isBeforeLetter() {
        return BackslashScanner.isAsciiLetter(next);
    }

    /**
     * Whether this is {@code \\} before a character that makes a command with a single backslash,
     * and with which hardly anybody begins a row.
     */
    boolean isPairBeforeSymbol() {
        return length == 2 && isBeforeSymbol();
    }

    boolean isBeforeSymbol() {
        return ESCAPABLE.indexOf(next) >= 0;
    }

    boolean isBeforeBrace() {
        return next == '{' || next == '}';
    }

    /** Whether this ends a row as TeX has it; with three, the last begins the next command. */
    boolean endsRow() {
        return length == 3 || length == 2 && !isBeforeSymbol();
    }

    /** Whether this ends a row as somebody has it whose renderer makes two out of four. */
    boolean endsRowFourfold() {
        return length == 4 || length == 5 || length == 6 && isBeforeSymbol();
    }
}

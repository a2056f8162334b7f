package dev.cahier.math;

/**
 * Tells the {@code \_} that should be a subscript from the one that is an underscore.
 *
 * <p>Markdown makes text slanted between two underscores, and many a renderer did so in formulas,
 * too; hence {@code x\_i}. But TeX has a use for it: {@code batch\_size} is a name. It is a
 * subscript before a brace or a command, and where letters stand alone on both sides.
 */
final class EscapedSubscript {

    private static final String ATOM_ENDS = "})]'*|";
    private static final String SIGNS = "*+-";
    private static final int LONGEST_PRODUCT = 2;

    private final String tex;
    private final int backslash;

    private EscapedSubscript(String tex, int backslash) {
        this.tex = tex;
        this.backslash = backslash;
    }

    /** Tells whether the {@code \_} that begins at an offset should be a subscript. */
    static boolean isAt(String tex, int backslash) {
        return new EscapedSubscript(tex, backslash).isSubscript();
    }

    /**
     * Tells whether a script may begin at an offset: TeX knows the accent {@code \^} in text only,
     * so behind a symbol, as in {@code x\^2}, it is a superscript.
     */
    static boolean followsAtom(String tex, int backslash) {
        char before = backslash > 0 ? tex.charAt(backslash - 1) : '\0';
        return Character.isLetterOrDigit(before) || ATOM_ENDS.indexOf(before) >= 0;
    }

    private boolean isSubscript() {
        if (!followsAtom(tex, backslash)) {
            return false;
        }
        char after = charAt(backslash + 2);
        if (after == '{'
                || after == '\\' && BackslashScanner.isAsciiLetter(charAt(backslash + 3))) {
            return true;
        }
        if (Character.isDigit(after) || SIGNS.indexOf(after) >= 0) {
            return lettersBefore() <= LONGEST_PRODUCT;
        }
        return BackslashScanner.isAsciiLetter(after)
                && lettersBefore() <= LONGEST_PRODUCT
                && isOneLetterSubscript();
    }

    /** In {@code w\_ix\_i}, x is the next factor: it has a subscript of its own. */
    private boolean isOneLetterSubscript() {
        int start = backslash + 2;
        int end = start;
        while (BackslashScanner.isAsciiLetter(charAt(end))) {
            end++;
        }
        boolean scriptFollows =
                charAt(end) == '_'
                        || charAt(end) == '^'
                        || charAt(end) == '\\' && charAt(end + 1) == '_';
        return end - start == 1 || end - start == 2 && scriptFollows;
    }

    /** Counts the letters that stand together before; those of a command are one symbol. */
    private int lettersBefore() {
        int start = backslash;
        while (BackslashScanner.isAsciiLetter(charAt(start - 1))) {
            start--;
        }
        return charAt(start - 1) == '\\' ? 1 : backslash - start;
    }

    private char charAt(int offset) {
        return offset >= 0 && offset < tex.length() ? tex.charAt(offset) : '\0';
    }
}

package dev.cahier.math;

/**
 * A backslash before {@code _} or {@code ^}, of which it decides whether a script is meant.
 *
 * <p>Markdown makes text slanted between two underscores, and many renderers did so in formulas,
 * too; therefore authors wrote {@code x\_i}. But TeX has a use for it: {@code batch\_size} is a
 * name. It is a subscript before a brace or a command, and where letters stand alone on both sides;
 * between two texts, as in {@code \text{not}\_\text{found}}, it is a character.
 */
final class EscapedScript {

    private static final String ATOM_ENDS = "})]'*|";
    private static final String SIGNS = "*+-";
    private static final int LONGEST_PRODUCT = 2;

    private final String tex;
    private final int backslash;
    private final boolean inName;

    /**
     * Looks at a backslash.
     *
     * @param backslash its offset
     * @param inName whether it is in the argument of {@code \mathrm} or the like
     */
    EscapedScript(String tex, int backslash, boolean inName) {
        this.tex = tex;
        this.backslash = backslash;
        this.inName = inName;
    }

    /** TeX knows the accent {@code \^} in text only; {@code x\^2} is a superscript. */
    boolean isSuperscript() {
        return !inName && followsAtom();
    }

    /** Returns whether a subscript is meant. */
    boolean isSubscript() {
        if (!followsAtom() || isBetweenTexts()) {
            return false;
        }
        char after = charAt(backslash + 2);
        if (inName) {
            return after == '{';
        }
        if (isBeforeArgument()) {
            return true;
        }
        if (Character.isDigit(after) || SIGNS.indexOf(after) >= 0) {
            return lettersBefore() <= LONGEST_PRODUCT;
        }
        return BackslashScanner.isAsciiLetter(after)
                && lettersBefore() <= LONGEST_PRODUCT
                && isOneLetterSubscript();
    }

    /** Returns whether a subscript may be meant in a formula that has other escaped scripts. */
    boolean mayBeSubscript() {
        return !inName && isBeforeArgument() && !isBetweenTexts();
    }

    private boolean isBeforeArgument() {
        char after = charAt(backslash + 2);
        return after == '{'
                || after == '\\' && BackslashScanner.isAsciiLetter(charAt(backslash + 3));
    }

    private boolean followsAtom() {
        char before = charAt(backslash - 1);
        return Character.isLetterOrDigit(before) || ATOM_ENDS.indexOf(before) >= 0;
    }

    private boolean isBetweenTexts() {
        return charAt(backslash - 1) == '}'
                && BackslashScanner.isTextCommandAt(tex, backslash + 2)
                && BackslashScanner.isTextCommandAt(tex, commandOfGroupBefore());
    }

    /** Returns the offset of the command whose argument ends before the backslash; -1 if none. */
    private int commandOfGroupBefore() {
        int depth = 0;
        for (int i = backslash - 1; i >= 0; i--) {
            if (charAt(i - 1) == '\\') {
                continue;
            }
            depth += tex.charAt(i) == '}' ? 1 : tex.charAt(i) == '{' ? -1 : 0;
            if (depth == 0) {
                int start = i;
                while (BackslashScanner.isAsciiLetter(charAt(start - 1))) {
                    start--;
                }
                return start < i ? start - 1 : -1;
            }
        }
        return -1;
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

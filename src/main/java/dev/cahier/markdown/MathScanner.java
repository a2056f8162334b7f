package dev.cahier.markdown;

import java.util.Optional;

/**
 * Finds formulas in a paragraph of text, without looking at the Markdown around them.
 *
 * <p>All indices are 0-based UTF-16 indices into the scanned text.
 */
final class MathScanner {

    /**
     * How long a formula in running text may be, in UTF-16 units. Without a limit, a text full of
     * opening delimiters would be read to its end for each of them.
     */
    static final int REACH = 5_000;

    /** How much of a text is searched for a sign that a formula was meant. */
    static final int GLANCE = 200;

    /** How a formula was written, where that is worth a word to its author. */
    enum Spelling {
        USUAL,
        /** Blanks at both ends of the TeX, within single dollars. */
        PADDED,
        /** Delimiters with two backslashes, for a renderer that eats one of them. */
        DOUBLED
    }

    /**
     * One formula found in a text.
     *
     * @param texStart where the TeX starts, behind the opening delimiter
     * @param texEnd where the TeX ends
     * @param end where the text goes on, behind the closing delimiter
     * @param display whether it is display math
     */
    record Span(int texStart, int texEnd, int end, boolean display, Spelling spelling) {}

    private final String text;

    MathScanner(String text) {
        this.text = text;
    }

    /** Returns the formula whose opening delimiter stands at an index, if one does. */
    Optional<Span> at(int index) {
        return switch (charAt(index)) {
            case '$' -> atDollar(index);
            case '\\' -> atBackslash(index);
            default -> Optional.empty();
        };
    }

    /**
     * Returns how many dollars in a row stand at an index when they are too many to delimit
     * anything, else 0.
     */
    int literalDollars(int index) {
        int run = runOfDollars(index);
        return run > 2 ? run : 0;
    }

    /** Returns the length of the delimiter at an index that {@link #looksUnclosed} is true of. */
    int openerLength(int index) {
        return Math.max(1, runOfDollars(index));
    }

    /**
     * Returns whether the delimiter at an index, which {@link #at} has not taken, looks like the
     * opening one of a formula that is never closed.
     */
    boolean looksUnclosed(int index) {
        if (charAt(index) == '\\') {
            return EnvironmentBounds.nameAt(text, index).isPresent();
        }
        int run = runOfDollars(index);
        if (charAt(index) != '$' || run > 2) {
            return false;
        }
        int lineEnd = indexOf("\n", index, index + GLANCE);
        int stop = lineEnd < 0 ? Math.min(text.length(), index + GLANCE) : lineEnd;
        String rest = text.substring(index + run, Math.max(index + run, stop));
        if (run == 2 && rest.isBlank()) {
            return true;
        }
        int next = rest.indexOf('$');
        String meant = next < 0 ? rest : rest.substring(0, next);
        return !meant.isEmpty()
                && !Character.isWhitespace(meant.charAt(0))
                && !Character.isDigit(meant.charAt(0))
                && !isInAddress(index)
                && TexEvidence.in(meant);
    }

    /**
     * Returns whether a display formula opens at an index without being closed in this text, in a
     * way that leaves the rest of the line to the formula.
     */
    boolean opensDisplay(int index) {
        if (at(index).isPresent()) {
            return false;
        }
        if (charAt(index) == '$' && runOfDollars(index) == 2 || text.startsWith("\\[", index)) {
            int lineEnd = indexOf("\n", index, text.length());
            return text.substring(index + 2, lineEnd < 0 ? text.length() : lineEnd).isBlank();
        }
        return charAt(index) == '\\' && EnvironmentBounds.nameAt(text, index).isPresent();
    }

    private Optional<Span> atDollar(int index) {
        int run = runOfDollars(index);
        if (run > 2) {
            return Optional.empty();
        }
        if (run == 2) {
            return delimited(index, "$$", "$$", true).filter(span -> !tex(span).isBlank());
        }
        if (charAt(index + 1) == '`') {
            int close = indexOf("`$", index + 2, index + REACH);
            return close < 0
                    ? Optional.empty()
                    : Optional.of(new Span(index + 2, close, close + 2, false, Spelling.USUAL));
        }
        return isInAddress(index) ? Optional.empty() : atSingleDollar(index);
    }

    /** Looks for the closing dollar, at best outside braces: {@code \text{if $x$}} holds some. */
    private Optional<Span> atSingleDollar(int index) {
        boolean padded = Character.isWhitespace(charAt(index + 1));
        int firstClose = -1;
        int depth = 0;
        int stop = Math.min(text.length(), index + REACH);
        for (int i = index + 1; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '`') {
                break;
            } else if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '$') {
                boolean closes = closesSingle(index, i, padded);
                if (depth <= 0) {
                    return closes ? inline(index, i, padded) : Optional.empty();
                }
                firstClose = closes && firstClose < 0 ? i : firstClose;
            }
        }
        return firstClose < 0 ? Optional.empty() : inline(index, firstClose, padded);
    }

    /** Follows Pandoc: no blank before the closing dollar and no digit behind it. */
    private boolean closesSingle(int open, int close, boolean padded) {
        return close > open + 1
                && Character.isWhitespace(charAt(close - 1)) == padded
                && !Character.isDigit(charAt(close + 1));
    }

    private Optional<Span> inline(int open, int close, boolean padded) {
        String tex = text.substring(open + 1, close);
        boolean prose =
                TexEvidence.isMoney(tex)
                        || TexEvidence.isBetweenQuoted(tex)
                        || padded && !TexEvidence.inOrAlgebra(tex);
        Spelling spelling = padded ? Spelling.PADDED : Spelling.USUAL;
        return prose || tex.isBlank()
                ? Optional.empty()
                : Optional.of(new Span(open + 1, close, close + 1, false, spelling));
    }

    private Optional<Span> atBackslash(int index) {
        return switch (charAt(index + 1)) {
            case '(' -> delimited(index, "\\(", "\\)", false).filter(span -> !tex(span).isBlank());
            case '[' -> delimited(index, "\\[", "\\]", true).filter(this::isFormula);
            case 'b' -> environmentAt(index);
            case '\\' -> doubled(index);
            default -> Optional.empty();
        };
    }

    /** In plain Markdown, two backslashes show one: only TeX between them makes a formula. */
    private Optional<Span> doubled(int index) {
        boolean display = charAt(index + 2) == '[';
        if (!display && charAt(index + 2) != '(') {
            return Optional.empty();
        }
        Optional<Span> span =
                display
                        ? delimited(index, "\\\\[", "\\\\]", true)
                        : delimited(index, "\\\\(", "\\\\)", false);
        return span.filter(found -> TexEvidence.inOrAlgebra(tex(found)))
                .map(s -> new Span(s.texStart, s.texEnd, s.end, display, Spelling.DOUBLED));
    }

    /** Tells a formula from an escaped bracket in prose, such as {@code \[WC2019\]}. */
    private boolean isFormula(Span span) {
        return tex(span).contains("\n") || TexEvidence.inOrOperation(tex(span));
    }

    private Optional<Span> environmentAt(int index) {
        Optional<String> name = EnvironmentBounds.nameAt(text, index);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String reach = text.substring(index, Math.min(text.length(), index + REACH));
        int length = new EnvironmentBounds(name.get()).endIn(reach);
        int end = index + length;
        return length < 0
                ? Optional.empty()
                : Optional.of(new Span(index, end, end, true, Spelling.USUAL));
    }

    private Optional<Span> delimited(int index, String opener, String closer, boolean display) {
        int from = index + opener.length();
        boolean hopeless = text.indexOf(closer, from) < 0;
        int close = hopeless ? -1 : ClosingDelimiter.indexIn(text, closer, from);
        return close < 0
                ? Optional.empty()
                : Optional.of(
                        new Span(from, close, close + closer.length(), display, Spelling.USUAL));
    }

    /** Returns whether the word that an index stands in is an address with a scheme. */
    private boolean isInAddress(int index) {
        int start = index;
        int stop = Math.max(0, index - GLANCE);
        while (start > stop && isInAddresses(charAt(start - 1))) {
            start--;
        }
        return text.substring(start, index).contains("://");
    }

    private static boolean isInAddresses(char c) {
        return c > ' ' && c < 0x7F && "()[]<>{}\"'*|`".indexOf(c) < 0;
    }

    private String tex(Span span) {
        return text.substring(span.texStart, span.texEnd);
    }

    private int runOfDollars(int index) {
        int end = index;
        while (charAt(end) == '$') {
            end++;
        }
        return end - index;
    }

    /** Returns where a part stands between two indices, or -1. */
    private int indexOf(String part, int from, int limit) {
        int last = Math.min(text.length(), limit) - part.length();
        for (int i = from; i <= last; i++) {
            if (text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a character, or NUL beyond the ends of the text. */
    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}

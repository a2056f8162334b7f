package dev.cahier.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas in a line or paragraph of text, without looking at the Markdown around them.
 *
 * <p>All indices are 0-based UTF-16 indices into the scanned text.
 */
final class MathScanner {

    /** The environments of LaTeX and AMS-LaTeX that are display math on their own. */
    private static final Set<String> ENVIRONMENTS =
            Set.of(
                    "equation",
                    "align",
                    "alignat",
                    "gather",
                    "multline",
                    "flalign",
                    "eqnarray",
                    "split",
                    "aligned",
                    "gathered",
                    "alignedat",
                    "cases",
                    "array",
                    "matrix",
                    "pmatrix",
                    "bmatrix",
                    "Bmatrix",
                    "vmatrix",
                    "Vmatrix",
                    "CD");

    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([A-Za-z]+)(\\*?)}");

    /** What prose does not have: a command, a script, or an equality. */
    private static final Pattern TEX_EVIDENCE =
            Pattern.compile("\\\\[A-Za-z]+|[\\w)}\\]|]\\s*[_^]\\s*[\\w{\\\\]|[=<>]");

    /** Amounts of money with words after them: {@code 40-50 to 90}. */
    private static final Pattern MONEY =
            Pattern.compile(
                    "\\d[^\\\\^_={}]*(?:\\s[A-Za-z]{2,}|[\\u3000-\\u303F\\uFF00-\\uFFEF]).*",
                    Pattern.DOTALL);

    /** Short algebra that may stand between blanks: {@code x}, {@code n - 1}. */
    private static final Pattern PADDED_ALGEBRA =
            Pattern.compile("\\s*[A-Za-z0-9](?:\\s*[-+*/,]\\s*[A-Za-z0-9])*\\s*");

    /**
     * One formula found in a text.
     *
     * @param texStart where the TeX starts, behind the opening delimiter
     * @param texEnd where the TeX ends
     * @param end where the text goes on, behind the closing delimiter
     * @param display whether it is display math
     * @param padded whether the TeX has blanks at both ends, within single dollars
     */
    record Span(int texStart, int texEnd, int end, boolean display, boolean padded) {}

    private final CharSequence text;

    MathScanner(CharSequence text) {
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
     * Returns whether the delimiter at an index, which {@link #at} has not taken, looks like the
     * opening one of a formula that is never closed.
     */
    boolean looksUnclosed(int index) {
        boolean opener =
                charAt(index) == '$' && (index == 0 || charAt(index - 1) != '$')
                        || charAt(index) == '\\' && BEGIN.matcher(from(index)).lookingAt();
        int end = indexOf("$", index + 1);
        CharSequence rest = lineFrom(index + 1, end < 0 ? text.length() : end);
        return opener
                && !Character.isWhitespace(charAt(index + 1))
                && !Character.isDigit(charAt(index + 1))
                && TEX_EVIDENCE.matcher(rest).find();
    }

    private Optional<Span> atDollar(int index) {
        int run = runOfDollars(index);
        if (run > 2) {
            return Optional.empty();
        }
        if (run == 2) {
            return closing("$$", index + 2).filter(s -> !isBlank(s)).map(s -> display(s, 2));
        }
        if (charAt(index + 1) == '`') {
            int close = indexOf("`$", index + 2);
            return close < 0
                    ? Optional.empty()
                    : Optional.of(new Span(index + 2, close, close + 2, false, false));
        }
        return atSingleDollar(index);
    }

    private Optional<Span> atSingleDollar(int index) {
        boolean padded = Character.isWhitespace(charAt(index + 1));
        int firstClose = -1;
        int depth = 0;
        for (int i = index + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                break;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '$' && closesSingle(index, i, padded)) {
                if (depth <= 0) {
                    return inline(index, i, padded);
                }
                firstClose = firstClose < 0 ? i : firstClose;
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
        CharSequence tex = text.subSequence(open + 1, close);
        boolean prose =
                MONEY.matcher(tex).matches()
                        || padded
                                && !TEX_EVIDENCE.matcher(tex).find()
                                && !PADDED_ALGEBRA.matcher(tex).matches();
        return prose || tex.toString().isBlank()
                ? Optional.empty()
                : Optional.of(new Span(open + 1, close, close + 1, false, padded));
    }

    private Optional<Span> atBackslash(int index) {
        return switch (charAt(index + 1)) {
            case '(' ->
                    closing("\\)", index + 2)
                            .filter(s -> !isBlank(s))
                            .map(s -> new Span(s.texStart, s.texEnd, s.texEnd + 2, false, false));
            case '[' -> closing("\\]", index + 2).filter(this::isFormula).map(s -> display(s, 2));
            case 'b' -> environmentAt(index);
            default -> Optional.empty();
        };
    }

    /** Tells a formula from an escaped bracket in prose, such as {@code \[WC2019\]}. */
    private boolean isFormula(Span span) {
        CharSequence tex = text.subSequence(span.texStart, span.texEnd);
        return tex.toString().contains("\n") || TEX_EVIDENCE.matcher(tex).find();
    }

    private Optional<Span> environmentAt(int index) {
        Optional<String> name = environmentName(from(index));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int length = new EnvironmentBounds(name.get()).endIn(from(index));
        int end = index + length;
        return length < 0 ? Optional.empty() : Optional.of(new Span(index, end, end, true, false));
    }

    /** Returns the name, with its star, of the environment that a text begins with. */
    static Optional<String> environmentName(CharSequence text) {
        Matcher begin = BEGIN.matcher(text);
        return begin.lookingAt() && ENVIRONMENTS.contains(begin.group(1))
                ? Optional.of(begin.group(1) + begin.group(2))
                : Optional.empty();
    }

    /**
     * Finds a closing delimiter, preferring one outside braces, so that {@code \text{if $$}} does
     * not end its formula.
     */
    private Optional<Span> closing(String delimiter, int from) {
        int close = closingIndex(text, delimiter, from);
        return close < 0
                ? Optional.empty()
                : Optional.of(new Span(from, close, close, false, false));
    }

    /** Returns where a closing delimiter stands in a text, or -1 where it does not. */
    static int closingIndex(CharSequence text, String delimiter, int from) {
        int first = -1;
        int depth = 0;
        for (int i = from; i <= text.length() - delimiter.length(); i++) {
            if (startsWith(text, delimiter, i)) {
                if (depth <= 0) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return first;
    }

    private static Span display(Span span, int closerLength) {
        return new Span(span.texStart, span.texEnd, span.texEnd + closerLength, true, false);
    }

    private boolean isBlank(Span span) {
        return text.subSequence(span.texStart, span.texEnd).toString().isBlank();
    }

    private int runOfDollars(int index) {
        int end = index;
        while (charAt(end) == '$') {
            end++;
        }
        return end - index;
    }

    private CharSequence lineFrom(int start, int limit) {
        int end = indexOf("\n", start);
        int stop = end < 0 ? limit : Math.min(end, limit);
        return text.subSequence(Math.min(start, stop), stop);
    }

    private CharSequence from(int index) {
        return text.subSequence(index, text.length());
    }

    private int indexOf(String part, int from) {
        for (int i = from; i <= text.length() - part.length(); i++) {
            if (startsWith(text, part, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(CharSequence text, String part, int index) {
        for (int i = 0; i < part.length(); i++) {
            if (text.charAt(index + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a character, or NUL beyond the ends of the text. */
    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}

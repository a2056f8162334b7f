package dev.cahier.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds formulas between single dollars, {@code $x$}, in a text.
 *
 * <p>Follows Pandoc: no space inside the dollars and no digit behind them. What has a space there
 * is a formula only where it is certainly TeX, or where the note writes its formulas so. Full-width
 * dollars, which input methods for Chinese insert, delimit TeX that is certain.
 */
final class SingleDollars {

    /** A variable of a shell or template in braces, {@code ${name}}, behind the dollar. */
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z_][\\w.-]{1,100}+}");

    /** How many characters before a closing dollar are looked at for a control space. */
    private static final int LONGEST_SPACE = 20;

    private final String text;
    private final MathHabits habits;
    private final FormulaTags tags;
    private final BackquoteRuns runs;

    SingleDollars(String text, MathHabits habits, FormulaTags tags) {
        this.text = text;
        this.habits = habits;
        this.tags = tags;
        runs = new BackquoteRuns(text);
    }

    /** Returns whether a character is a dollar or yen sign of full width. */
    static boolean isWide(char c) {
        return c == '＄' || c == '￥';
    }

    /** Returns the formula that a dollar opens. Looks for the closing one outside braces first. */
    Optional<MathScanner.Span> at(int open) {
        int firstClose = -1;
        int depth = 0;
        int codeEnd = -1;
        boolean code = false;
        int stop = Math.min(text.length(), open + MathScanner.REACH);
        for (int i = open + 1; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '`' && i >= codeEnd) {
                code |= runs.endOfCode(i) > 0;
                codeEnd = depth > 0 ? -1 : runs.endOfCode(i);
                i = runs.endOfRun(i) - 1;
            } else if (c == '<' && tags.isTag(i)) {
                break;
            } else if (isClosing(open, c)) {
                boolean closes = i >= codeEnd && closes(open, i);
                if (depth <= 0) {
                    return closes ? formula(open, i, code) : Optional.empty();
                }
                firstClose = closes && firstClose < 0 ? i : firstClose;
            }
        }
        return firstClose < 0 ? Optional.empty() : formula(open, firstClose, code);
    }

    private boolean isClosing(int open, char c) {
        return text.charAt(open) == '￥' ? c == '￥' : c == '$' || c == '＄';
    }

    private boolean closes(int open, int close) {
        boolean empty = close <= open + 1;
        return !empty
                && !Character.isDigit(charAt(close + 1))
                && !(isPadded(open, close) && !isSpace(open + 1) && opensNext(close));
    }

    /** Returns whether a dollar behind a space looks like the opening one of the next formula. */
    private boolean opensNext(int dollar) {
        char next = charAt(dollar + 1);
        return next < 0x80 && (Character.isLetter(next) || "$\\{(|[_".indexOf(next) >= 0);
    }

    /** Returns whether a space stands before a closing dollar; a control space belongs to TeX. */
    private boolean isPadded(int open, int close) {
        int from = Math.max(open + 1, close - LONGEST_SPACE);
        return isSpace(close - 1) && !TexSource.endsInControlSpace(text.substring(from, close));
    }

    private Optional<MathScanner.Span> formula(int open, int close, boolean code) {
        String tex = text.substring(open + 1, close);
        boolean wide = isWide(text.charAt(open)) || isWide(text.charAt(close));
        boolean padded = isSpace(open + 1) || isPadded(open, close);
        boolean prose =
                tex.isBlank()
                        || TexEvidence.isMoney(tex)
                        || TexEvidence.isBetweenQuoted(tex)
                        || isTemplate(tex, close)
                        || wide && !TexEvidence.isStrongIn(tex)
                        || code && !TexEvidence.isStrongIn(tex)
                        || padded && !isFormulaWhenPadded(open, close, tex);
        MathScanner.Spelling spelling =
                wide
                        ? MathScanner.Spelling.FULL_WIDTH
                        : padded ? MathScanner.Spelling.PADDED : MathScanner.Spelling.USUAL;
        return prose
                ? Optional.empty()
                : Optional.of(
                        new MathScanner.Span(
                                open + 1, close, close + 1, isDisplayOnly(tex), spelling));
    }

    private boolean isFormulaWhenPadded(int open, int close, String tex) {
        if (TexEvidence.isStrongIn(tex) && TexEvidence.isBalanced(tex)) {
            return true;
        }
        boolean spaceFirst = isSpace(open + 1);
        boolean touchesWord = spaceFirst && isWordCharacter(charAt(open - 1));
        boolean atBothEnds = spaceFirst && isPadded(open, close);
        boolean habit = atBothEnds && habits.paddedDollars() && !TexEvidence.hasCjkWords(tex);
        boolean certain =
                TexEvidence.inOrAlgebra(tex) && (atBothEnds || !TexEvidence.hasCjkWords(tex));
        return !touchesWord && !TexEvidence.isProse(tex) && (habit || certain);
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Returns whether the dollars belong to variables: {@code ${a.b},${c.d}}. */
    private boolean isTemplate(String tex, int close) {
        char next = charAt(close + 1);
        boolean first = VARIABLE.matcher(tex).lookingAt();
        boolean second = VARIABLE.matcher(text).region(close + 1, text.length()).lookingAt();
        return (first || second)
                && (next == '{' || Character.isLetter(next))
                && tex.indexOf('\\') < 0;
    }

    /** Returns whether TeX has an environment that only a display formula can hold. */
    private static boolean isDisplayOnly(String tex) {
        return EnvironmentBounds.isDisplayAt(tex, tex.length() - tex.stripLeading().length());
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(charAt(index));
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}

package dev.cahier.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
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

    /** A variable of a shell before another one: {@code $HOME/$USER}. */
    private static final Pattern SHELL_VARIABLE = Pattern.compile("[A-Z][A-Z_]{2,40}[/:.,-]?");

    /** The name of a variable before words of Chinese or Japanese: {@code $PATH 和 $HOME}. */
    private static final Pattern NAME_IN_PROSE =
            Pattern.compile("(?:[A-Za-z]|[A-Za-z]{2}\\w{0,60})(?=\\s|[^\\x00-\\x7F])");

    /** What an operand follows: a formula that ends with it is not finished. */
    private static final String OPERATORS = "=<>+*/:,;(-";

    /** How many characters before a closing dollar are looked at for a control space. */
    private static final int LONGEST_SPACE = 20;

    /** How many dollars within braces are tried, if no dollar closes the formula outside them. */
    private static final int MOST_IN_BRACES = 20;

    private final String text;
    private final MathHabits habits;
    private final FormulaTags tags;
    private final BackquoteRuns runs;
    private final TexDelimiters delimiters;

    SingleDollars(String text, MathHabits habits, FormulaTags tags, TexDelimiters delimiters) {
        this.text = text;
        this.habits = habits;
        this.tags = tags;
        this.delimiters = delimiters;
        runs = new BackquoteRuns(text);
    }

    /** Returns whether a character is a dollar or yen sign of full width. */
    static boolean isWide(char c) {
        return c == '＄' || c == '￥';
    }

    /** Returns the formula that a dollar opens. Looks for the closing one outside braces first. */
    Optional<MathScanner.Span> at(int open) {
        DelimiterIndex closers = closersOf(text.charAt(open));
        int tag = tags.next(open + 1);
        int stop = Math.min(text.length(), open + MathScanner.REACH);
        stop = tag < 0 ? stop : Math.min(stop, tag);
        int close = closers.outsideGroups(open + 1);
        if (close >= 0 && close < stop) {
            boolean closes = closes(open, close) && !isInCode(open, close);
            return closes ? formula(open, close, hasCode(open, close)) : Optional.empty();
        }
        int inBraces = closers.anywhere(open + 1);
        for (int i = 0; i < MOST_IN_BRACES && inBraces >= 0 && inBraces < stop; i++) {
            if (closes(open, inBraces)) {
                return formula(open, inBraces, hasCode(open, inBraces));
            }
            inBraces = closers.anywhere(inBraces + 1);
        }
        return Optional.empty();
    }

    private DelimiterIndex closersOf(char opener) {
        return opener == '￥'
                ? delimiters.of("￥", i -> text.charAt(i) == '￥')
                : delimiters.of("$", i -> text.charAt(i) == '$' || text.charAt(i) == '＄');
    }

    /** Returns whether code begins between two indices. */
    private boolean hasCode(int open, int close) {
        int code = code().anywhere(open + 1);
        return code >= 0 && code < close;
    }

    /** Returns whether a dollar belongs to code that begins behind the opening one. */
    private boolean isInCode(int open, int close) {
        int end = open + 1;
        while (end <= close) {
            int code = code().outsideGroups(end);
            if (code < 0 || code > close) {
                return false;
            }
            end = runs.endOfCode(code);
        }
        return true;
    }

    private DelimiterIndex code() {
        return delimiters.of("`", i -> text.charAt(i) == '`' && opensCode(i));
    }

    private boolean opensCode(int index) {
        return charAt(index - 1) != '`' && runs.endOfCode(index) > 0;
    }

    private boolean closes(int open, int close) {
        boolean empty = close <= open + 1;
        return !empty
                && (!Character.isDigit(charAt(close + 1)) || isTexBeforeDigit(open, close))
                && !(isPadded(open, close) && !isSpace(open + 1) && opensNext(close));
    }

    /**
     * Returns whether the dollars before a digit enclose TeX, {@code 3$\\times$3}: a price would
     * have no signs of TeX before it.
     */
    private boolean isTexBeforeDigit(int open, int close) {
        String tex = text.substring(open + 1, close);
        return !isSpace(open + 1)
                && !isPadded(open, close)
                && !Character.isDigit(tex.charAt(0))
                && OPERATORS.indexOf(tex.charAt(tex.length() - 1)) < 0
                && TexEvidence.isStrongIn(tex)
                && TexEvidence.isBalanced(tex)
                && !TexEvidence.isProse(tex)
                && !TexEvidence.hasCjkWords(tex);
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
                        || TexEvidence.isMoney(tex, isWordCharacter(charAt(open - 1)))
                        || TexEvidence.isBetweenQuoted(tex)
                        || isTemplate(tex, close)
                        || isProseBetweenNames(tex, close)
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

    /**
     * Returns whether the dollars belong to variables: {@code ${a.b},${c.d}}, {@code $HOME/$USER}.
     */
    private boolean isTemplate(String tex, int close) {
        char next = charAt(close + 1);
        if (SHELL_VARIABLE.matcher(tex).matches()) {
            return next >= 'A' && next <= 'Z';
        }
        boolean first = VARIABLE.matcher(tex).lookingAt();
        boolean second = VARIABLE.matcher(text).region(close + 1, text.length()).lookingAt();
        return (first || second)
                && (next == '{' || Character.isLetter(next))
                && tex.indexOf('\\') < 0;
    }

    /** Returns whether each dollar begins a name, with words between: {@code $i和$j}. */
    private boolean isProseBetweenNames(String tex, int close) {
        char next = charAt(close + 1);
        Matcher name = NAME_IN_PROSE.matcher(tex);
        if (!(next < 0x80 && Character.isLetter(next) || next == '_' || next == '\\')
                || !name.lookingAt()) {
            return false;
        }
        String rest = tex.substring(name.end());
        return TexEvidence.hasCjkWords(rest) && !TexEvidence.in(rest);
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

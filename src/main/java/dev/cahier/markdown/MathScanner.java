package dev.cahier.markdown;

import dev.cahier.config.DoubleDollars;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds formulas in a paragraph of text, without looking at the Markdown around them.
 *
 * <p>All indices are 0-based UTF-16 indices into the scanned text.
 */
final class MathScanner {

    /**
     * How long a formula between single dollars may be, in UTF-16 units. Dollars that are further
     * apart have nothing to do with each other.
     */
    static final int REACH = 5_000;

    /** How much of a text is searched for a sign that a formula was meant. */
    static final int GLANCE = 200;

    /** How a formula was written, where that is reported to its author. */
    enum Spelling {
        USUAL,
        /** Spaces at one end of the TeX or at both, within single dollars. */
        PADDED,
        /** Delimiters with two backslashes, for a renderer that eats one of them. */
        DOUBLED,
        /** A delimiter of full width, as input methods for Chinese insert it. */
        FULL_WIDTH
    }

    /**
     * One formula found in a text.
     *
     * @param texStart where the TeX starts, behind the opening delimiter
     * @param texEnd where the TeX ends
     * @param end where the text goes on, behind the closing delimiter
     * @param display whether it is display math
     */
    record Span(int texStart, int texEnd, int end, boolean display, Spelling spelling) {

        private Span inline() {
            return new Span(texStart, texEnd, end, false, spelling);
        }
    }

    private final String text;
    private final MathHabits habits;
    private final SingleDollars singleDollars;
    private final BracketedMath bracketed;
    private final UnclosedDelimiters unclosed;
    private final TexDelimiters delimiters;
    private final NextOccurrence codeClosers;
    private final NextOccurrence yens;
    private final NextOccurrence wideDollars;

    MathScanner(String text, MathHabits habits) {
        this.text = text;
        this.habits = habits;
        FormulaTags tags = new FormulaTags(text);
        delimiters = new TexDelimiters(text);
        singleDollars = new SingleDollars(text, habits, tags, delimiters);
        bracketed = new BracketedMath(text, habits, tags, delimiters);
        unclosed = new UnclosedDelimiters(text, habits, bracketed, tags);
        codeClosers = new NextOccurrence(text, "`$");
        yens = new NextOccurrence(text, "￥￥");
        wideDollars = new NextOccurrence(text, "＄＄");
    }

    /** Returns the formula whose opening delimiter stands at an index, if one does. */
    Optional<Span> at(int index) {
        return switch (charAt(index)) {
            case '$' -> atDollar(index);
            case '＄', '￥' -> atWideDollar(index);
            case '\\' -> charAt(index + 1) == 'b' ? environmentAt(index) : bracketed.at(index);
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

    /** Returns whether brackets with backslashes at an index hold words and no formula. */
    boolean isProseInBrackets(int index) {
        return bracketed.holdProse(index);
    }

    /**
     * Returns the delimiter at an index if {@link #at} finds no formula and one was meant.
     *
     * @param nextLine the line that ended the paragraph; blank where a blank one did
     */
    Optional<UnclosedDelimiters.Found> unclosedAt(int index, String nextLine) {
        return unclosed.at(index, nextLine);
    }

    /** Returns whether a formula within a line, or a display formula, opens at an index. */
    boolean isDelimiter(int index) {
        return switch (charAt(index)) {
            case '$' -> runOfDollars(index) <= 2;
            case '\\' ->
                    bracketed.openerLength(index) > 0
                            || EnvironmentBounds.nameAt(text, index).isPresent();
            default -> false;
        };
    }

    private Optional<Span> atDollar(int index) {
        int run = runOfDollars(index);
        if (run > 2) {
            return Optional.empty();
        }
        if (run == 2) {
            return atDoubleDollar(index);
        }
        if (charAt(index + 1) == '`') {
            int close = codeClosers.from(index + 2);
            return close < 0 || close > index + REACH
                    ? Optional.empty()
                    : Optional.of(new Span(index + 2, close, close + 2, false, Spelling.USUAL));
        }
        return isInAddress(index) ? Optional.empty() : singleDollars.at(index);
    }

    private Optional<Span> atDoubleDollar(int index) {
        int from = index + 2;
        int close = delimiters.doubleDollar(from);
        return close < 0 || text.substring(from, close).isBlank()
                ? Optional.empty()
                : Optional.of(new Span(from, close, close + 2, true, Spelling.USUAL))
                        .map(span -> isOfItsLine(index, span) ? span.inline() : span);
    }

    /** Returns whether a formula shares its line with text, and is therefore no display. */
    private boolean isOfItsLine(int index, Span span) {
        if (habits.doubleDollars() == DoubleDollars.DISPLAY
                || EnvironmentBounds.isDisplayAt(
                        text.substring(span.texStart, span.texEnd).strip(), 0)) {
            return false;
        }
        int before = index - 1;
        while (charAt(before) != '\n' && Character.isWhitespace(charAt(before))) {
            before--;
        }
        int behind = span.end;
        while (charAt(behind) != '\n' && Character.isWhitespace(charAt(behind))) {
            behind++;
        }
        return !isLineEnd(before) || !isLineEnd(behind);
    }

    private boolean isLineEnd(int index) {
        return index < 0 || index >= text.length() || text.charAt(index) == '\n';
    }

    private Optional<Span> atWideDollar(int index) {
        char dollar = charAt(index);
        if (charAt(index + 1) != dollar) {
            return singleDollars.at(index);
        }
        int close = (dollar == '￥' ? yens : wideDollars).from(index + 2);
        return close < 0
                        || close > index + REACH
                        || !TexEvidence.isStrongIn(text.substring(index + 2, close))
                ? Optional.empty()
                : Optional.of(new Span(index + 2, close, close + 2, true, Spelling.FULL_WIDTH));
    }

    private Optional<Span> environmentAt(int index) {
        Optional<String> name = EnvironmentBounds.nameAt(text, index);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt end = delimiters.endOfEnvironment(name.get(), index);
        return end.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(index, end.getAsInt(), end.getAsInt(), true, Spelling.USUAL));
    }

    /** Returns whether the word that an index stands in is an address with a scheme. */
    private boolean isInAddress(int index) {
        return UnclosedDelimiters.isInAddress(text, index);
    }

    private int runOfDollars(int index) {
        int end = index;
        while (charAt(end) == '$') {
            end++;
        }
        return end - index;
    }

    /** Returns a character, or NUL beyond the ends of the text. */
    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}

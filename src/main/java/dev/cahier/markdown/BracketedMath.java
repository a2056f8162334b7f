package dev.cahier.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds formulas between brackets with backslashes in a text: {@code \(x\)} and {@code \[x\]}, and
 * <code>\\(x\\)</code> and <code>\\[x\\]</code>, which were written for a renderer that eats one
 * backslash.
 *
 * <p>An opening bracket and a closing one match only if they are of one kind. The closing one may
 * be of full width, as input methods for Chinese insert it.
 */
final class BracketedMath {

    /** What stands at an index. */
    private enum Mark {
        OPENER,
        CLOSER,
        OTHER_OPENER,
        OTHER_CLOSER,
        NONE
    }

    /** The end of a row with space below it: <code>\\\\[2pt]</code>. */
    private static final Pattern ROW_WITH_SPACE =
            Pattern.compile("\\\\\\\\\\[\\s*+-?[\\d.]++\\s*+[a-z]{2}\\s*+]");

    private final String text;
    private final MathHabits habits;
    private final FormulaTags tags;

    /** How many characters may still be read beyond the usual reach, so that time is linear. */
    private int budget;

    BracketedMath(String text, MathHabits habits, FormulaTags tags) {
        this.text = text;
        this.habits = habits;
        this.tags = tags;
        budget = 10 * text.length();
    }

    /** Returns the number of characters of the opening bracket at an index; 0 where none is. */
    int openerLength(int index) {
        int slashes = slashesAt(index);
        char bracket = charAt(index + slashes);
        return slashes > 0 && (bracket == '(' || bracket == '[') ? slashes + 1 : 0;
    }

    /** Returns the number of characters of the closing bracket at an index; 0 where none is. */
    int closerLength(int index) {
        int slashes = slashesAt(index);
        return slashes > 0 && ")]）］".indexOf(charAt(index + slashes)) >= 0 ? slashes + 1 : 0;
    }

    /** Returns the formula that opens at an index. */
    Optional<MathScanner.Span> at(int index) {
        return pairAt(index).filter(span -> isFormula(index, span));
    }

    /**
     * Returns what the bracket at an index and the closing one of its kind enclose, whether it is a
     * formula or not.
     */
    Optional<MathScanner.Span> pairAt(int index) {
        int length = openerLength(index);
        int close = length == 0 ? -1 : closeOf(index, length);
        if (close < 0) {
            return Optional.empty();
        }
        boolean display = charAt(index + length - 1) == '[';
        MathScanner.Spelling spelling =
                charAt(close + length - 1) > 0x80
                        ? MathScanner.Spelling.FULL_WIDTH
                        : length == 3 ? MathScanner.Spelling.DOUBLED : MathScanner.Spelling.USUAL;
        return Optional.of(
                new MathScanner.Span(index + length, close, close + length, display, spelling));
    }

    /** Returns whether brackets at an index hold words, so that an editor has escaped them. */
    boolean holdProse(int index) {
        return openerLength(index) == 2
                && pairAt(index)
                        .filter(span -> !span.display())
                        .map(this::tex)
                        .filter(TexEvidence::isProseInBrackets)
                        .isPresent();
    }

    private boolean isFormula(int index, MathScanner.Span span) {
        String tex = tex(span);
        boolean doubled = openerLength(index) == 3;
        if (tex.isBlank() || holdsTag(span)) {
            return false;
        }
        if (doubled) {
            return habits.doubledBrackets() || TexEvidence.inOrAlgebra(tex);
        }
        if (span.spelling() == MathScanner.Spelling.FULL_WIDTH) {
            return TexEvidence.in(tex);
        }
        if (span.display()) {
            return tex.contains("\n") || TexEvidence.inOrOperation(tex);
        }
        return switch (habits.brackets()) {
            case FORMULAS -> true;
            case TEXT -> false;
            case JUDGED -> !TexEvidence.isProseInBrackets(tex);
        };
    }

    private boolean holdsTag(MathScanner.Span span) {
        int at = text.indexOf('<', span.texStart());
        while (at >= 0 && at < span.texEnd()) {
            if (tags.isTag(at)) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    /** Returns where the closing bracket stands, at best outside braces, or -1. */
    private int closeOf(int open, int length) {
        int first = -1;
        int depth = 0;
        int others = 0;
        int from = open + length;
        int stop = Math.min(text.length(), from + MathScanner.REACH + budget);
        int i = from;
        while (i < stop && (first < 0 || i < first + MathScanner.REACH)) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c != '\\') {
                i++;
                continue;
            }
            Mark mark = markAt(i, open, length);
            others += mark == Mark.OTHER_OPENER ? 1 : mark == Mark.OTHER_CLOSER ? -1 : 0;
            if (mark == Mark.CLOSER) {
                if (depth <= 0) {
                    return spent(from, i, i);
                }
                first = first < 0 ? i : first;
            } else if (depth <= 0 && (mark == Mark.OPENER || others < 0)) {
                return spent(from, i, first);
            }
            i += mark != Mark.NONE ? length : isDoubledRowEnd(i, length) ? 4 : 2;
        }
        return spent(from, i, first);
    }

    /** Returns whether two backslashes, each of them doubled, end a row of doubled TeX. */
    private boolean isDoubledRowEnd(int index, int length) {
        return length == 3 && text.startsWith("\\\\\\\\", index);
    }

    private int spent(int from, int to, int result) {
        budget -= Math.max(0, Math.min(budget, to - from - MathScanner.REACH));
        return result;
    }

    private Mark markAt(int index, int open, int length) {
        if (slashesAt(index) != length - 1 || length == 3 && isRowWithSpace(index)) {
            return Mark.NONE;
        }
        char bracket = charAt(index + length - 1);
        boolean round = charAt(open + length - 1) == '(';
        return switch (bracket) {
            case '(' -> round ? Mark.OPENER : Mark.OTHER_OPENER;
            case '[' -> round ? Mark.OTHER_OPENER : Mark.OPENER;
            case ')', '）' -> round ? Mark.CLOSER : Mark.OTHER_CLOSER;
            case ']', '］' -> round ? Mark.OTHER_CLOSER : Mark.CLOSER;
            default -> Mark.NONE;
        };
    }

    private boolean isRowWithSpace(int index) {
        return ROW_WITH_SPACE.matcher(text).region(index, text.length()).lookingAt();
    }

    /** Returns 1 or 2 where so many backslashes stand at an index; 2 only before a bracket. */
    private int slashesAt(int index) {
        if (charAt(index) != '\\') {
            return 0;
        }
        return charAt(index + 1) == '\\' ? 2 : 1;
    }

    private String tex(MathScanner.Span span) {
        return text.substring(span.texStart(), span.texEnd());
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}

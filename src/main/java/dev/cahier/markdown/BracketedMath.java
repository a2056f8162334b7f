package dev.cahier.markdown;

import java.util.HashMap;
import java.util.Map;
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

    /** The end of a row with space below it: <code>\\\\[2pt]</code>. */
    private static final Pattern ROW_WITH_SPACE =
            Pattern.compile("\\\\\\\\\\[\\s*+-?[\\d.]++\\s*+[a-z]{2}\\s*+]");

    private final String text;
    private final MathHabits habits;
    private final FormulaTags tags;
    private final TexDelimiters delimiters;

    /** The brackets of each kind, by the opening one. */
    private final Map<String, BracketPairs> pairs = new HashMap<>();

    BracketedMath(String text, MathHabits habits, FormulaTags tags, TexDelimiters delimiters) {
        this.text = text;
        this.habits = habits;
        this.tags = tags;
        this.delimiters = delimiters;
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
            return tex.contains("\n")
                    || TexEvidence.inOrOperation(tex)
                    || TexEvidence.isVariable(tex) && standsAlone(index, span.end());
        }
        return switch (habits.brackets()) {
            case FORMULAS -> true;
            case TEXT -> false;
            case JUDGED -> !TexEvidence.isProseInBrackets(tex);
        };
    }

    /** Returns whether nothing else is on the line, as no text in escaped brackets stands. */
    private boolean standsAlone(int index, int end) {
        int before = index - 1;
        while (charAt(before) == ' ') {
            before--;
        }
        int behind = end;
        while (charAt(behind) == ' ') {
            behind++;
        }
        return (before < 0 || charAt(before) == '\n')
                && (behind >= text.length() || charAt(behind) == '\n');
    }

    private boolean holdsTag(MathScanner.Span span) {
        int tag = tags.next(span.texStart());
        return tag >= 0 && tag < span.texEnd();
    }

    /** Returns where the closing bracket stands, at best outside braces, or -1. */
    private int closeOf(int open, int length) {
        String opener = text.substring(open, open + length);
        return pairs.computeIfAbsent(opener, this::pairsOf).closeOf(open + length);
    }

    private BracketPairs pairsOf(String opener) {
        int length = opener.length();
        boolean round = opener.endsWith("(");
        DelimiterIndex.Tokens tokens =
                new DelimiterIndex.Tokens(text.length(), i -> tokenLength(i, round, length));
        return new BracketPairs(tokens, delimiters.braces(), i -> markAt(i, round, length));
    }

    private int tokenLength(int index, boolean round, int length) {
        if (text.charAt(index) != '\\') {
            return 1;
        }
        if (markAt(index, round, length) != BracketPairs.Mark.NONE) {
            return length;
        }
        // Two backslashes, each of them doubled, end a row of doubled TeX.
        return length == 3 && text.startsWith("\\\\\\\\", index) ? 4 : 2;
    }

    private BracketPairs.Mark markAt(int index, boolean round, int length) {
        if (slashesAt(index) != length - 1 || length == 3 && isRowWithSpace(index)) {
            return BracketPairs.Mark.NONE;
        }
        return switch (charAt(index + length - 1)) {
            case '(' -> round ? BracketPairs.Mark.OPENER : BracketPairs.Mark.OTHER_OPENER;
            case '[' -> round ? BracketPairs.Mark.OTHER_OPENER : BracketPairs.Mark.OPENER;
            case ')', '）' -> round ? BracketPairs.Mark.CLOSER : BracketPairs.Mark.OTHER_CLOSER;
            case ']', '］' -> round ? BracketPairs.Mark.OTHER_CLOSER : BracketPairs.Mark.CLOSER;
            default -> BracketPairs.Mark.NONE;
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

package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides how the straight quotes, hyphens and dots of one paragraph are shown: {@code "x"} as “x”,
 * {@code --} as –, {@code ...} as ….
 *
 * <p>A quote opens or closes by what is on both sides of it, as in CommonMark's rules of emphasis;
 * between Chinese characters, which are written without spaces, quotes open and close by turns.
 * What cannot be decided stays as it is written.
 */
final class Typographer {

    /** Stands for a formula, code or the like, which is treated as a word. */
    static final char SOMETHING = '\uFFFC';

    /** Stands for the start and the end of a line. */
    private static final char EDGE = '\n';

    private static final String APOSTROPHE = "’";

    private static final Pattern DECADE = Pattern.compile("\\d\\ds");

    private static final int LONGEST_SHORTENED = 8;

    /** Words that begin with an apostrophe. */
    private static final Set<String> SHORTENED =
            Set.of("bout", "cause", "cuz", "em", "ere", "neath", "round", "til", "tis", "twas");

    /** Signs beside hyphens that make them an arrow, a comment or the like. */
    private static final String DRAWING = "<>=|+!/\\*_~";

    private final String text;
    private final QuotationMarks marks;
    private final String[] shown;
    private final Deque<Quote> open = new ArrayDeque<>();

    private int openSingle;
    private int openDouble;

    /** A quote that may open a quotation. */
    private record Quote(int index, char sign, boolean besideCjk) {}

    private Typographer(String text, QuotationMarks marks) {
        this.text = text;
        this.marks = marks;
        shown = new String[text.length()];
    }

    /** Returns whether a text may hold something to be replaced. */
    static boolean concerns(String text) {
        return text.indexOf('\'') >= 0
                || text.indexOf('"') >= 0
                || text.contains("--")
                || text.contains("...");
    }

    /**
     * Returns what is shown for each character of a paragraph: null for the character itself, an
     * empty text for one that belongs to the sign before it.
     */
    static String[] read(String text, QuotationMarks marks) {
        Typographer typographer = new Typographer(text, marks);
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i + 1;
            switch (text.charAt(i)) {
                case '"', '\'' -> typographer.quote(i);
                case '-' -> typographer.hyphens(i, next = typographer.endOfRun(i));
                case '.' -> typographer.dots(i, next = typographer.endOfRun(i));
                default -> {}
            }
        }
        while (!typographer.open.isEmpty()) {
            typographer.leaveOpen(typographer.open.pop());
        }
        return typographer.shown;
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private int before(int index) {
        return index == 0 ? EDGE : text.codePointBefore(index);
    }

    private int behind(int index) {
        return index >= text.length() ? EDGE : text.codePointAt(index);
    }

    private void show(int start, int end, String sign) {
        shown[start] = sign;
        for (int i = start + 1; i < end; i++) {
            shown[i] = "";
        }
    }

    private void hyphens(int start, int end) {
        int before = before(start);
        int behind = behind(end);
        int length = end - start;
        boolean drawn = DRAWING.indexOf(before) >= 0 || DRAWING.indexOf(behind) >= 0;
        boolean wholeLine = before == EDGE && behind == EDGE;
        if (length < 2
                || length > 3
                || drawn
                || wholeLine
                || length == 2 && isOption(before, behind)) {
            return;
        }
        boolean chinese = CjkText.isCjk(before) || CjkText.isCjk(behind);
        show(start, end, chinese ? "——" : length == 2 ? "–" : "—");
    }

    /** Returns whether two hyphens begin the option of a command: {@code --force}. */
    private static boolean isOption(int before, int behind) {
        boolean name = behind < 0x80 && Character.isLetterOrDigit(behind);
        boolean lowerCase = behind >= 'a' && behind <= 'z';
        return name && !isWord(before) && before != SOMETHING || lowerCase && CjkText.isCjk(before);
    }

    private void dots(int start, int end) {
        int before = before(start);
        int behind = behind(end);
        boolean path = "/\\".indexOf(before) >= 0 || "/\\".indexOf(behind) >= 0;
        boolean range = Character.isDigit(before) && Character.isDigit(behind);
        if (path || range) {
            return;
        }
        boolean chinese = CjkText.isCjk(before) || !isWord(before) && CjkText.isCjk(behind);
        switch (end - start) {
            case 3 -> show(start, end, chinese ? "……" : "…");
            case 4 -> show(start, end - 1, "…");
            case 6 -> {
                if (chinese) {
                    show(start, end, "……");
                }
            }
            default -> {}
        }
    }

    private void quote(int index) {
        char sign = text.charAt(index);
        int before = before(index);
        int behind = behind(index + 1);
        if (before == sign || behind == sign) {
            return;
        }
        if (sign == '\'' && isApostrophe(index, before, behind)) {
            shown[index] = APOSTROPHE;
        } else if (isPrime(index, before, behind)) {
            shown[index] = sign == '"' ? "″" : "′";
        } else {
            quotation(index, before, behind);
        }
    }

    private void quotation(int index, int before, int behind) {
        char sign = text.charAt(index);
        boolean cjk = CjkText.isCjk(before) || CjkText.isCjk(behind);
        boolean closes = opens(behind, before);
        if (isOpen(sign) && (closes || isWord(before))) {
            close(index);
        } else if (opens(before, behind)) {
            push(new Quote(index, sign, cjk));
        } else if (closes && !cjk) {
            shown[index] = sign == '"' ? marks.close() : APOSTROPHE;
        }
    }

    /** Returns whether a quote can open a quotation; one that closes is the mirror image of it. */
    private static boolean opens(int outside, int inside) {
        return !isSpace(inside)
                && (!isWord(outside) && outside != SOMETHING
                        || CjkText.isCjk(outside)
                        || CjkText.isCjk(inside));
    }

    private boolean isApostrophe(int index, int before, int behind) {
        boolean within =
                isSpacedWord(before)
                        && isSpacedWord(behind)
                        && !(Character.isDigit(before) && Character.isDigit(behind));
        return within || !isWord(before) && before != SOMETHING && isShortened(index + 1);
    }

    /** Returns whether a word that begins with an apostrophe follows: {@code '90s}. */
    private boolean isShortened(int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_SHORTENED
                && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return word.equals("n")
                || behind(end) != '\''
                        && (DECADE.matcher(word).matches() || SHORTENED.contains(word));
    }

    /**
     * Returns whether a quote stands for feet, inches, minutes or seconds behind a number, or for a
     * derivative: {@code f'(x)}.
     */
    private boolean isPrime(int index, int before, int behind) {
        char sign = text.charAt(index);
        if (isOpen(sign)) {
            return false;
        }
        if (!Character.isDigit(before)) {
            return sign == '\''
                    && behind == '('
                    && isSpacedWord(before)
                    && !Character.isLetter(before(index - Character.charCount(before)));
        }
        if (!CjkText.isCjk(behind)) {
            return true;
        }
        int next = text.indexOf(sign, index + 1);
        return next < 0 || Character.isDigit(text.charAt(next - 1));
    }

    private boolean isOpen(char sign) {
        return (sign == '"' ? openDouble : openSingle) > 0;
    }

    private void push(Quote quote) {
        open.push(quote);
        count(quote, 1);
    }

    private void count(Quote quote, int change) {
        if (quote.sign() == '"') {
            openDouble += change;
        } else {
            openSingle += change;
        }
    }

    /** Closes the quotation that was opened last by the same sign, and gives up those within it. */
    private void close(int index) {
        char sign = text.charAt(index);
        Quote quote = open.pop();
        while (quote.sign() != sign) {
            leaveOpen(quote);
            quote = open.pop();
        }
        count(quote, -1);
        shown[quote.index()] = sign == '"' ? marks.open() : marks.innerOpen();
        shown[index] = sign == '"' ? marks.close() : marks.innerClose();
    }

    /** A quotation of several paragraphs is closed in the last one only. */
    private void leaveOpen(Quote quote) {
        count(quote, -1);
        if (!quote.besideCjk()) {
            shown[quote.index()] = quote.sign() == '"' ? marks.open() : APOSTROPHE;
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** Returns whether a character is part of a word in a script that puts spaces between words. */
    private static boolean isSpacedWord(int c) {
        return c == SOMETHING || isWord(c) && !CjkText.isCjk(c);
    }
}

package dev.cahier.data;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the formulas of a text in double quotes stand, found by their delimiters alone. Indices are
 * 0-based.
 */
final class QuotedFormulas {

    private final String raw;
    private final BitSet inline = new BitSet();
    private final BitSet display = new BitSet();

    /** Closing delimiters that are known not to follow, so that none is searched for twice. */
    private final Set<String> missing = new HashSet<>();

    private QuotedFormulas(String raw) {
        this.raw = raw;
    }

    /**
     * Returns the formulas of a text.
     *
     * @param raw what stands between the quotes, where {@code \\(} is the delimiter {@code \(}
     */
    static QuotedFormulas in(String raw) {
        QuotedFormulas formulas = new QuotedFormulas(raw);
        for (int i = 0; i < raw.length(); ) {
            i = formulas.step(i);
        }
        return formulas;
    }

    boolean isInline(int index) {
        return inline.get(index);
    }

    boolean isDisplay(int index) {
        return display.get(index);
    }

    /** Takes the formula or the character at an index and returns the index after it. */
    private int step(int i) {
        if (raw.startsWith("$$", i)) {
            return take(i, 2, "$$", display);
        }
        if (raw.charAt(i) == '$') {
            int end = closingDollar(i + 1);
            inline.set(i, Math.max(i, end));
            return end < 0 ? i + 1 : end + 1;
        }
        if (raw.startsWith("\\\\(", i)) {
            return take(i, 3, "\\\\)", inline);
        }
        if (raw.startsWith("\\\\[", i)) {
            return take(i, 3, "\\\\]", display);
        }
        return i + (raw.startsWith("\\\\$", i) ? 3 : raw.charAt(i) == '\\' ? 2 : 1);
    }

    private int take(int start, int opening, String closing, BitSet formulas) {
        int end = missing.contains(closing) ? -1 : raw.indexOf(closing, start + opening);
        if (end < 0) {
            missing.add(closing);
            return start + opening;
        }
        formulas.set(start, end);
        return end + closing.length();
    }

    /** Returns the index of the dollar that closes a formula, -1 if the opening one is money. */
    private int closingDollar(int start) {
        int end = start;
        while (end < raw.length() && raw.charAt(end) != '$') {
            end += raw.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= raw.length() || end == start) {
            return -1;
        }
        boolean beforeDigit = end + 1 < raw.length() && Character.isDigit(raw.charAt(end + 1));
        boolean digitFirst = Character.isDigit(raw.charAt(start));
        String body = raw.substring(start, end);
        boolean signs = body.contains("\\\\") || body.matches("(?s).*[\\^_={}].*");
        boolean paragraphs = body.contains("\\n\\n");
        return beforeDigit || digitFirst && !signs || paragraphs ? -1 : end;
    }
}

package dev.cahier.template;

import java.text.BreakIterator;
import java.util.Locale;

/** Texts in graphs of Graphviz: broken into short lines, and escaped. */
final class DotLabel {

    private static final int LINE = 22;
    private static final int LINES = 3;

    private DotLabel() {}

    /** Returns a text in a few lines, which may be cut. */
    static String of(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder out = new StringBuilder();
        int lines = 1;
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(start, next).strip()) > LINE && end > start) {
                if (lines == LINES) {
                    return out + escaped(text.substring(start, end).strip()) + "…";
                }
                out.append(escaped(text.substring(start, end).strip())).append("\\n");
                start = end;
                lines++;
            }
            end = next;
        }
        return out + escaped(text.substring(start).strip());
    }

    /** Characters of Chinese and Japanese are twice as wide as letters. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** Returns a text as it stands between double quotes, in which {@code \n} ends a line. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

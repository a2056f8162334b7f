package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parts of a note in which a shortcode is text: fenced code, code spans, HTML comments
 * and escaped characters. Works on the unparsed text, since shortcodes are found before Markdown is
 * parsed.
 */
final class LiteralText {

    private static final Pattern FENCE =
            Pattern.compile(
                    "([ \\t>]*((?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*))(`{3,}(?=[^`\\n]*(?:\\n|\\z))|~{3,})");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t>]*(?:\\n|\\z)");

    private final String text;
    private int paragraphEnd;

    LiteralText(String text) {
        this.text = text;
    }

    /** Returns the index behind the literal part that begins at an index, else the index itself. */
    int behind(int index) {
        if (index == 0 || text.charAt(index - 1) == '\n') {
            int end = behindFence(index);
            if (end > index) {
                return end;
            }
        }
        return switch (text.charAt(index)) {
            case '\\' -> Math.min(index + 2, text.length());
            case '`' -> behindCodeSpan(index);
            case '<' -> behindComment(index);
            default -> index;
        };
    }

    private int behindFence(int lineStart) {
        Matcher fence = FENCE.matcher(text).region(lineStart, text.length());
        if (!fence.lookingAt()) {
            return lineStart;
        }
        LinePrefix marks = LinePrefix.of(fence.group(1));
        boolean inItem = !fence.group(2).isEmpty();
        LinePrefix container = inItem ? marks : new LinePrefix(marks.quotations(), 0);
        String run = fence.group(3);
        int line = nextLine(fence.end());
        while (line < text.length()) {
            int next = nextLine(line);
            String content = text.substring(line, next);
            if (!container.continuesAt(content)) {
                return line;
            }
            String inner = content.replaceFirst("^[ \\t>]*", "").stripTrailing();
            boolean closes = inner.length() >= run.length() && inner.startsWith(run);
            if (closes && inner.chars().allMatch(c -> c == run.charAt(0))) {
                return next;
            }
            line = next;
        }
        return text.length();
    }

    private int nextLine(int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end + 1;
    }

    /** CommonMark 0.31 §6.1: a run of backquotes ends at an equal one of the same paragraph. */
    private int behindCodeSpan(int index) {
        int behindRun = behindRun(index);
        int stop = paragraphEnd(behindRun);
        int at = text.indexOf('`', behindRun);
        while (at >= 0 && at < stop) {
            int end = behindRun(at);
            if (end - at == behindRun - index) {
                return end;
            }
            at = text.indexOf('`', end);
        }
        return behindRun;
    }

    private int behindRun(int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    private int paragraphEnd(int index) {
        if (paragraphEnd < index) {
            Matcher blank = BLANK_LINE.matcher(text);
            paragraphEnd = blank.find(index) ? blank.start() : text.length();
        }
        return paragraphEnd;
    }

    private int behindComment(int index) {
        int end = text.startsWith("<!--", index) ? text.indexOf("-->", index + 4) : -1;
        return end < 0 ? index : end + 3;
    }
}

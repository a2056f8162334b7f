package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where HTML within a paragraph ends. Each text takes linear time, however often something
 * begins in it that does not end.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#raw-html">CommonMark 0.31, §6.6</a>
 */
final class InlineHtml {

    /** What {@link #end} returns where no HTML begins, or where it does not end. */
    static final int NONE = -1;

    private static final List<String> EMPTY_COMMENTS = List.of("<!-->", "<!--->");

    private final BasedSequence text;

    /** From where on an end does not occur any more, as far as that was asked. */
    private final Map<String, Integer> missing = new HashMap<>();

    InlineHtml(BasedSequence text) {
        this.text = text;
    }

    boolean isOf(BasedSequence other) {
        return text == other;
    }

    /** Returns the index behind the HTML that begins at an index. */
    int end(int start) {
        if (at(start) != '<') {
            return NONE;
        }
        if (at(start + 1) == '?') {
            return behind("?>", start + 2);
        }
        return at(start + 1) == '!' ? declarationEnd(start) : tagEnd(start);
    }

    /**
     * Returns how many attributes the tag has that the text begins with, even if it is not closed.
     */
    int countAttributes() {
        int count = 0;
        int index = 1;
        while (isLetter(at(index)) || isDigit(at(index)) || at(index) == '-') {
            index++;
        }
        while (index != NONE) {
            int next = behindSpace(index);
            if (next == index || !isNameStart(at(next))) {
                return count;
            }
            index = attributeEnd(next);
            count++;
        }
        return count;
    }

    private int declarationEnd(int start) {
        for (String empty : EMPTY_COMMENTS) {
            if (text.matchChars(empty, start)) {
                return start + empty.length();
            }
        }
        if (text.matchChars("<!--", start)) {
            return behind("-->", start + 4);
        }
        if (text.matchChars("<![CDATA[", start)) {
            return behind("]]>", start + 9);
        }
        return isLetter(at(start + 2)) ? behind(">", start + 3) : NONE;
    }

    private int behind(String end, int from) {
        if (from >= missing.getOrDefault(end, Integer.MAX_VALUE)) {
            return NONE;
        }
        int found = text.indexOf(end, from);
        if (found < 0) {
            missing.put(end, from);
            return NONE;
        }
        return found + end.length();
    }

    private int tagEnd(int start) {
        boolean closing = at(start + 1) == '/';
        int index = start + (closing ? 2 : 1);
        if (!isLetter(at(index))) {
            return NONE;
        }
        while (isLetter(at(index)) || isDigit(at(index)) || at(index) == '-') {
            index++;
        }
        if (closing) {
            index = behindSpace(index);
            return at(index) == '>' ? index + 1 : NONE;
        }
        while (true) {
            int next = behindSpace(index);
            if (at(next) == '>') {
                return next + 1;
            }
            if (at(next) == '/') {
                return at(next + 1) == '>' ? next + 2 : NONE;
            }
            if (next == index || !isNameStart(at(next))) {
                return NONE;
            }
            index = attributeEnd(next);
            if (index == NONE) {
                return NONE;
            }
        }
    }

    private int attributeEnd(int start) {
        int index = start;
        while (isNameStart(at(index)) || isDigit(at(index)) || ".-".indexOf(at(index)) >= 0) {
            index++;
        }
        int equals = behindSpace(index);
        if (at(equals) != '=') {
            return index;
        }
        int value = behindSpace(equals + 1);
        char quote = at(value);
        if (quote == '"' || quote == '\'') {
            return behind(String.valueOf(quote), value + 1);
        }
        int end = value;
        while (at(end) > ' ' && "\"'=<>`".indexOf(at(end)) < 0) {
            end++;
        }
        return end > value ? end : NONE;
    }

    private int behindSpace(int from) {
        int index = from;
        while (at(index) == ' ' || at(index) == '\t' || at(index) == '\n' || at(index) == '\r') {
            index++;
        }
        return index;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isNameStart(char c) {
        return isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package dev.cahier.bibliography;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts elements in the place of marks so that they nest. A style cuts names and titles where it
 * likes, so that a mark may be without its end, or end within another element.
 */
final class MarkedMarkup {

    private static final Map<Character, String> NAMES =
            Map.of(
                    Marks.EMPHASIS, "em",
                    Marks.EMPHASIS_END, "em",
                    Marks.STRONG, "strong",
                    Marks.STRONG_END, "strong");

    /** A mark, or a tag as styles write it: without other signs in its attributes. */
    private static final Pattern MARK_OR_TAG =
            Pattern.compile(
                    "[" + Marks.EMPHASIS + "-" + Marks.STRONG_END + "]|<(/?)([a-z]+)([^<>]*)>");

    private final StringBuilder out = new StringBuilder();

    /** The elements that are open; those of marks have an asterisk before their names. */
    private final Deque<String> open = new ArrayDeque<>();

    private MarkedMarkup() {}

    /** Returns HTML with elements in the place of the marks. */
    static String of(String html) {
        return html.chars().anyMatch(c -> NAMES.containsKey((char) c))
                ? new MarkedMarkup().read(html)
                : html;
    }

    private String read(String html) {
        Matcher found = MARK_OR_TAG.matcher(html);
        int from = 0;
        while (found.find()) {
            out.append(html, from, found.start());
            from = found.end();
            if (found.group(2) == null) {
                mark(found.group().charAt(0));
            } else {
                tag(found);
            }
        }
        out.append(html, from, html.length());
        closeMarks();
        return out.toString();
    }

    private void mark(char mark) {
        String name = NAMES.get(mark);
        boolean begins = mark == Marks.EMPHASIS || mark == Marks.STRONG;
        if (begins) {
            open.push("*" + name);
            out.append('<').append(name).append('>');
            return;
        }
        boolean inReach = false;
        for (String element : open) {
            inReach |= element.equals("*" + name);
            if (inReach || !element.startsWith("*")) {
                break;
            }
        }
        for (boolean last = !inReach; !last; ) {
            last = open.peek().equals("*" + name);
            close();
        }
    }

    private void tag(Matcher tag) {
        if (!tag.group(1).isEmpty()) {
            closeMarks();
            open.poll();
        } else if (!tag.group(3).endsWith("/") && !tag.group(2).equals("br")) {
            open.push(tag.group(2));
        }
        out.append(tag.group());
    }

    /** Closes what marks have opened within the innermost other element. */
    private void closeMarks() {
        while (!open.isEmpty() && open.peek().startsWith("*")) {
            close();
        }
    }

    private void close() {
        out.append("</").append(open.pop().substring(1)).append('>');
    }
}

package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts each line of highlighted code into an element, so that it can be numbered and marked. */
final class CodeLines {

    private static final Pattern STEP = Pattern.compile("\n|<span[^>]*>|</span>");

    private CodeLines() {}

    /**
     * Returns code with an element around each line.
     *
     * @param html highlighted code, whose only elements are {@code span}; they may cross lines
     */
    static String of(String html, FenceInfo info) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String line : split(html)) {
            number++;
            String kind = info.marked().contains(number) ? "line marked" : "line";
            out.append("<span class=\"")
                    .append(kind)
                    .append("\">")
                    .append(line)
                    .append("\n</span>");
        }
        return out.toString();
    }

    /** Returns the lines; each closes all elements that it opens. */
    private static List<String> split(String html) {
        List<String> lines = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        StringBuilder line = new StringBuilder();
        Matcher step = STEP.matcher(html);
        int from = 0;
        while (step.find()) {
            line.append(html, from, step.start());
            from = step.end();
            if (step.group().equals("\n")) {
                line.append("</span>".repeat(open.size()));
                lines.add(line.toString());
                line.setLength(0);
                open.descendingIterator().forEachRemaining(line::append);
                continue;
            }
            if (step.group().equals("</span>")) {
                open.pop();
            } else {
                open.push(step.group());
            }
            line.append(step.group());
        }
        line.append(html, from, html.length());
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}

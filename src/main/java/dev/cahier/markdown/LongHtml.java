package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of one note's formulas, which flexmark would copy several times, one character after the
 * other. A short mark stands for each until flexmark has finished.
 */
final class LongHtml {

    /** A character that neither a note nor a formula can hold; it begins and ends a mark. */
    private static final char MARK = '\uFFFE';

    private static final Pattern MARKS = Pattern.compile(MARK + "([0-9]{1,8})" + MARK);

    private final List<String> pieces = new ArrayList<>();

    /** Returns a mark that stands for HTML; the HTML itself if it is empty. */
    String mark(String html) {
        if (html.isEmpty()) {
            return html;
        }
        pieces.add(html);
        return MARK + Integer.toString(pieces.size() - 1) + MARK;
    }

    /** Returns HTML with what its marks stand for. */
    String restore(String html) {
        if (html.indexOf(MARK) < 0) {
            return html;
        }
        StringBuilder whole = new StringBuilder(html.length());
        Matcher mark = MARKS.matcher(html);
        int done = 0;
        while (mark.find()) {
            int index = Integer.parseInt(mark.group(1));
            // What was written by hand stays: a value in a front matter may hold anything.
            if (index < pieces.size()) {
                whole.append(html, done, mark.start()).append(pieces.get(index));
                done = mark.end();
            }
        }
        return whole.append(html, done, html.length()).toString();
    }
}

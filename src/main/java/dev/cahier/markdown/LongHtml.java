package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The HTML of one note's formulas, which flexmark would copy several times, one character after the
 * other. A short mark stands for each until flexmark has finished.
 */
final class LongHtml {

    /** A character that neither a note nor a formula can hold; it begins and ends a mark. */
    private static final char MARK = '\uFFFE';

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
        int start = html.indexOf(MARK);
        if (start < 0) {
            return html;
        }
        StringBuilder whole = new StringBuilder();
        int done = 0;
        while (start >= 0) {
            int end = html.indexOf(MARK, start + 1);
            whole.append(html, done, start);
            whole.append(pieces.get(Integer.parseInt(html, start + 1, end, 10)));
            done = end + 1;
            start = html.indexOf(MARK, done);
        }
        return whole.append(html, done, html.length()).toString();
    }
}

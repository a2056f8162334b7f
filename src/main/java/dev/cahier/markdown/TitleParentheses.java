package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * The parentheses around the name of a theorem: LaTeX and Cahier write them, so those of the author
 * would be doubled.
 */
final class TitleParentheses {

    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";

    private TitleParentheses() {}

    /** Takes one pair of parentheses away, if they are around a whole title. */
    static void removeAround(List<Node> title) {
        if (title.isEmpty() || !areAround(title)) {
            return;
        }
        Node first = title.get(0);
        BasedSequence start = first.getChars();
        first.setChars(start.subSequence(start.indexOf(start.trim()) + 1, start.length()));
        Node last = title.get(title.size() - 1);
        BasedSequence end = last.getChars().trimEnd();
        last.setChars(end.subSequence(0, end.length() - 1));
    }

    private static boolean areAround(List<Node> title) {
        int last = title.size() - 1;
        if (text(title.get(0)).isEmpty() || OPENING.indexOf(text(title.get(0)).charAt(0)) < 0) {
            return false;
        }
        int open = 0;
        for (int i = 0; i <= last; i++) {
            String text = text(title.get(i));
            for (int at = 0; at < text.length(); at++) {
                open += OPENING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
                open -= CLOSING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
                if (open == 0) {
                    boolean atEnd = i == last && at == text.length() - 1;
                    return atEnd && (i > 0 || !text.substring(1, at).isBlank());
                }
            }
        }
        return false;
    }

    /** Returns the text of a node, without space around it; empty for code, a formula or a link. */
    private static String text(Node node) {
        return node instanceof Text ? SourceString.of(node.getChars()).strip() : "";
    }
}

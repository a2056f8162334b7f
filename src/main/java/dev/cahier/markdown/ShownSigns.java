package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The signs that a note's text shows in place of those that are written: typographic quotes, dashes
 * and ellipses.
 *
 * <p>They are kept by their places in the text, not in its nodes, so that anchors, links and
 * positions are those of what is written, and so that nodes can be split and moved.
 */
final class ShownSigns {

    /** By the text that nodes are parts of, then by the offset in it. */
    private final Map<BasedSequence, Map<Integer, String>> signs = new IdentityHashMap<>();

    void put(BasedSequence chars, int index, String sign) {
        signs.computeIfAbsent(chars.getBaseSequence(), base -> new HashMap<>())
                .put(chars.getIndexOffset(index), sign);
    }

    /** Returns the text of a node as readers see it, with its escapes. */
    String of(Node node) {
        return node instanceof Text ? of(node.getChars()) : SourceString.of(node.getChars());
    }

    /** Returns a piece of text as readers see it, with its escapes. */
    private String of(BasedSequence chars) {
        String written = SourceString.of(chars);
        if (signs.isEmpty()) {
            return written;
        }
        Map<Integer, String> known = signs.get(chars.getBaseSequence());
        if (known == null) {
            return written;
        }
        StringBuilder shown = null;
        int done = 0;
        for (int i = 0; i < written.length(); i++) {
            String sign = isReplaced(written.charAt(i)) ? known.get(chars.getIndexOffset(i)) : null;
            if (sign != null) {
                shown = shown == null ? new StringBuilder(written.length() + 8) : shown;
                shown.append(written, done, i).append(sign);
                done = i + 1;
            }
        }
        return shown == null ? written : shown.append(written, done, written.length()).toString();
    }

    private static boolean isReplaced(char c) {
        return c == '\'' || c == '"' || c == '-' || c == '.';
    }
}

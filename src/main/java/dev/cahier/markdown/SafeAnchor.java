package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A tag of a link within text, with {@code html: safe}; see {@link SafeOutput}. */
final class SafeAnchor extends HtmlInline {

    private final BasedSequence written;

    /**
     * Creates the node of a tag.
     *
     * @param written the tag as it is in the note; what the node has may be changed
     */
    SafeAnchor(BasedSequence written) {
        super(written);
        this.written = written;
    }

    static void register(NodeWriters writers) {
        writers.on(SafeAnchor.class, SafeAnchor::write);
    }

    private static void write(SafeAnchor node, BodyWriter out) {
        if (node.written.startsWith("</")) {
            out.safe().closeLink();
        } else {
            out.safe().openLink(node.getChars().normalizeEOL(), node.written);
        }
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;

/** Renders citations as marks, see {@link CitationMarks}. */
final class CitationNodes {

    private CitationNodes() {}

    static void register(NodeWriters writers) {
        writers.on(CitationNode.class, CitationNodes::citation);
    }

    private static void citation(CitationNode node, BodyWriter out) {
        if (node.index() < 0) {
            out.text(node.getChars());
        } else {
            out.raw(
                    isInLink(node)
                            ? CitationMarks.plain(node.index())
                            : CitationMarks.linked(node.index()));
        }
    }

    /** Returns whether a node is in the alternative text of an image. */
    static boolean isInImage(CitationNode node) {
        return node.getAncestorOfType(Image.class) != null
                || node.getAncestorOfType(ImageRef.class) != null;
    }

    static boolean isInLink(CitationNode node) {
        return node.getAncestorOfType(Link.class) != null
                || node.getAncestorOfType(LinkRef.class) != null
                || node.getAncestorOfType(WikiLink.class) != null;
    }

    /** Returns a citation in plain text: a mark, or what is written if it is none. */
    static String text(CitationNode node) {
        return node.index() < 0 ? node.getChars().toString() : CitationMarks.text(node.index());
    }
}

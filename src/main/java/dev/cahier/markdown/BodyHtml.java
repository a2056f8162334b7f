package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** Renders parsed Markdown to HTML. Safe for use by several threads. */
record BodyHtml(NodeWriters writers) {

    /** Renders a document with its footnotes; of any other node, no links and images. */
    String render(Node node) {
        BodyWriter out = new BodyWriter(writers, node.getDocument(), node instanceof Document);
        out.node(node);
        if (node instanceof Document document) {
            FootnoteNodes.writeAll(document, out);
        }
        return out.line().html();
    }
}

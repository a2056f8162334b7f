package dev.cahier.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Leaves no blank where a line breaks between two characters of Chinese or Japanese text. */
final class SoftBreakNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(SoftLineBreak.class, this::render));
    }

    private void render(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        if (!(endsWithoutBlank(neighbour(node, false))
                && startsWithoutBlank(neighbour(node, true)))) {
            html.raw("\n");
        }
    }

    /** Returns the leaf beside a node, going up and down through emphasis and links. */
    private static String neighbour(Node node, boolean forward) {
        Node at = node;
        while (at != null && (forward ? at.getNext() : at.getPrevious()) == null) {
            at = at.getParent();
            if (at == null || at instanceof Block) {
                return "";
            }
        }
        Node leaf = at == null ? null : forward ? at.getNext() : at.getPrevious();
        while (leaf != null && leaf.hasChildren()) {
            leaf = forward ? leaf.getFirstChild() : leaf.getLastChild();
        }
        return leaf == null || leaf instanceof InlineMath ? "" : leaf.getChars().toString();
    }

    private static boolean endsWithoutBlank(String text) {
        String line = text.stripTrailing();
        return !line.isEmpty()
                && CjkText.isWrittenWithoutBlanks(line.codePointBefore(line.length()));
    }

    private static boolean startsWithoutBlank(String text) {
        String line = text.stripLeading();
        return !line.isEmpty() && CjkText.isWrittenWithoutBlanks(line.codePointAt(0));
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;

/** Leaves no blank where a line breaks between two characters of Chinese or Japanese text. */
final class SoftBreakNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(SoftLineBreak.class, this::render));
    }

    private void render(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        if (!(endsWithoutBlank(Neighbour.textBefore(node))
                && startsWithoutBlank(Neighbour.textBehind(node)))) {
            html.raw("\n");
        }
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

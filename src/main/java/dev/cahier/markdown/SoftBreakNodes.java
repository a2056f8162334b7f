package dev.cahier.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;

/**
 * Writes the line breaks of a paragraph, which browsers show as spaces, except where Chinese and
 * Japanese text has none: between two of its characters, and beside a full-width punctuation mark,
 * whatever is on the other side of it.
 */
final class SoftBreakNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(SoftLineBreak.class, this::render));
    }

    private void render(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        if (isShown(node, NoteContext.of(context).shownSigns())) {
            html.raw("\n");
        }
    }

    /** Returns whether a line break is shown as a space. */
    static boolean isShown(SoftLineBreak node, ShownSigns signs) {
        String before = Neighbour.textBefore(node, signs).stripTrailing();
        String behind = Neighbour.textBehind(node, signs).stripLeading();
        int last = before.isEmpty() ? ' ' : before.codePointBefore(before.length());
        int first = behind.isEmpty() ? ' ' : behind.codePointAt(0);
        return !isWithoutSpace(last, first);
    }

    private static boolean isWithoutSpace(int last, int first) {
        return CjkText.isFullWidthPunctuation(last)
                || CjkText.isFullWidthPunctuation(first)
                || isChinese(last) && isChinese(first)
                || isChinese(last) && CjkText.isSharedPunctuation(first)
                || CjkText.isSharedPunctuation(last) && isChinese(first);
    }

    private static boolean isChinese(int codePoint) {
        return CjkText.isWrittenWithoutBlanks(codePoint);
    }
}

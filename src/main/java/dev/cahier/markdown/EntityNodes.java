package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/** Renders character references such as {@code &copy;}, except those to control characters. */
final class EntityNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(HtmlEntity.class, this::render));
    }

    private void render(HtmlEntity node, NodeRendererContext context, HtmlWriter html) {
        String shown = Escaping.unescapeString(node.getChars());
        if (isForbidden(shown)) {
            NoteContext note = NoteContext.of(context);
            note.report(ControlCharacters.problem(shown.charAt(0), note.at(node)));
        } else {
            context.delegateRender();
        }
    }

    /** Returns the text of a reference; empty for a control character. */
    static String text(HtmlEntity node) {
        String shown = Escaping.unescapeString(node.getChars());
        return isForbidden(shown) ? "" : shown;
    }

    private static boolean isForbidden(String shown) {
        return !shown.isEmpty() && ControlCharacters.isForbidden(shown.charAt(0));
    }
}

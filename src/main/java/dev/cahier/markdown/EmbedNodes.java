package dev.cahier.markdown;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.Set;

/** Renders the places of parts of other notes, and the marks by which parts of a note are found. */
final class EmbedNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(EmbedNode.class, EmbedNodes::embed),
                new NodeRenderingHandler<>(
                        PartMarkNode.class,
                        (node, context, html) -> onItsOwnLine(node.mark(), html)));
    }

    private static void embed(EmbedNode node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        int section = (int) note.headings().stream().filter(HeadingEntry::outermost).count();
        NoteEmbed embed = note.embeds().get(node.index());
        note.embeds().set(node.index(), embed.in(section, block(node, note)));
        onItsOwnLine(PartMarks.embed(node.index()), html);
    }

    private static void onItsOwnLine(String mark, HtmlWriter html) {
        if (!mark.isEmpty()) {
            html.line();
            html.raw(mark);
            html.line();
        }
    }

    private static String block(Node node, NoteContext note) {
        for (Node at = node; at != null; at = at.getParent()) {
            Optional<String> id =
                    note.attributesOf(at)
                            .map(ElementAttributes::id)
                            .filter(name -> name.startsWith("^"));
            if (id.isPresent()) {
                return id.get();
            }
        }
        return "";
    }
}

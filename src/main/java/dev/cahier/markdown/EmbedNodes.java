package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Renders the places of parts of other notes, and the marks by which parts of a note are found. */
final class EmbedNodes {

    static void register(NodeWriters writers) {
        writers.on(EmbedNode.class, EmbedNodes::embed)
                .on(PartMarkNode.class, (node, out) -> onItsOwnLine(node.mark(), out));
    }

    private static void embed(EmbedNode node, BodyWriter out) {
        NoteContext note = out.note();
        int section = (int) note.headings().stream().filter(HeadingEntry::outermost).count();
        NoteEmbed embed = note.embeds().get(node.index());
        note.embeds().set(node.index(), embed.in(section, block(node, note)));
        onItsOwnLine(PartMarks.embed(node.index()), out);
    }

    private static void onItsOwnLine(String mark, BodyWriter out) {
        if (!mark.isEmpty()) {
            out.line().raw(mark).line();
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

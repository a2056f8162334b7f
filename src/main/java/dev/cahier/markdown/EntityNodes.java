package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.util.sequence.Escaping;

/** Renders character references such as {@code &copy;}, except those to control characters. */
final class EntityNodes {

    static void register(NodeWriters writers) {
        writers.on(HtmlEntity.class, EntityNodes::render);
    }

    private static void render(HtmlEntity node, BodyWriter out) {
        NoteContext note = out.note();
        Unescaped.forbidden(node.getChars())
                .ifPresent(c -> note.report(ControlCharacters.problem(c, note.at(node))));
        out.pre(Escaping.escapeHtml(text(node), false));
    }

    /** Returns the text of a reference; empty for a control character. */
    static String text(HtmlEntity node) {
        return Unescaped.of(node.getChars());
    }
}

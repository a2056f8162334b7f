package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.util.sequence.Escaping;

/** Renders character references such as {@code &copy;}, except those to control characters. */
final class EntityNodes {

    static void register(NodeWriters writers) {
        writers.on(HtmlEntity.class, EntityNodes::render);
    }

    private static void render(HtmlEntity node, BodyWriter out) {
        String shown = Escaping.unescapeString(node.getChars());
        if (isForbidden(shown)) {
            NoteContext note = out.note();
            note.report(ControlCharacters.problem(shown.charAt(0), note.at(node)));
        } else {
            out.pre(Escaping.escapeHtml(shown, false));
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

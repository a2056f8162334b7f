package dev.cahier.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/** Renders the items of task lists, with the box in the first paragraph of each. */
final class TaskListNodes {

    private TaskListNodes() {}

    static void render(ListItem item, BodyWriter out) {
        NoteContext note = out.note();
        ElementAttributes attributes = note.attributes(item);
        attributes.classes().add("task-list-item");
        out.line().raw("<li" + BlockNodes.language(item, out) + attributes.html() + ">");
        Node first = item.getFirstChild();
        boolean text = first instanceof Paragraph;
        boolean loose = text && !Dialect.LISTS.isTightListItem(item);
        if (loose) {
            out.line().raw("<p>");
        }
        out.raw(box(TaskMarks.isDone(item), note.words()));
        if (text) {
            out.children(first);
        }
        if (loose) {
            out.raw("</p>").line();
        }
        Node rest = text ? first.getNext() : first;
        out.inside(() -> blocks(rest, out)).raw("</li>").line();
    }

    private static void blocks(@Nullable Node first, BodyWriter out) {
        for (Node child = first; child != null; child = child.getNext()) {
            out.line().node(child);
        }
    }

    /** Returns the box before an item. */
    private static String box(boolean done, NoteWords words) {
        String name = words.text(done ? "task.done" : "task.not-done");
        return "<input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\""
                + Escaping.escapeHtml(name, false)
                + "\" "
                + (done ? "checked " : "")
                + "disabled>&nbsp;";
    }
}

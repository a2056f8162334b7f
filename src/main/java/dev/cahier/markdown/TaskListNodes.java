package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/**
 * Renders the items of task lists, the box within the first paragraph of each: flexmark puts a
 * paragraph around all paragraphs of an item.
 */
final class TaskListNodes {

    static void register(NodeWriters writers) {
        writers.on(TaskListItem.class, TaskListNodes::render);
    }

    private static void render(TaskListItem item, BodyWriter out) {
        NoteContext note = out.note();
        ElementAttributes attributes = note.attributes(item);
        attributes.classes().add("task-list-item");
        out.line().raw("<li" + attributes.html() + ">");
        Node first = item.getFirstChild();
        boolean text = first instanceof Paragraph;
        boolean loose = text && !Dialect.LISTS.isTightListItem(item);
        if (loose) {
            out.line().raw("<p>");
        }
        out.raw(box(item.isItemDoneMarker(), note.words()));
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

    /** Returns the box before an item; flexmark's own has an attribute that HTML does not know. */
    private static String box(boolean done, NoteWords words) {
        String name = words.text(done ? "task.done" : "task.not-done");
        return "<input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\""
                + Escaping.escapeHtml(name, false)
                + "\" "
                + (done ? "checked " : "")
                + "disabled>&nbsp;";
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Renders the items of task lists, the box within the first paragraph of each: flexmark puts a
 * paragraph around all paragraphs of an item.
 */
final class TaskListNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(TaskListItem.class, this::render));
    }

    private void render(TaskListItem item, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        ElementAttributes attributes = note.attributes(item);
        attributes.classes().add("task-list-item");
        html.line().raw("<li" + attributes.html() + ">");
        Node first = item.getFirstChild();
        boolean text = first instanceof Paragraph;
        boolean loose = text && !ListOptions.get(context.getOptions()).isTightListItem(item);
        if (loose) {
            html.line().raw("<p>");
        }
        html.raw(box(item.isItemDoneMarker(), note.words()));
        if (text) {
            context.renderChildren(first);
        }
        if (loose) {
            html.raw("</p>").line();
        }
        for (Node child = text ? first.getNext() : first; child != null; child = child.getNext()) {
            html.line();
            context.render(child);
        }
        html.raw("</li>").line();
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

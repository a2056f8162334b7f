package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Writes what CommonMark and definition lists have of blocks, as CommonMark's examples do. */
final class BlockNodes {

    private BlockNodes() {}

    static void register(NodeWriters writers) {
        writers.on(ThematicBreak.class, BlockNodes::rule)
                .on(BulletList.class, (list, out) -> block("ul", "", list, out))
                .on(OrderedList.class, BlockNodes::ordered)
                .on(BulletListItem.class, BlockNodes::listItem)
                .on(OrderedListItem.class, BlockNodes::listItem)
                .on(DefinitionList.class, BlockNodes::definitions)
                .on(DefinitionTerm.class, BlockNodes::term)
                .on(DefinitionItem.class, BlockNodes::definition);
    }

    static void quote(BlockQuote node, BodyWriter out) {
        block("blockquote", "", node, out);
    }

    /** Writes a paragraph, without its tags within a list whose items are close together. */
    static void paragraph(Paragraph node, BodyWriter out) {
        if (node.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        boolean bare =
                node.getParent() instanceof ParagraphItemContainer item
                        && item.isParagraphWrappingDisabled(node, Dialect.LISTS, Dialect.OPTIONS);
        if (bare) {
            out.children(node);
        } else {
            out.line().open("p", language(node, out), node).children(node).close("p").line();
        }
    }

    private static void rule(ThematicBreak node, BodyWriter out) {
        out.line().raw("<hr" + out.own(node) + " />").line();
    }

    private static void ordered(OrderedList node, BodyWriter out) {
        int start = node.getStartNumber();
        block("ol", start == 1 ? "" : " start=\"" + start + "\"", node, out);
    }

    private static void block(String tag, String attributes, Node node, BodyWriter out) {
        out.line().open(tag, attributes, node).line();
        out.children(node).line().close(tag).line();
    }

    private static void listItem(ListItem item, BodyWriter out) {
        if (TaskMarks.isTask(item)) {
            TaskListNodes.render(item, out);
        } else {
            item("li", BasedSequence.NULL, item, out);
        }
    }

    /** Returns the language of an item that is one line of text, without tags of its own. */
    static String language(Node node, BodyWriter out) {
        boolean line =
                node instanceof ListItem item
                        && item.getFirstChild() instanceof Paragraph only
                        && only.getNext() == null
                        && Dialect.LISTS.isTightListItem(item);
        return line ? language((Paragraph) node.getFirstChild(), out) : "";
    }

    private static String language(Paragraph node, BodyWriter out) {
        NoteContext note = out.note();
        return LatinParagraph.attribute(node, note) + EastAsianParagraph.attribute(node, note);
    }

    private static void item(String tag, BasedSequence suffix, Node node, BodyWriter out) {
        out.line()
                .open(tag, language(node, out), node)
                .text(Unescaped.of(suffix))
                .children(node)
                .close(tag)
                .line();
    }

    private static void definitions(DefinitionList node, BodyWriter out) {
        out.open("dl", node).line().children(node).line().close("dl");
    }

    private static void term(DefinitionTerm node, BodyWriter out) {
        if (node.hasChildren()) {
            item("dt", node.getMarkerSuffix(), node, out);
        }
    }

    private static void definition(DefinitionItem node, BodyWriter out) {
        if (Dialect.LISTS.isTightListItem(node)) {
            item("dd", node.getMarkerSuffix(), node, out);
        } else {
            out.line().open("dd", node).line().text(Unescaped.of(node.getMarkerSuffix()));
            out.children(node).line().close("dd").line();
        }
    }
}

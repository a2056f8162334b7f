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

/** Writes what CommonMark and definition lists have of blocks, as CommonMark's examples do. */
final class BlockNodes {

    private BlockNodes() {}

    static void register(NodeWriters writers) {
        writers.on(ThematicBreak.class, BlockNodes::rule)
                .on(BulletList.class, (list, out) -> block("ul", "", list, out))
                .on(OrderedList.class, BlockNodes::ordered)
                .on(BulletListItem.class, BlockNodes::item)
                .on(OrderedListItem.class, BlockNodes::item)
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
            String language = LatinParagraph.attribute(node, out.note());
            out.line().open("p", language, node).children(node).close("p").line();
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

    private static void item(ListItem node, BodyWriter out) {
        out.line().open("li", node).text(node.getMarkerSuffix().unescape());
        out.children(node).close("li").line();
    }

    private static void definitions(DefinitionList node, BodyWriter out) {
        out.open("dl", node).line().children(node).line().close("dl");
    }

    private static void term(DefinitionTerm node, BodyWriter out) {
        if (node.hasChildren()) {
            out.line().open("dt", node).text(node.getMarkerSuffix().unescape());
            out.children(node).close("dt").line();
        }
    }

    private static void definition(DefinitionItem node, BodyWriter out) {
        boolean tight = Dialect.LISTS.isTightListItem(node);
        out.line().open("dd", node);
        if (!tight) {
            out.line();
        }
        out.text(node.getMarkerSuffix().unescape()).children(node);
        if (!tight) {
            out.line();
        }
        out.close("dd").line();
    }
}

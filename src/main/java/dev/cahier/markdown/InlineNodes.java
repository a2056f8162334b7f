package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;

/** Writes marked text, and tags and comments of HTML within text. */
final class InlineNodes {

    private InlineNodes() {}

    static void register(NodeWriters writers) {
        writers.on(Emphasis.class, (node, out) -> element("em", node, out))
                .on(StrongEmphasis.class, (node, out) -> element("strong", node, out))
                .on(Strikethrough.class, (node, out) -> element("del", node, out))
                .on(MarkProcessor.Mark.class, (node, out) -> element("mark", node, out))
                .on(HardLineBreak.class, (node, out) -> out.raw("<br />\n"))
                .on(HtmlInline.class, InlineNodes::asItIs)
                .on(HtmlInlineComment.class, InlineNodes::comment)
                .on(HtmlCommentBlock.class, InlineNodes::comment);
    }

    private static void element(String tag, Node node, BodyWriter out) {
        out.open(tag, node).children(node).close(tag);
    }

    private static void comment(Node node, BodyWriter out) {
        if (!out.note().source().isSafe()) {
            asItIs(node, out);
        }
    }

    private static void asItIs(Node node, BodyWriter out) {
        out.pre(node.getChars().normalizeEOL());
    }
}

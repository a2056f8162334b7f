package dev.cahier.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The finished text of a link without the links in it, which HTML does not allow there: those of
 * {@code \href} in formulas, of footnotes, shortcodes and tags.
 */
final class OuterLink extends Node {

    private static final Pattern INNER = Pattern.compile("<a\\b[^>]*+>|</a>");

    private final String text;

    private OuterLink(String text) {
        this.text = text;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Renders a link as flexmark does, with a text that holds no other links. */
    static void render(Node link, NodeRendererContext context, HtmlWriter html) {
        if (link instanceof LinkRef reference && !reference.isDefined()) {
            context.delegateRender(); // It is text.
            return;
        }
        boolean plain = true;
        for (Node child : link.getChildren()) {
            plain &= child instanceof Text;
        }
        if (plain) {
            context.delegateRender();
            return;
        }
        String text = text(link, context);
        List<Node> children = new ArrayList<>();
        link.getChildren().forEach(children::add);
        link.removeChildren();
        link.appendChild(new OuterLink(text));
        context.delegateRender();
        link.removeChildren();
        children.forEach(link::appendChild);
    }

    /** Returns the finished text of a link without the links in it. */
    static String text(Node link, NodeRendererContext context) {
        NodeRendererContext inner = context.getSubContext(false);
        inner.renderChildren(link);
        String written = inner.getHtmlWriter().toString(0, 0).replaceFirst("\\n$", "");
        String text = NoteContext.of(context).longHtml().restore(written);
        return INNER.matcher(text).replaceAll("");
    }

    static void renderText(OuterLink node, NodeRendererContext context, HtmlWriter html) {
        html.rawPre(node.text);
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;

/** Renders parsed Markdown to HTML, in which no {@linkplain LongHtml mark} is left. */
record BodyHtml(HtmlRenderer renderer) {

    String render(Node node) {
        return NoteContext.of(node.getDocument()).longHtml().restore(renderer.render(node));
    }
}

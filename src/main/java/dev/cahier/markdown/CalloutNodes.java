package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.Set;

/**
 * Renders callouts, quotations that begin with {@code [!NOTE]} or {@code [!THEOREM]}; a title may
 * follow on the same line, and behind it an anchor of the author's: <code>{#pythagoras}</code>.
 */
final class CalloutNodes implements NodeRenderer {

    private static final String END_OF_PARAGRAPH = "</p>";
    private static final String QED = "<span class=\"qed\">∎</span>";

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(BlockQuote.class, this::render));
    }

    private void render(BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        Optional<String> mark = CalloutTitle.mark(quote);
        Optional<TheoremKind> theorem = mark.flatMap(TheoremKind::of);
        Optional<AlertKind> alert = mark.flatMap(AlertKind::of);
        if (theorem.isPresent()) {
            theorem(theorem.get(), quote, context, html);
        } else if (alert.isPresent()) {
            alert(alert.get(), quote, context, html);
        } else {
            context.delegateRender();
        }
    }

    private static void alert(
            AlertKind kind, BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        CalloutTitle title = CalloutTitle.takeFrom(quote, context);
        String words = title.html().isEmpty() ? kind.word(note.source().language()) : title.html();
        String id = title.anchor().map(anchor -> id(anchor, note)).orElse("");
        html.line();
        html.raw("<div class=\"callout callout-" + kind.styleClass() + "\" role=\"note\"");
        html.raw(attribute(id) + ">").line();
        html.raw("<p class=\"callout-title\">" + words + END_OF_PARAGRAPH).line();
        context.renderChildren(quote);
        html.line().raw("</div>").line();
    }

    private static void theorem(
            TheoremKind kind, BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String language = note.source().language();
        BasedSequence chars = quote.getChars();
        CalloutTitle title = CalloutTitle.takeFrom(quote, context);
        String name = kind.word(language);
        String number =
                kind.isNumbered()
                        ? Integer.toString(note.numbers().ofTheorem(kind, note.order(chars)))
                        : "";
        String id = title.anchor().map(anchor -> label(anchor, name, number, note)).orElse("");
        html.line();
        html.raw("<div class=\"theorem theorem-" + kind.styleClass() + "\"" + attribute(id) + ">");
        html.line();
        html.raw("<p class=\"theorem-title\"><strong>" + name);
        html.raw((number.isEmpty() ? "" : " " + number) + "</strong>");
        html.raw(inParentheses(title.html(), language) + END_OF_PARAGRAPH).line();
        if (kind == TheoremKind.PROOF) {
            proof(quote, context, html);
        } else {
            context.renderChildren(quote);
        }
        html.line().raw("</div>").line();
    }

    private static String inParentheses(String title, String language) {
        if (title.isEmpty()) {
            return "";
        }
        return language.startsWith("zh") ? "（" + title + "）" : " (" + title + ")";
    }

    /**
     * The mark at a proof's end stands in the last line of its last paragraph, if it ends in one.
     */
    private static void proof(BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        NodeRendererContext inner = context.getSubContext(false);
        inner.renderChildren(quote);
        String body = inner.getHtmlWriter().toString(0, 0).stripTrailing();
        boolean inLine =
                quote.getLastChild() instanceof Paragraph && body.endsWith(END_OF_PARAGRAPH);
        html.rawPre(
                inLine
                        ? body.substring(0, body.length() - END_OF_PARAGRAPH.length())
                                + " "
                                + QED
                                + END_OF_PARAGRAPH
                        : body + "\n<p class=\"qed-line\">" + QED + END_OF_PARAGRAPH);
    }

    private static String label(
            BasedSequence anchor, String word, String number, NoteContext note) {
        String id = id(anchor, note);
        note.numbers()
                .add(new NoteLabel(anchor.toString(), word, number, id, note.at(anchor, 0)))
                .ifPresent(note::report);
        return id;
    }

    private static String id(BasedSequence anchor, NoteContext note) {
        return note.uniqueAnchor(anchor.toString());
    }

    private static String attribute(String id) {
        return id.isEmpty() ? "" : " id=\"" + Escaping.escapeHtml(id, true) + "\"";
    }
}

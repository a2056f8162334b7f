package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders GitHub's alerts, quotations that begin with {@code [!NOTE]} and the like; a title may
 * follow on the same line.
 *
 * @see <a
 *     href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts">GitHub's
 *     documentation</a>
 */
final class AlertNodes implements NodeRenderer {

    private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]+)]");

    private static final Map<String, String> ENGLISH =
            Map.of(
                    "note", "Note",
                    "tip", "Tip",
                    "important", "Important",
                    "warning", "Warning",
                    "caution", "Caution");

    private static final Map<String, String> CHINESE =
            Map.of(
                    "note", "注",
                    "tip", "提示",
                    "important", "重要",
                    "warning", "警告",
                    "caution", "当心");

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(BlockQuote.class, this::render));
    }

    private void render(BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
        Optional<String> kind = kind(quote);
        if (kind.isEmpty()) {
            context.delegateRender();
            return;
        }
        String title = takeTitle((Paragraph) quote.getFirstChild(), context);
        String language = NoteContext.of(context).source().language();
        html.line();
        html.raw("<div class=\"callout callout-" + kind.get() + "\" role=\"note\">").line();
        html.raw("<p class=\"callout-title\">");
        html.raw(title.isEmpty() ? defaultTitle(kind.get(), language) : title).raw("</p>").line();
        context.renderChildren(quote);
        html.line().raw("</div>").line();
    }

    private static Optional<String> kind(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof LinkRef mark)) {
            return Optional.empty();
        }
        Matcher matcher = MARK.matcher(mark.getChars());
        return matcher.matches()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
                        .filter(ENGLISH::containsKey)
                : Optional.empty();
    }

    /** Takes the mark and the rest of its line out of the paragraph, and an empty paragraph too. */
    private static String takeTitle(Paragraph paragraph, NodeRendererContext context) {
        NodeRendererContext title = context.getSubContext(false);
        paragraph.getFirstChild().unlink();
        while (paragraph.hasChildren()) {
            Node node = paragraph.getFirstChild();
            if (!(node instanceof SoftLineBreak)) {
                title.render(node);
            }
            node.unlink();
            if (node instanceof SoftLineBreak) {
                break;
            }
        }
        if (!paragraph.hasChildren()) {
            paragraph.unlink();
        }
        return title.getHtmlWriter().toString(0, 0).strip();
    }

    private static String defaultTitle(String kind, String language) {
        return (language.startsWith("zh") ? CHINESE : ENGLISH).get(kind);
    }
}

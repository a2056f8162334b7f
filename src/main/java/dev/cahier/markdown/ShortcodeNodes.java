package dev.cahier.markdown;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Renders shortcodes: {@code activation} as a chart, every other one through its template. */
final class ShortcodeNodes implements NodeRenderer {

    private final Shortcodes shortcodes;
    private final ChartFigures figures;

    ShortcodeNodes(Shortcodes shortcodes, ChartFigures figures) {
        this.shortcodes = shortcodes;
        this.figures = figures;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(ShortcodeBlock.class, this::block),
                new NodeRenderingHandler<>(ShortcodeInline.class, this::inline));
    }

    private void block(ShortcodeBlock node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        SourceLocation place = note.at(node);
        if (!node.closed()) {
            note.report(
                    Diagnostic.error(
                                    "shortcode-unclosed",
                                    place,
                                    "the closing tag of shortcode '"
                                            + node.tag().name()
                                            + "' stands outside the list or quotation that the"
                                            + " opening one stands in")
                            .withHint("indent or mark both tags alike"));
            return;
        }
        String inner = node.inner();
        if (node.hasChildren()) {
            NodeRendererContext children = context.getSubContext(false);
            children.renderChildren(node);
            inner = children.getHtmlWriter().toString(0, 0);
        }
        html.line().rawPre(render(node.tag(), inner, note, place)).line();
    }

    private void inline(ShortcodeInline node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        SourceLocation place = note.at(node);
        if (node.tag().isEmpty()) {
            note.report(
                    Diagnostic.error(
                                    "shortcode-syntax",
                                    place,
                                    "what opens like a shortcode is not a well-formed one")
                            .withHint(
                                    "write {{< name argument key=\"value\" >}}, or {{</* ... */>}} to"
                                            + " show the text"));
            return;
        }
        ShortcodeTag tag = node.tag().get();
        if (tag.closing()) {
            note.report(
                    Diagnostic.error(
                            "shortcode-unopened",
                            place,
                            "closing tag of shortcode '" + tag.name() + "', which is not open"));
            return;
        }
        String inner =
                tag.style() == '%' && !node.inner().isEmpty()
                        ? note.renderFragment(node.inner())
                        : node.inner().toString();
        html.rawPre(render(tag, inner, note, place));
    }

    private String render(ShortcodeTag tag, String inner, NoteContext note, SourceLocation place) {
        Map<String, String> named = new LinkedHashMap<>(tag.named());
        if (tag.name().equals("figure")) {
            named.computeIfPresent("src", (key, src) -> image(src, note, place));
        }
        ShortcodeCall call = new ShortcodeCall(tag.name(), tag.positional(), named, inner, place);
        if (tag.name().equals("activation")) {
            return figures.fromShortcode(call, note);
        }
        if (!shortcodes.names().contains(tag.name())) {
            note.report(unknown(tag.name(), place));
            return "";
        }
        Shortcodes.Outcome outcome = shortcodes.render(call);
        outcome.problem().ifPresent(note::report);
        return outcome.html();
    }

    private static String image(String source, NoteContext note, SourceLocation place) {
        SiteLinks.Target target = note.links().image(source, place);
        target.problem().ifPresent(note::report);
        return target.url();
    }

    private Diagnostic unknown(String name, SourceLocation place) {
        Diagnostic error =
                Diagnostic.error(
                        "shortcode-unknown", place, "no shortcode is named '" + name + "'");
        return error.withHint(
                DidYouMean.among(shortcodes.names(), name)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("add templates/shortcodes/" + name + ".ftlh"));
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Locale;
import java.util.Set;

/** Renders images whose address is {@code activation:...} as charts. */
final class ChartImageNodes implements NodeRenderer {

    private final ChartFigures figures;

    private final FormulaHtml formulas;

    ChartImageNodes(ChartFigures figures, FormulaHtml formulas) {
        this.figures = figures;
        this.formulas = formulas;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Image.class, this::render));
    }

    static boolean isChart(Image image) {
        return image.getUrl().toString().toLowerCase(Locale.ROOT).startsWith("activation:");
    }

    private void render(Image node, NodeRendererContext context, HtmlWriter html) {
        if (isChart(node)) {
            NoteContext note = NoteContext.of(context);
            String alt =
                    PlainText.shown(
                            node.getChildren(),
                            math -> formulas.alternativeText(math, note),
                            note.shownSigns());
            html.raw(figures.fromUri(node.getUrl(), alt, note));
        } else {
            context.delegateRender();
        }
    }
}

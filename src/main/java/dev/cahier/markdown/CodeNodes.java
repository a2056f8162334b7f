package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/** Renders code, and the fences that hold something else: formulas and charts. */
final class CodeNodes implements NodeRenderer {

    private final FormulaHtml formulas;
    private final ChartFigures figures;
    private final PlotFigures plots;
    private final CodeBlocks blocks;

    CodeNodes(FormulaHtml formulas, ChartFigures figures, PlotFigures plots, CodeBlocks blocks) {
        this.blocks = blocks;
        this.formulas = formulas;
        this.figures = figures;
        this.plots = plots;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence),
                new NodeRenderingHandler<>(IndentedCodeBlock.class, this::indented),
                new NodeRenderingHandler<>(Code.class, this::span));
    }

    private void fence(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        FenceInfo info = info(node);
        String language = info.language();
        if (language.equals("math") && note.source().math()) {
            math(node, note, html);
            return;
        }
        if (language.equals("activation")) {
            html.line().rawPre(figures.fromFence(node, note)).line();
            return;
        }
        if (language.equals("plot")) {
            html.line().rawPre(plots.fromFence(node, note)).line();
            return;
        }
        BasedSequence code = note.shortcodes().original(node.getContentChars());
        block(info, code.normalizeEOL(), attributes(node, context), note, html);
    }

    private void indented(IndentedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String text = node.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
        block(
                FenceInfo.of(""),
                note.shortcodes().original(text),
                attributes(node, context),
                note,
                html);
    }

    private void block(
            FenceInfo info, String text, String attributes, NoteContext note, HtmlWriter html) {
        String code = ShortcodeTag.showLiterals(text);
        String block = blocks.html(info, code, attributes);
        html.line().rawPre(note.longHtml().mark(block)).line();
    }

    private void math(FencedCodeBlock node, NoteContext note, HtmlWriter html) {
        if (node.getContentChars().isBlank()) {
            FormulaHtml.reportEmpty(node.getChars(), note);
        } else {
            String formula = formulas.displayBlock(node.getContentChars(), note);
            html.line().rawPre(note.longHtml().mark(formula)).line();
        }
    }

    private static FenceInfo info(FencedCodeBlock node) {
        return FenceInfo.of(Escaping.unescapeString(node.getInfo()));
    }

    /** Returns the language of a fence, as it is written; empty for none. */
    static String language(FencedCodeBlock node) {
        return info(node).language();
    }

    private static String attributes(Node node, NodeRendererContext context) {
        return NoteContext.of(context).attributesOf(node).map(ElementAttributes::html).orElse("");
    }

    private void span(Code node, NodeRendererContext context, HtmlWriter html) {
        // GFM 0.29 §4.10: a bar in a table is escaped wherever it stands, in code as well.
        boolean inTable = node.getAncestorOfType(TableCell.class) != null;
        String text = NoteContext.of(context).shortcodes().original(spanText(node));
        html.raw("<code" + attributes(node, context) + ">");
        html.raw(escape(inTable ? text.replace("\\|", "|") : text) + "</code>");
    }

    /** CommonMark 0.31 §6.1: line ends are blanks, and one blank at both ends is none of it. */
    private static String spanText(Code node) {
        String text = node.getText().normalizeEOL().replace('\n', ' ');
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private static String escape(CharSequence code) {
        return Escaping.escapeHtml(ShortcodeTag.showLiterals(code.toString()), false);
    }
}

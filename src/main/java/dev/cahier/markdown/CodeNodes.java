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

    CodeNodes(FormulaHtml formulas, ChartFigures figures, PlotFigures plots) {
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
        String language = language(node);
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
        block(start(language, attributes(node, context)), code.normalizeEOL(), html);
    }

    private void indented(IndentedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String text = node.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
        block(start("", attributes(node, context)), note.shortcodes().original(text), html);
    }

    private static void block(String start, String text, HtmlWriter html) {
        html.line();
        html.raw(start).openPre();
        html.raw(escape(text));
        html.closePre().raw("</code></pre>").line();
    }

    /** Returns a block of code without the blank lines around it. */
    static String block(String language, String text) {
        String code = text.replaceFirst("^(?:[ \\t]*\n)+", "").stripTrailing();
        return start(language, "") + escape(code) + "\n</code></pre>";
    }

    private static String start(String language, String attributes) {
        String name =
                language.isEmpty()
                        ? ""
                        : " class=\"language-" + Escaping.escapeHtml(language, false) + "\"";
        return "<pre" + attributes + "><code" + name + ">";
    }

    private void math(FencedCodeBlock node, NoteContext note, HtmlWriter html) {
        if (node.getContentChars().isBlank()) {
            FormulaHtml.reportEmpty(node.getChars(), note);
        } else {
            String formula = formulas.displayBlock(node.getContentChars(), note);
            html.line().rawPre(note.longHtml().mark(formula)).line();
        }
    }

    /**
     * Returns the first word of the info string: {@code python {..}} (Hugo), {@code {.python}}
     * (Pandoc).
     */
    static String language(FencedCodeBlock node) {
        String info = Escaping.unescapeString(node.getInfo()).strip();
        String inBraces = info.replaceFirst("^\\{\\s*\\.?([^\\s{}.#=]+)[^{}=]*}$", "$1");
        return inBraces.split("[\\s{]", 2)[0];
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

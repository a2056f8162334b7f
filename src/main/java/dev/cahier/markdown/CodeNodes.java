package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/** Renders code, and the fences that hold something else: formulas and charts. */
final class CodeNodes {

    private final FormulaHtml formulas;
    private final ChartFigures figures;
    private final PlotFigures plots;
    private final GraphFigures graphs;
    private final IdentityFigures identities;
    private final CodeBlocks blocks;

    CodeNodes(
            FormulaHtml formulas,
            ChartFigures figures,
            PlotFigures plots,
            GraphFigures graphs,
            IdentityFigures identities,
            CodeBlocks blocks) {
        this.identities = identities;
        this.graphs = graphs;
        this.blocks = blocks;
        this.formulas = formulas;
        this.figures = figures;
        this.plots = plots;
    }

    void register(NodeWriters writers) {
        writers.on(FencedCodeBlock.class, this::fence)
                .on(IndentedCodeBlock.class, this::indented)
                .on(Code.class, this::span);
    }

    private void fence(FencedCodeBlock node, BodyWriter out) {
        NoteContext note = out.note();
        FenceInfo info = info(node);
        String language = info.language();
        if (language.equals("math") && note.source().math()) {
            math(node, note, out);
            return;
        }
        if (language.equals("identity") && note.source().math()) {
            out.line().pre(identities.fromFence(node, note)).line();
            return;
        }
        if (language.equals("activation")) {
            out.line().pre(figures.fromFence(node, note)).line();
            return;
        }
        if (language.equals("plot")) {
            out.line().pre(plots.fromFence(node, note)).line();
            return;
        }
        BasedSequence code = note.shortcodes().original(node.getContentChars());
        String text = code.normalizeEOL();
        if (GraphFigures.isGraph(info, text)) {
            out.line().pre(graphs.fromFence(node, info, text, out.own(node), note)).line();
            return;
        }
        block(info, text, out.own(node), out);
    }

    private void indented(IndentedCodeBlock node, BodyWriter out) {
        NoteContext note = out.note();
        String text = node.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
        block(FenceInfo.of(""), note.shortcodes().original(text), out.own(node), out);
    }

    private void block(FenceInfo info, String text, String attributes, BodyWriter out) {
        String code = ShortcodeTag.showLiterals(text);
        String block = blocks.html(info, code, attributes);
        out.line().pre(block).line();
    }

    private void math(FencedCodeBlock node, NoteContext note, BodyWriter out) {
        if (node.getContentChars().isBlank()) {
            FormulaHtml.reportEmpty(node.getChars(), note);
        } else {
            String formula = formulas.displayBlock(node.getContentChars(), node, note);
            out.line().pre(formula).line();
        }
    }

    private static FenceInfo info(FencedCodeBlock node) {
        return FenceInfo.of(Unescaped.of(node.getInfo()));
    }

    /** Returns the language of a fence, as it is written; empty for none. */
    static String language(FencedCodeBlock node) {
        return info(node).language();
    }

    private void span(Code node, BodyWriter out) {
        // GFM 0.29 §4.10: a bar in a table is escaped wherever it stands, in code as well.
        boolean inTable = node.getAncestorOfType(TableCell.class) != null;
        String text = out.note().shortcodes().original(spanText(node));
        out.raw("<code" + out.own(node) + ">");
        String code = escape(inTable ? text.replace("\\|", "|") : text);
        out.raw(LongWords.breakable(code, out.note()) + "</code>");
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

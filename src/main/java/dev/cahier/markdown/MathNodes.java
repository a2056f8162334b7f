package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Renders formulas, and what depends on the text beside them.
 *
 * <p>Browsers break lines after the boxes that KaTeX makes, also before a punctuation mark. A short
 * formula and its mark are therefore in a {@code span} of the class {@code nobr}; a longer one,
 * which must be able to break, is in one of the class {@code math-marked} with its mark in a {@code
 * span} of its own. Where a formula touches a CJK letter, a space of the class {@code math-gap} is
 * between them, which vanishes at the ends of lines.
 */
final class MathNodes implements NodeRenderer {

    /** Marks that must not begin a line. */
    private static final String MARKS = ",.;:!?)]、，。；：！？）」』》】〉”’";

    private static final String GAP = "<span class=\"math-gap\"></span>";

    /** A longer formula, in characters of TeX, must be able to break within itself. */
    private static final int SHORT_TEX = 24;

    private final FormulaHtml formulas;

    MathNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(InlineMath.class, this::inline),
                new NodeRenderingHandler<>(DisplayMath.class, this::display),
                new NodeRenderingHandler<>(UnclosedMath.class, this::unclosed),
                new NodeRenderingHandler<>(BareEnvironment.class, this::environment),
                new NodeRenderingHandler<>(Text.class, this::text));
    }

    private void inline(InlineMath node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        if (node.display()) {
            html.rawPre(formulas.displaySpan(node.tex(), note));
            return;
        }
        String formula = formulas.inline(node.tex(), note);
        if (formula.isEmpty()) {
            html.raw(keepsMark(node) ? escaped(mark(node)) : "");
            return;
        }
        String before = Neighbour.textBefore(node);
        if (!before.isEmpty() && CjkText.isLetter(before.codePointBefore(before.length()))) {
            html.raw(GAP);
        }
        html.rawPre(keepsMark(node) ? withMark(formula, node) : formula);
        String behind = Neighbour.textBehind(node);
        if (!behind.isEmpty() && CjkText.isLetter(behind.codePointAt(0))) {
            html.raw(GAP);
        }
    }

    private static String withMark(String formula, InlineMath node) {
        String mark = escaped(mark(node));
        return node.tex().length() <= SHORT_TEX
                ? "<span class=\"nobr\">" + formula + mark + "</span>"
                : "<span class=\"math-marked\">"
                        + formula
                        + "<span class=\"math-mark\">"
                        + mark
                        + "</span></span>";
    }

    private static String mark(InlineMath node) {
        return node.getNext().getChars().subSequence(0, 1).toString();
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }

    /** Returns whether the first character after a formula is kept on the formula's line. */
    private static boolean keepsMark(Node node) {
        Node next = node.getNext();
        return node instanceof InlineMath math
                && !math.display()
                && next instanceof Text
                && !next.getChars().isEmpty()
                && MARKS.indexOf(next.getChars().charAt(0)) >= 0;
    }

    /** Writes text as flexmark does, except for a mark that the formula before it has written. */
    private void text(Text node, NodeRendererContext context, HtmlWriter html) {
        Node previous = node.getPrevious();
        if (previous == null || !keepsMark(previous)) {
            context.delegateRender();
            return;
        }
        String chars = node.getChars().subSequence(1, node.getChars().length()).normalizeEOL();
        html.raw(escaped(Escaping.unescapeString(chars)));
    }

    private void display(DisplayMath node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        if (!node.closed()) {
            UnclosedReport.opener(node.getChars(), note);
            return;
        }
        if (node.tex().isBlank()) {
            FormulaHtml.reportEmpty(node.getChars(), note);
            return;
        }
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        html.line().rawPre(formulas.displayBlock(node.tex(), note)).line();
    }

    private void unclosed(UnclosedMath node, NodeRendererContext context, HtmlWriter html) {
        UnclosedReport.delimiter(node, NoteContext.of(context));
    }

    private void environment(BareEnvironment node, NodeRendererContext context, HtmlWriter html) {
        node.report(NoteContext.of(context));
        html.text(node.getChars());
    }
}

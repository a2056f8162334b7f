package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Renders formulas, and what depends on the text beside them.
 *
 * <p>A short formula and the punctuation mark behind it stand in a {@code span} of the class {@code
 * nobr}: browsers break lines behind the boxes that KaTeX makes. A side on which a formula touches
 * a CJK letter is told by the classes {@code math-cjk-before} and {@code math-cjk-after}, for style
 * sheets to set a gap there.
 */
final class MathNodes implements NodeRenderer {

    /** Marks that must not begin a line. */
    private static final String MARKS = ",.;:!?)]、，。；：！？）」』》】〉”’";

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
                new NodeRenderingHandler<>(Text.class, this::text));
    }

    private void inline(InlineMath node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        if (node.display()) {
            html.rawPre(formulas.displaySpan(node.tex(), note));
            return;
        }
        List<String> classes = classes(node);
        String formula = formulas.inline(node.tex(), note);
        if (classes.isEmpty()) {
            html.rawPre(formula);
            return;
        }
        html.rawPre(
                "<span class=\""
                        + String.join(" ", classes)
                        + "\">"
                        + formula
                        + (keepsMark(node) ? node.getNext().getChars().subSequence(0, 1) : "")
                        + "</span>");
    }

    private static List<String> classes(InlineMath node) {
        List<String> classes = new ArrayList<>();
        if (keepsMark(node)) {
            classes.add("nobr");
        }
        String before = Neighbour.textBefore(node);
        if (!before.isEmpty() && CjkText.isLetter(before.codePointBefore(before.length()))) {
            classes.add("math-cjk-before");
        }
        String behind = Neighbour.textBehind(node);
        if (!behind.isEmpty() && CjkText.isLetter(behind.codePointAt(0))) {
            classes.add("math-cjk-after");
        }
        return classes;
    }

    /** Returns whether the first character behind a formula is kept on the formula's line. */
    private static boolean keepsMark(Node node) {
        Node next = node.getNext();
        return node instanceof InlineMath math
                && !math.display()
                && math.tex().length() <= SHORT_TEX
                && next instanceof Text
                && !next.getChars().isEmpty()
                && MARKS.indexOf(next.getChars().charAt(0)) >= 0;
    }

    /** Writes text as flexmark does, but for a mark that the formula before it has written. */
    private void text(Text node, NodeRendererContext context, HtmlWriter html) {
        Node previous = node.getPrevious();
        if (previous == null || !keepsMark(previous)) {
            context.delegateRender();
            return;
        }
        String chars = node.getChars().subSequence(1, node.getChars().length()).normalizeEOL();
        html.raw(Escaping.escapeHtml(Escaping.unescapeString(chars), false));
    }

    private void display(DisplayMath node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        if (!node.closed()) {
            UnclosedReport.opener(node.getChars(), note);
            return;
        }
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        html.line().rawPre(formulas.displayBlock(node.tex(), note)).line();
    }

    private void unclosed(UnclosedMath node, NodeRendererContext context, HtmlWriter html) {
        UnclosedReport.delimiter(node, NoteContext.of(context));
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.Formula;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.Typesetting;
import java.util.Set;

/** Renders formulas, or reports why one cannot be rendered. */
final class MathNodes implements NodeRenderer {

    /** Marks that must not begin a line. */
    private static final String MARKS = ",.;:!?)]、，。；：！？）」』》】〉”’";

    /** A longer formula, in characters of TeX, must be able to break within itself. */
    private static final int SHORT_TEX = 24;

    private final MathRenderer math;

    MathNodes(MathRenderer math) {
        this.math = math;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(InlineMath.class, this::inline),
                new NodeRenderingHandler<>(DisplayMath.class, this::display),
                new NodeRenderingHandler<>(UnclosedMath.class, this::unclosed));
    }

    private void inline(InlineMath node, NodeRendererContext context, HtmlWriter html) {
        if (node.padded()) {
            NoteContext note = NoteContext.of(context);
            note.report(
                    Diagnostic.warning(
                                    "math-padded",
                                    note.at(node),
                                    "blanks inside the dollars: read as a formula")
                            .withHint("write $" + node.tex().toString().strip() + "$"));
        }
        if (node.display()) {
            html.raw("<span class=\"math-display\" tabindex=\"0\">");
        }
        String mark = node.display() ? "" : takeMarkAfter(node);
        html.raw(mark.isEmpty() ? "" : "<span class=\"nobr\">");
        formula(node.tex(), node.display(), context, html);
        html.raw(mark.isEmpty() ? "" : mark + "</span>");
        if (node.display()) {
            html.raw("</span>");
        }
    }

    /**
     * Takes the punctuation mark behind a short formula out of the text, to be kept on its line:
     * browsers break lines behind the boxes that KaTeX makes.
     */
    private static String takeMarkAfter(InlineMath node) {
        Node next = node.getNext();
        boolean mark =
                node.tex().length() <= SHORT_TEX
                        && next instanceof Text
                        && !next.getChars().isEmpty()
                        && MARKS.indexOf(next.getChars().charAt(0)) >= 0;
        if (!mark) {
            return "";
        }
        BasedSequence text = next.getChars();
        next.setChars(text.subSequence(1, text.length()));
        return text.subSequence(0, 1).toString();
    }

    private void display(DisplayMath node, NodeRendererContext context, HtmlWriter html) {
        if (!node.closed()) {
            reportUnclosed(node.getChars(), context);
            return;
        }
        block(node.tex(), context, html);
    }

    /** Writes a display formula that is a block of its own. */
    void block(BasedSequence tex, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.raw("<div class=\"math-display\" tabindex=\"0\">");
        formula(tex, true, context, html);
        html.raw("</div>").line();
    }

    private void unclosed(UnclosedMath node, NodeRendererContext context, HtmlWriter html) {
        reportUnclosed(node.getChars(), context);
    }

    private static void reportUnclosed(BasedSequence chars, NodeRendererContext context) {
        NoteContext note = NoteContext.of(context);
        SourceLocation place = note.at(chars, 0);
        note.report(
                Diagnostic.error(
                                "math-unclosed",
                                place,
                                "the formula that opens here is never closed")
                        .withHint("close it, or write \\$ for a dollar sign"));
    }

    private void formula(
            BasedSequence source, boolean display, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String written = source.toString();
        String tex = written.strip();
        int skipped = written.indexOf(tex);
        Typesetting outcome = math.render(new Formula(tex, display));
        if (outcome instanceof Typesetting.Typeset typeset) {
            note.formulaRendered();
            if (typeset.repaired()) {
                note.report(
                        Diagnostic.note(
                                "math-repaired",
                                note.at(source, skipped),
                                "TeX written for a renderer that eats backslashes; read as: "
                                        + oneLine(typeset.tex())));
            }
            html.raw(typeset.html());
        } else if (outcome instanceof Typesetting.Failed failed) {
            Diagnostic error =
                    Diagnostic.error(
                            "math-invalid",
                            note.at(source, skipped + failed.offset()),
                            failed.message());
            note.report(failed.hint().map(error::withHint).orElse(error));
        } else {
            throw new IllegalStateException("unknown outcome " + outcome);
        }
    }

    private static String oneLine(String tex) {
        String line = tex.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}

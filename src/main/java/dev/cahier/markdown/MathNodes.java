package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/**
 * Renders formulas, and what depends on the text beside them.
 *
 * <p>Browsers break lines after the boxes that KaTeX makes, also before a punctuation mark. A short
 * formula and its mark are therefore in a {@code span} of the class {@code nobr}; a longer one,
 * which must be able to break, is in one of the class {@code math-marked} with its mark in a {@code
 * span} of its own; so is a mark behind bold text or a link that ends with a formula. Where a
 * formula touches a CJK letter, a space of the class {@code math-gap} is between them, which
 * vanishes at the ends of lines.
 */
final class MathNodes {

    /** Marks that must not begin a line. */
    private static final String MARKS = ",.;:!?)]}%、，。；：！？）」』》】〉〕］｝”’…—％‰℃·～";

    private static final String QUOTES = "”’";

    /** How many marks in a row are kept with a formula. */
    private static final int MOST_MARKS = 3;

    private static final String GAP = "<span class=\"math-gap\"></span>";

    /** A longer formula, in characters of TeX, must be able to break within itself. */
    private static final int SHORT_TEX = 24;

    private final FormulaHtml formulas;

    MathNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(InlineMath.class, this::inline)
                .on(DisplayMath.class, this::display)
                .on(UnclosedMath.class, this::unclosed)
                .on(BareEnvironment.class, this::environment)
                .on(Text.class, this::text);
    }

    private void inline(InlineMath node, BodyWriter out) {
        NoteContext note = out.note();
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        if (node.display()) {
            out.pre(formulas.displaySpan(node.tex(), note));
            return;
        }
        ShownSigns signs = note.shownSigns();
        String formula = formulas.inline(node.tex(), note);
        if (formula.isEmpty()) {
            out.raw(keepsMark(node, signs) ? escaped(marks(node.getNext(), signs)) : "");
            return;
        }
        String before = Neighbour.textBefore(node, signs);
        if (!before.isEmpty() && CjkText.isLetter(before.codePointBefore(before.length()))) {
            out.raw(GAP);
        }
        out.pre(withMark(formula, node, signs));
        String behind = Neighbour.textBehind(node, signs);
        if (!behind.isEmpty() && CjkText.isLetter(behind.codePointAt(0))) {
            out.raw(GAP);
        }
    }

    private static String withMark(String formula, InlineMath node, ShownSigns signs) {
        if (!keepsMark(node, signs)) {
            return markBehindParents(node, signs)
                    ? marked("math-marked", marksBehindParents(node, signs)) + formula + "</span>"
                    : formula;
        }
        return node.tex().length() <= SHORT_TEX
                ? "<span class=\"nobr\">"
                        + formula
                        + escaped(marks(node.getNext(), signs))
                        + "</span>"
                : marked("math-marked", marks(node.getNext(), signs).length())
                        + formula
                        + markSpan(node.getNext(), signs)
                        + "</span>"
                        + breakBehindMark(node.getNext(), signs);
    }

    /**
     * Returns a formula with a mark of Cahier's own behind it, as a comma.
     *
     * @param mark one character, and blanks
     */
    static String withMark(String formula, String mark) {
        return marked("math-marked", 1)
                + formula
                + marked("math-mark", 1)
                + escaped(mark.strip())
                + "</span></span>"
                + mark.substring(mark.stripTrailing().length());
    }

    /** Returns the marks that some text begins with. */
    private static String marks(Node text, ShownSigns signs) {
        String chars = signs.of(text);
        int end = 0;
        while (end < Math.min(chars.length(), MOST_MARKS)
                && MARKS.indexOf(chars.charAt(end)) >= 0) {
            end++;
        }
        return chars.substring(0, end);
    }

    /** Writes the marks that some text begins with so that they are drawn back to the formula. */
    private static String markSpan(Node text, ShownSigns signs) {
        String marks = marks(text, signs);
        return marked("math-mark", marks.length()) + escaped(marks) + "</span>";
    }

    /** Opens a span that tells the style sheet how many marks there are, unless it is one. */
    private static String marked(String name, int count) {
        String style = count == 1 ? "" : " style=\"--marks:" + count + "\"";
        return "<span class=\"" + name + "\"" + style + ">";
    }

    /** Lets a line break between a quotation mark and a letter, where browsers break none. */
    private static String breakBehindMark(Node text, ShownSigns signs) {
        String chars = signs.of(text);
        int end = marks(text, signs).length();
        boolean quoted = QUOTES.indexOf(chars.charAt(end - 1)) >= 0 && chars.length() > end;
        return quoted && CjkText.isLetter(chars.codePointAt(end)) ? "<wbr>" : "";
    }

    /** Returns whether a formula ends bold text, a link or the like, and a mark follows that. */
    private static boolean markBehindParents(InlineMath node, ShownSigns signs) {
        return marksBehindParents(node, signs) > 0;
    }

    /** Returns how many marks follow the bold text, link or the like that a formula ends. */
    private static int marksBehindParents(InlineMath node, ShownSigns signs) {
        Node outermost = node;
        while (outermost.getNext() == null && isInlineParent(outermost.getParent())) {
            outermost = outermost.getParent();
        }
        boolean marked =
                outermost != node && !node.display() && beginsWithMark(outermost.getNext(), signs);
        return marked ? marks(outermost.getNext(), signs).length() : 0;
    }

    private static boolean isInlineParent(@Nullable Node node) {
        return node instanceof Link || node instanceof DelimitedNode;
    }

    /** Returns whether bold text, a link or the like ends with a formula that a mark follows. */
    private static boolean endsWithMarkedFormula(Node node, ShownSigns signs) {
        Node last = node;
        while (isInlineParent(last) && last.getLastChild() != null) {
            last = last.getLastChild();
        }
        return last != node && last instanceof InlineMath math && markBehindParents(math, signs);
    }

    private static boolean beginsWithMark(@Nullable Node node, ShownSigns signs) {
        return node instanceof Text && !marks(node, signs).isEmpty();
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }

    /** Returns whether the first character after a formula is kept on the formula's line. */
    private static boolean keepsMark(Node node, ShownSigns signs) {
        return node instanceof InlineMath math
                && !math.display()
                && beginsWithMark(node.getNext(), signs);
    }

    /** Writes text as flexmark does, except for a mark that the formula before it has written. */
    private void text(Text node, BodyWriter out) {
        Node previous = node.getPrevious();
        ShownSigns signs = out.note().shownSigns();
        boolean behindParents = previous != null && endsWithMarkedFormula(previous, signs);
        String text = signs.of(node);
        if (previous == null || !behindParents && !keepsMark(previous, signs)) {
            String shown = isPlain(text) ? text : escaped(Unescaped.of(text));
            out.raw(LongWords.breakable(shown, out.note()));
            return;
        }
        out.raw(behindParents ? markSpan(node, signs) + breakBehindMark(node, signs) : "");
        int start = marks(node, signs).length();
        out.raw(LongWords.breakable(escaped(Unescaped.of(text.substring(start))), out.note()));
    }

    /**
     * Returns whether text is written as it stands: it holds nothing that is escaped or replaced.
     */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&', '<', '>', '"', '\\', '\r' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private void display(DisplayMath node, BodyWriter out) {
        NoteContext note = out.note();
        if (!node.closed()) {
            UnclosedReport.opener(node.getChars(), note);
            return;
        }
        if (node.tex().isBlank()) {
            FormulaHtml.reportEmpty(node.getChars(), note);
            return;
        }
        FormulaHtml.reportSpelling(node.spelling(), node.getChars(), node.tex(), note);
        out.line().pre(formulas.displayBlock(node.tex(), node, note)).line();
    }

    private void unclosed(UnclosedMath node, BodyWriter out) {
        UnclosedReport.delimiter(node, out.note());
    }

    private void environment(BareEnvironment node, BodyWriter out) {
        node.report(out.note());
        out.text(node.getChars());
    }
}

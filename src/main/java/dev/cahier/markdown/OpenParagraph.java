package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paragraph that may hold the beginning of a formula, as in
 *
 * <pre>
 * which gives $$
 * = b
 * - c
 * $$
 * </pre>
 *
 * so that the lines after it are TeX, although they look like lists, headings and the like.
 */
final class OpenParagraph {

    /** Longer paragraphs are left alone: each line of a formula copies the lines before it. */
    private static final int MOST_LINES = 1_000;

    private static final Pattern DELIMITER_ROW =
            Pattern.compile("[ \\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+\\|.*+");

    private final List<BasedSequence> lines;
    private final LineBlocks blocks;
    private final ParserState state;

    OpenParagraph(List<BasedSequence> lines, LineBlocks blocks, ParserState state) {
        this.lines = lines;
        this.blocks = blocks;
        this.state = state;
    }

    /**
     * A formula of the paragraph that the current line belongs to.
     *
     * @param split starts the formula as a block of its own; absent where it is a part of the
     *     paragraph
     */
    record Formula(boolean display, Optional<BlockStart> split) {}

    /** Returns the formula that the paragraph opens and does not close, if there is one. */
    Optional<Formula> formula() {
        LineBlock block = blocks.of(state);
        if (lines.isEmpty()
                || lines.size() > MOST_LINES
                || !block.has(lines.get(0).getStartOffset())) {
            return Optional.empty();
        }
        int start = block.indexOf(lines.get(0).getStartOffset());
        int boundary = block.indexOf(state.getLine().getStartOffset());
        int open = block.openFormula(start, boundary);
        if (open < 0) {
            return Optional.empty();
        }
        Optional<MathScanner.Span> span = block.scanner().at(open);
        return span.isPresent()
                ? crossing(block, open, span.get(), boundary)
                : split(block.offsetOf(open)).map(s -> new Formula(true, Optional.of(s)));
    }

    private Optional<Formula> crossing(
            LineBlock block, int index, MathScanner.Span span, int boundary) {
        String text = block.text();
        boolean delimited = text.charAt(span.texStart()) != '\\' || span.texStart() > index;
        boolean doubled = text.startsWith("$$", index) || text.startsWith("\\[", index);
        if (!doubled && delimited) {
            return isCertain(text, span, boundary)
                    ? Optional.of(new Formula(false, Optional.empty()))
                    : Optional.empty();
        }
        int lineEnd = text.indexOf('\n', span.texStart());
        boolean alone = !delimited || text.substring(span.texStart(), lineEnd).isBlank();
        return Optional.of(
                new Formula(
                        true,
                        alone && isBlankBehind(text, span.end())
                                ? split(block.offsetOf(index))
                                : Optional.empty()));
    }

    /**
     * Returns whether a formula within a line goes on in lines that could be a list or the like.
     */
    private static boolean isCertain(String text, MathScanner.Span span, int boundary) {
        String tex = text.substring(span.texStart(), span.texEnd());
        String line = text.substring(boundary, text.indexOf('\n', boundary));
        return !TexEvidence.isProse(tex)
                && !DELIMITER_ROW.matcher(line).matches()
                && (TexEvidence.isStrongIn(tex) || TexEvidence.inOrOperation(tex));
    }

    /** Returns whether nothing but a hard line break follows an index on its line. */
    static boolean isBlankBehind(String text, int index) {
        int lineEnd = text.indexOf('\n', index);
        String rest = text.substring(index, lineEnd < 0 ? text.length() : lineEnd).strip();
        return rest.isEmpty() || rest.equals("\\");
    }

    /** Returns the start of a display formula, the text before it left as a paragraph. */
    private Optional<BlockStart> split(int openerOffset) {
        int openerLine = 0;
        while (lines.get(openerLine).getEndOffset() <= openerOffset) {
            openerLine++;
        }
        BasedSequence line = lines.get(openerLine);
        int opener = openerOffset - line.getStartOffset();
        BasedSequence rest = line.subSequence(opener, line.length());
        int length = rest.charAt(0) == '$' || rest.charAt(1) == '[' ? 2 : 0;
        DisplayMathCloser closer = closer(rest);
        if (!blocks.occursBehind(closer.mark(), rest)) {
            return Optional.empty(); // Prose, or an error that the paragraph itself will report.
        }
        DisplayMathParser formula =
                new DisplayMathParser(rest.subSequence(0, length), closer, blocks);
        formula.addLine(state, rest.subSequence(length, rest.length()));
        lines.subList(openerLine + 1, lines.size()).forEach(next -> formula.addLine(state, next));
        ParagraphParser before = new ParagraphParser();
        lines.subList(0, openerLine).forEach(text -> before.getBlockContent().add(text, 0));
        BasedSequence head = line.subSequence(0, opener);
        if (!head.isBlank()) {
            before.getBlockContent().add(head, 0);
        }
        BlockStart start =
                openerLine == 0 && head.isBlank()
                        ? BlockStart.of(formula)
                        : BlockStart.of(before, formula);
        return Optional.of(start.atIndex(state.getIndex()).replaceActiveBlockParser());
    }

    private static DisplayMathCloser closer(BasedSequence rest) {
        if (rest.charAt(0) == '$') {
            return DisplayMathCloser.delimiter("$$");
        }
        return EnvironmentBounds.nameAt(rest, 0)
                .map(DisplayMathCloser::environment)
                .orElseGet(() -> DisplayMathCloser.delimiter("\\]"));
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph that may have opened display math at the end of one of its lines, as in
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

    /** Longer paragraphs are left alone: each line would cost a look at all lines before it. */
    private static final int LONGEST = 8_000;

    private static final int MOST_LINES = 200;

    private final List<BasedSequence> lines;
    private final MathHabits habits;

    OpenParagraph(List<BasedSequence> lines, MathHabits habits) {
        this.lines = lines;
        this.habits = habits;
    }

    /**
     * Returns the start of the formula, the text before it left as a paragraph, if there is one.
     */
    Optional<BlockStart> start(ParserState state) {
        if (lines.size() > MOST_LINES || lines.stream().noneMatch(OpenParagraph::mayOpen)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(text::append);
        int opener = text.length() > LONGEST ? -1 : openerIn(text.toString());
        return opener < 0 ? Optional.empty() : split(opener, state);
    }

    private static boolean mayOpen(BasedSequence line) {
        return line.indexOf("$$") >= 0 || line.indexOf('\\') >= 0;
    }

    private int openerIn(String text) {
        MathScanner scanner = new MathScanner(text, habits);
        int index = 0;
        while (index < text.length()) {
            if (opensDisplay(text, scanner, index)) {
                return index;
            }
            index = next(text, scanner, index);
        }
        return -1;
    }

    /**
     * Returns whether a display formula opens at an index without being closed in the paragraph, in
     * a way that leaves the rest of the line to the formula.
     */
    private static boolean opensDisplay(String text, MathScanner scanner, int index) {
        if (!scanner.isDelimiter(index) || scanner.at(index).isPresent()) {
            return false;
        }
        if (text.startsWith("$$", index) || text.startsWith("\\[", index)) {
            int lineEnd = text.indexOf('\n', index);
            return text.substring(index + 2, lineEnd < 0 ? text.length() : lineEnd).isBlank();
        }
        return EnvironmentBounds.nameAt(text, index).isPresent();
    }

    /** Returns where to look next, behind a formula, code span or escaped character. */
    private static int next(String text, MathScanner scanner, int index) {
        if (text.charAt(index) == '`') {
            int end = index;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            int close = text.indexOf(text.substring(index, end), end);
            return close < 0 ? end : close + end - index;
        }
        int literal = scanner.literalDollars(index);
        int step = literal > 0 ? literal : text.charAt(index) == '\\' ? 2 : 1;
        return scanner.at(index).map(MathScanner.Span::end).orElse(index + step);
    }

    private Optional<BlockStart> split(int opener, ParserState state) {
        ParagraphParser before = new ParagraphParser();
        int lineStart = 0;
        int openerLine = 0;
        while (lineStart + lines.get(openerLine).length() <= opener) {
            before.addLine(state, lines.get(openerLine));
            lineStart += lines.get(openerLine).length();
            openerLine++;
        }
        BasedSequence line = lines.get(openerLine);
        BasedSequence head = line.subSequence(0, opener - lineStart);
        BasedSequence rest = line.subSequence(opener - lineStart, line.length());
        int length = rest.charAt(0) == '$' || rest.charAt(1) == '[' ? 2 : 0;
        DisplayMathCloser closer = closer(rest);
        if (rest.getBaseSequence().indexOf(closer.mark(), rest.getEndOffset()) < 0) {
            return Optional.empty(); // Prose, or an error that the paragraph itself will report.
        }
        DisplayMathParser formula = new DisplayMathParser(rest.subSequence(0, length), closer);
        formula.addLine(state, rest.subSequence(length, rest.length()));
        lines.subList(openerLine + 1, lines.size()).forEach(next -> formula.addLine(state, next));
        if (!head.isBlank()) {
            before.addLine(state, head);
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

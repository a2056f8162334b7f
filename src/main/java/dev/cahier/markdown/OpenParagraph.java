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

    /** Longer paragraphs are left alone: each line would cost a look at all lines before it. */
    static final int LONGEST = 8_000;

    private static final int MOST_LINES = 200;

    private static final Pattern DELIMITER_ROW =
            Pattern.compile("[ \\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+\\|.*+");

    private final List<BasedSequence> lines;
    private final MathHabits habits;
    private final ParserState state;

    OpenParagraph(List<BasedSequence> lines, MathHabits habits, ParserState state) {
        this.lines = lines;
        this.habits = habits;
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
        if (lines.size() > MOST_LINES || lines.stream().noneMatch(OpenParagraph::mayOpen)) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder();
        lines.forEach(joined::append);
        int boundary = joined.length();
        if (boundary > LONGEST) {
            return Optional.empty();
        }
        String text = joined.append(LinesAhead.read(state, LONGEST)).toString();
        MathScanner scanner = new MathScanner(text, habits);
        BackquoteRuns runs = new BackquoteRuns(text);
        int index = 0;
        while (index < boundary) {
            Optional<MathScanner.Span> span = scanner.at(index);
            if (span.isPresent() && span.get().end() > boundary) {
                return crossing(text, index, span.get(), boundary);
            }
            if (span.isEmpty() && isOpenAlone(text, scanner, index, boundary)) {
                return split(index).map(start -> new Formula(true, Optional.of(start)));
            }
            index = span.isPresent() ? span.get().end() : next(text, scanner, runs, index);
        }
        return Optional.empty();
    }

    private static boolean mayOpen(BasedSequence line) {
        return line.indexOf('$') >= 0 || line.indexOf('\\') >= 0;
    }

    /** Returns where to look next, behind a code span, an escaped character or a character. */
    private static int next(String text, MathScanner scanner, BackquoteRuns runs, int index) {
        return switch (text.charAt(index)) {
            case '`' -> runs.behindCode(index);
            case '\\' -> index + 2;
            default -> index + Math.max(1, scanner.literalDollars(index));
        };
    }

    /**
     * Returns whether a display formula opens at the end of a line and is not closed before a blank
     * line, so that what closes it must be behind one.
     */
    private static boolean isOpenAlone(String text, MathScanner scanner, int index, int boundary) {
        if (!scanner.isDelimiter(index)) {
            return false;
        }
        if (text.startsWith("$$", index) || text.startsWith("\\[", index)) {
            int lineEnd = text.indexOf('\n', index);
            return lineEnd < boundary && text.substring(index + 2, lineEnd).isBlank();
        }
        return EnvironmentBounds.nameAt(text, index).isPresent();
    }

    private Optional<Formula> crossing(
            String text, int index, MathScanner.Span span, int boundary) {
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
                                ? split(index)
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
    private Optional<BlockStart> split(int opener) {
        ParagraphParser before = new ParagraphParser();
        int lineStart = 0;
        int openerLine = 0;
        while (lineStart + lines.get(openerLine).length() <= opener) {
            before.getBlockContent().add(lines.get(openerLine), 0);
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

package dev.cahier.markdown;

import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Starts a table below a line of text, as GitHub and Hugo do: flexmark knows only tables that begin
 * a paragraph.
 *
 * <p>Where a row of dashes follows, the last line of the paragraph becomes the head of the table.
 */
final class TableStart extends AbstractBlockParserFactory {

    private static final Pattern DELIMITER_ROW =
            TableParagraphPreProcessor.getTableHeaderSeparator(1, "");

    private final Optional<MathHabits> math;

    private TableStart(DataHolder options, Optional<MathHabits> math) {
        super(options);
        this.math = math;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        BasedSequence row = line.subSequence(state.getNextNonSpaceIndex(), line.length());
        boolean mayStart =
                state.getIndent() < 4
                        && matched.getBlockParser().isParagraphParser()
                        && matched.getParagraphLines().size() > 1
                        && row.indexOf('|') >= 0
                        && isDelimiterRow(row);
        if (!mayStart) {
            return BlockStart.none();
        }
        List<BasedSequence> lines = matched.getParagraphLines();
        List<Integer> indents = matched.getBlockParser().getBlockContent().getLineIndents();
        int head = lines.size() - 1;
        boolean within = isDelimiterRow(lines.get(1).subSequence(indents.get(1)));
        if (within || cells(lines.get(head)) != cells(row) || lines.get(head).indexOf('|') < 0) {
            return BlockStart.none();
        }
        ParagraphParser text = new ParagraphParser();
        for (int i = 0; i < head; i++) {
            text.addLine(state, lines.get(i).subSequence(indents.get(i)));
        }
        ParagraphParser table = new ParagraphParser();
        table.addLine(state, lines.get(head).subSequence(indents.get(head)));
        return BlockStart.of(text, table)
                .atIndex(state.getNextNonSpaceIndex())
                .replaceActiveBlockParser();
    }

    private static boolean isDelimiterRow(BasedSequence line) {
        return DELIMITER_ROW.matcher(line.trimEOL()).matches();
    }

    /** Counts the cells of a row; bars in code and formulas separate nothing. */
    private int cells(BasedSequence row) {
        String text = row.toString().strip();
        Optional<MathScanner> formulas = math.map(habits -> new MathScanner(text, habits));
        int cells = 1;
        int index = text.startsWith("|") ? 1 : 0;
        while (index < text.length()) {
            char c = text.charAt(index);
            int place = index;
            Optional<MathScanner.Span> formula = formulas.flatMap(f -> f.at(place));
            if (formula.isPresent()) {
                index = formula.get().end();
            } else if (c == '`') {
                index = behindCode(text, index);
            } else {
                cells += c == '|' && index + 1 < text.length() ? 1 : 0;
                index += c == '\\' ? 2 : 1;
            }
        }
        return cells;
    }

    private static int behindCode(String text, int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        int close = text.indexOf(text.substring(index, end), end);
        return close < 0 ? end : close + end - index;
    }

    /** Places the rule before those that its lines could be mistaken for. */
    static final class Factory extends EarlyBlockFactory {

        private final Optional<MathHabits> math;

        /**
         * Creates a factory.
         *
         * @param math how the notes write their formulas, absent where they have none
         */
        Factory(Optional<MathHabits> math) {
            this.math = math;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new TableStart(options, math);
        }
    }
}

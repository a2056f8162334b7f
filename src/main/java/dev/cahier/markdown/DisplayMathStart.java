package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/** Starts display math where a line opens it, or the end of the paragraph before the line did. */
final class DisplayMathStart extends AbstractBlockParserFactory {

    private final MathHabits habits;
    private final LineBlocks blocks;

    private DisplayMathStart(DataHolder options, MathHabits habits) {
        super(options);
        this.habits = habits;
        blocks = new LineBlocks(habits);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        List<BlockParser> unmatched = ReopenedBlocks.unmatched(state, matched.getBlockParser());
        if (isWithinFormula(unmatched)) {
            return ReopenedBlocks.of(state, unmatched);
        }
        boolean inParagraph = matched.getBlockParser().isParagraphParser();
        if (inParagraph) {
            Optional<OpenParagraph.Formula> open =
                    new OpenParagraph(matched.getParagraphLines(), blocks, state).formula();
            if (open.isPresent()) {
                return open.get()
                        .split()
                        .orElseGet(() -> ReopenedBlocks.paragraph(state, matched.getBlockParser()));
            }
        } else if (ReopenedBlocks.isParagraphInLists(unmatched)) {
            List<BasedSequence> lines =
                    unmatched.get(unmatched.size() - 1).getBlockContent().getLines();
            if (isWithinDisplay(lines, state)) {
                return ReopenedBlocks.of(state, unmatched);
            }
            if (closesBeforeBlankLine(state)) {
                return BlockStart.none(); // The line goes on with the paragraph of the item.
            }
        }
        return state.getIndent() >= 4 || isPartOfText(state) ? BlockStart.none() : start(state);
    }

    private boolean isWithinDisplay(List<BasedSequence> lines, ParserState state) {
        return new OpenParagraph(lines, blocks, state)
                .formula()
                .filter(OpenParagraph.Formula::display)
                .isPresent();
    }

    private BlockStart start(ParserState state) {
        int start = state.getNextNonSpaceIndex();
        BasedSequence rest = state.getLine().subSequence(start, state.getLine().length());
        if (rest.startsWith("$$")) {
            return dollars(rest, start);
        }
        if (rest.startsWith("\\[") || rest.startsWith("\\\\[")) {
            return brackets(rest, start);
        }
        return EnvironmentBounds.nameAt(rest, 0)
                .map(name -> environment(rest, name, start))
                .orElse(BlockStart.none());
    }

    /** Returns whether the line belongs to a formula, though not to the containers around it. */
    private static boolean isWithinFormula(List<BlockParser> unmatched) {
        return !unmatched.isEmpty()
                && unmatched.get(unmatched.size() - 1) instanceof DisplayMathParser active
                && active.isParagraphParser();
    }

    /** Returns whether the line opens a display formula that closes before a blank line. */
    private boolean closesBeforeBlankLine(ParserState state) {
        return formulaAhead(state).isPresent();
    }

    /** Returns whether text follows a display formula behind its end, on the same line. */
    private boolean isPartOfText(ParserState state) {
        return formulaAhead(state).filter(ahead -> !ahead.isLast()).isPresent();
    }

    /** A display formula that starts with the current line. */
    private record Ahead(boolean isLast) {}

    private Optional<Ahead> formulaAhead(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        char first = start < line.length() ? line.charAt(start) : '\0';
        if (first != '$' && first != '\\') {
            return Optional.empty();
        }
        LineBlock block = blocks.of(state);
        return block.scanner()
                .at(block.indexOf(line.getStartOffset() + start))
                .filter(MathScanner.Span::display)
                .map(span -> new Ahead(OpenParagraph.isBlankBehind(block.text(), span.end())));
    }

    private BlockStart dollars(BasedSequence rest, int start) {
        boolean longerRun = rest.length() > 2 && rest.charAt(2) == '$';
        return longerRun || sentenceGoesOn(rest, 2, "$$")
                ? BlockStart.none()
                : delimited(rest, 2, "$$", start);
    }

    private BlockStart brackets(BasedSequence rest, int start) {
        int length = rest.startsWith("\\[") ? 2 : 3;
        String closer = length == 2 ? "\\]" : "\\\\]";
        boolean alone = rest.subSequence(length, rest.length()).isBlank();
        boolean formula =
                alone
                        ? length == 2 || blocks.occursBehind(closer, rest)
                        : new MathScanner(rest.toString(), habits).at(0).isPresent()
                                && !sentenceGoesOn(rest, length, closer);
        return formula ? delimited(rest, length, closer, start) : BlockStart.none();
    }

    /** Returns whether text follows a formula on its line, so that it belongs to a paragraph. */
    private static boolean sentenceGoesOn(BasedSequence rest, int from, String closer) {
        int close = ClosingDelimiter.indexIn(rest, closer, from);
        return close >= 0 && !rest.subSequence(close + closer.length(), rest.length()).isBlank();
    }

    private BlockStart delimited(BasedSequence rest, int length, String closer, int start) {
        DisplayMathCloser end = DisplayMathCloser.delimiter(closer);
        return BlockStart.of(new DisplayMathParser(rest.subSequence(0, length), end, blocks))
                .atIndex(start + length);
    }

    private BlockStart environment(BasedSequence rest, String name, int start) {
        DisplayMathCloser end = DisplayMathCloser.environment(name);
        return BlockStart.of(new DisplayMathParser(rest.subSequence(0, 0), end, blocks))
                .atIndex(start);
    }

    /** Places display math before the block rules that its TeX could be mistaken for. */
    static final class Factory extends EarlyBlockFactory {

        private final MathHabits habits;

        Factory(MathHabits habits) {
            this.habits = habits;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new DisplayMathStart(options, habits);
        }
    }
}

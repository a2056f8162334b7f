package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Starts display math where a line opens it, or the end of the paragraph before the line did. */
final class DisplayMathStart extends AbstractBlockParserFactory {

    private final MathHabits habits;

    private DisplayMathStart(DataHolder options, MathHabits habits) {
        super(options);
        this.habits = habits;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (isWithinFormula(state, matched)) {
            return BlockStart.none();
        }
        if (matched.getBlockParser().isParagraphParser()) {
            Optional<BlockStart> begun =
                    new OpenParagraph(matched.getParagraphLines(), habits).start(state);
            if (begun.isPresent()) {
                return begun.get();
            }
        }
        if (state.getIndent() >= 4) {
            return BlockStart.none();
        }
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
    private static boolean isWithinFormula(ParserState state, MatchedBlockParser matched) {
        BlockParser active = state.getActiveBlockParser();
        return active instanceof DisplayMathParser
                && active != matched.getBlockParser()
                && active.isParagraphParser();
    }

    private static BlockStart dollars(BasedSequence rest, int start) {
        boolean longerRun = rest.length() > 2 && rest.charAt(2) == '$';
        if (longerRun || sentenceGoesOn(rest, 2, "$$")) {
            return BlockStart.none();
        }
        return delimited(rest, 2, "$$", start);
    }

    private BlockStart brackets(BasedSequence rest, int start) {
        int length = rest.startsWith("\\[") ? 2 : 3;
        String closer = length == 2 ? "\\]" : "\\\\]";
        boolean alone = rest.subSequence(length, rest.length()).isBlank();
        boolean formula =
                alone
                        ? length == 2 || closesLater(rest, closer)
                        : new MathScanner(rest.toString(), habits).at(0).isPresent()
                                && !sentenceGoesOn(rest, length, closer);
        return formula ? delimited(rest, length, closer, start) : BlockStart.none();
    }

    private static boolean closesLater(BasedSequence rest, String closer) {
        return rest.getBaseSequence().indexOf(closer, rest.getEndOffset()) >= 0;
    }

    /** Returns whether text follows a formula on its line, so that it belongs to a paragraph. */
    private static boolean sentenceGoesOn(BasedSequence rest, int from, String closer) {
        int close = ClosingDelimiter.indexIn(rest, closer, from);
        return close >= 0 && !rest.subSequence(close + closer.length(), rest.length()).isBlank();
    }

    private static BlockStart delimited(BasedSequence rest, int length, String closer, int start) {
        DisplayMathCloser end = DisplayMathCloser.delimiter(closer);
        return BlockStart.of(new DisplayMathParser(rest.subSequence(0, length), end))
                .atIndex(start + length);
    }

    private static BlockStart environment(BasedSequence rest, String name, int start) {
        DisplayMathCloser end = DisplayMathCloser.environment(name);
        return BlockStart.of(new DisplayMathParser(rest.subSequence(0, 0), end)).atIndex(start);
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

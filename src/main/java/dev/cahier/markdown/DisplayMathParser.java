package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Display math that starts a line: {@code $$}, {@code \[} or an environment.
 *
 * <p>Every line up to the closing delimiter is TeX and nothing else, whatever Markdown would make
 * of it. Text behind the closing delimiter is a paragraph of its own.
 */
final class DisplayMathParser extends AbstractBlockParser {

    /**
     * What ends a formula.
     *
     * @param index finds the closing delimiter in one line, -1 where it has none
     * @param length the delimiter's length; 0 when it is part of the TeX
     */
    private record Closer(Function<CharSequence, Integer> index, int length) {}

    private final DisplayMath block = new DisplayMath();
    private final List<BasedSequence> lines = new ArrayList<>();
    private final BasedSequence opener;
    private final Closer closer;
    private boolean started;
    private boolean closed;
    private BasedSequence tail = BasedSequence.NULL;
    private Optional<Paragraph> tailParagraph = Optional.empty();

    private DisplayMathParser(BasedSequence opener, Closer closer) {
        this.opener = opener;
        this.closer = closer;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        BasedSequence line = state.getLine();
        BasedSequence rest = line.subSequence(state.getIndex(), line.length());
        int close = closer.index().apply(rest);
        if (close < 0) {
            return BlockContinue.atIndex(state.getIndex());
        }
        takeLastLine(rest, close);
        return BlockContinue.finished();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        int close = started ? -1 : closer.index().apply(line);
        started = true;
        if (close < 0) {
            lines.add(line);
        } else {
            takeLastLine(line, close);
        }
    }

    private void takeLastLine(BasedSequence line, int close) {
        lines.add(line.subSequence(0, close));
        tail = line.subSequence(close + closer.length(), line.length()).trim();
        closed = true;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        BasedSequence first = lines.get(0);
        BasedSequence last = lines.get(lines.size() - 1);
        block.set(SegmentedSequence.create(first, lines), closed);
        block.setChars(opener.baseSubSequence(opener.getStartOffset(), last.getEndOffset()));
        if (!tail.isEmpty()) {
            Paragraph paragraph = new Paragraph(tail);
            block.insertAfter(paragraph);
            tailParagraph = Optional.of(paragraph);
        }
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        tailParagraph.ifPresent(paragraph -> inlineParser.parse(tail, paragraph));
    }

    /** Starts a block where a line opens display math that is not part of a sentence. */
    private static final class Start extends AbstractBlockParserFactory {

        private Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= 4) {
                return BlockStart.none();
            }
            int start = state.getNextNonSpaceIndex();
            BasedSequence rest = state.getLine().subSequence(start, state.getLine().length());
            if (rest.startsWith("$$")) {
                return dollars(rest, start);
            }
            if (rest.startsWith("\\[")) {
                return brackets(rest, start);
            }
            return MathScanner.environmentName(rest)
                    .map(name -> environment(rest, name, start))
                    .orElse(BlockStart.none());
        }

        private static BlockStart dollars(BasedSequence rest, int start) {
            boolean longerRun = rest.length() > 2 && rest.charAt(2) == '$';
            if (longerRun || sentenceGoesOn(rest, "$$")) {
                return BlockStart.none();
            }
            return delimited(rest, "$$", start);
        }

        private static BlockStart brackets(BasedSequence rest, int start) {
            boolean alone = rest.subSequence(2, rest.length()).isBlank();
            boolean closedHere = MathScanner.closingIndex(rest, "\\]", 2) >= 0;
            boolean formula =
                    alone
                            || closedHere
                                    && new MathScanner(rest).at(0).isPresent()
                                    && !sentenceGoesOn(rest, "\\]");
            return formula ? delimited(rest, "\\]", start) : BlockStart.none();
        }

        /**
         * Returns whether text follows a formula on its line, so that it belongs to a paragraph.
         */
        private static boolean sentenceGoesOn(BasedSequence rest, String closer) {
            int close = MathScanner.closingIndex(rest, closer, 2);
            return close >= 0 && !rest.subSequence(close + 2, rest.length()).isBlank();
        }

        private static BlockStart delimited(BasedSequence rest, String closer, int start) {
            Closer end = new Closer(line -> MathScanner.closingIndex(line, closer, 0), 2);
            return BlockStart.of(new DisplayMathParser(rest.subSequence(0, 2), end))
                    .atIndex(start + 2);
        }

        private static BlockStart environment(BasedSequence rest, String name, int start) {
            Closer end = new Closer(new EnvironmentBounds(name)::endIn, 0);
            return BlockStart.of(new DisplayMathParser(rest.subSequence(0, 0), end)).atIndex(start);
        }
    }

    /** Places display math before the block rules that its TeX could be mistaken for. */
    static final class Factory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(
                    HtmlBlockParser.Factory.class,
                    ThematicBreakParser.Factory.class,
                    ListBlockParser.Factory.class,
                    IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}

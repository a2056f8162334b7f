package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shortcode that stands alone on its line. A <code>{{% %}}</code> pair whose tags both do
 * contains the Markdown between them.
 */
final class BlockShortcodeParser extends AbstractBlockParser {

    /** The line below a term of a list of definitions: what stands above it is text. */
    private static final Pattern DEFINITION = Pattern.compile("[ \\t>]*:[ \\t]+\\S");

    private final ShortcodeBlock block;
    private final boolean container;
    private final int number;
    private boolean ended;

    private BlockShortcodeParser(BasedSequence chars, Matcher mark) {
        this.block = new ShortcodeBlock(chars);
        this.number = ShortcodeMarks.number(mark);
        this.container = ShortcodeMarks.isOf(ShortcodeMarks.Part.BLOCK_START, mark);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return container;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (!container || ended) {
            return BlockContinue.none();
        }
        BasedSequence line = state.getLine();
        Matcher mark = ShortcodeMarks.in(line).region(state.getNextNonSpaceIndex(), line.length());
        if (mark.lookingAt()
                && ShortcodeMarks.isOf(ShortcodeMarks.Part.BLOCK_END, mark)
                && ShortcodeMarks.number(mark) == number) {
            ended = true;
            // Not finished yet: the blocks within are closed by the line after this one.
            return BlockContinue.atIndex(line.length());
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        // The line holds nothing but a mark.
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setClosed(!container || ended);
    }

    /** Starts a block where a mark stands alone. */
    private static final class Start extends AbstractBlockParserFactory {

        private Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4
                    || start >= line.length()
                    || line.charAt(start) != ShortcodeMarks.START) {
                return BlockStart.none();
            }
            Matcher mark = ShortcodeMarks.in(line).region(start, line.length());
            boolean alone =
                    mark.lookingAt() && line.subSequence(mark.end(), line.length()).isBlank();
            if (!alone
                    || ShortcodeMarks.isOf(ShortcodeMarks.Part.BLOCK_END, mark)
                    || ShortcodeMarks.isOf(ShortcodeMarks.Part.TEXT, mark)) {
                return BlockStart.none();
            }
            BasedSequence chars = line.subSequence(start, mark.end());
            boolean inLine = ShortcodeMarks.isOf(ShortcodeMarks.Part.WHOLE, mark);
            if (inLine && DEFINITION.matcher(NextLine.behind(chars)).lookingAt()) {
                return BlockStart.none();
            }
            return BlockStart.of(new BlockShortcodeParser(chars, mark)).atIndex(line.length());
        }
    }

    /** Places shortcodes before the block rules that they could be mistaken for. */
    static final class Factory extends EarlyBlockFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
        }
    }
}

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
import java.util.Optional;

/**
 * A shortcode whose opening tag stands alone on its line or lines, with all that its closing tag
 * encloses, if it has one.
 */
final class BlockShortcodeParser extends AbstractBlockParser {

    private final ShortcodeBlock block;
    private final ShortcodeTag tag;
    private final Optional<ShortcodePairs.Closer> closer;
    private final StringBuilder inner = new StringBuilder();
    private int tagLinesLeft;
    private boolean ended;
    private int end;

    private BlockShortcodeParser(
            ShortcodeTag tag, BasedSequence tagText, Optional<ShortcodePairs.Closer> closer) {
        this.tag = tag;
        this.closer = closer;
        this.block = new ShortcodeBlock(tag);
        this.tagLinesLeft = (int) tagText.toString().chars().filter(c -> c == '\n').count();
        block.setChars(tagText);
        end = tagText.getEndOffset();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return closer.isPresent() && tag.style() == '%' && tagLinesLeft == 0;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        BasedSequence line = state.getLine();
        if (tagLinesLeft > 0) {
            tagLinesLeft--;
            return closer.isPresent() || tagLinesLeft > 0
                    ? BlockContinue.atIndex(line.length())
                    : BlockContinue.finished();
        }
        if (closer.isEmpty() || ended) {
            return BlockContinue.none();
        }
        BasedSequence rest = line.subSequence(state.getIndex(), line.length());
        end = line.getEndOffset();
        ended = end >= closer.get().end();
        if (ended) {
            int length = Math.max(0, closer.get().start() - rest.getStartOffset());
            inner.append(rest, 0, Math.min(length, rest.length()));
            // Not finished yet: the blocks within are closed by the line after this one.
            return BlockContinue.atIndex(line.length());
        }
        if (!isContainer()) {
            inner.append(rest).append('\n');
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        // The tag's own lines and the raw inner ones are taken in tryContinue.
    }

    @Override
    public boolean isRawText() {
        return !isContainer();
    }

    @Override
    public void closeBlock(ParserState state) {
        BasedSequence chars = block.getChars();
        block.setChars(chars.baseSubSequence(chars.getStartOffset(), end));
        block.setInner(inner.toString().strip(), closer.isEmpty() || ended);
    }

    /** Starts a block where a tag stands alone. */
    private static final class Start extends AbstractBlockParserFactory {

        private BasedSequence read = BasedSequence.NULL;
        private String note = "";
        private ShortcodePairs pairs = new ShortcodePairs("");

        private Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !ShortcodeTag.begins(line, start)) {
                return BlockStart.none();
            }
            BasedSequence base = line.getBaseSequence();
            if (base != read) {
                read = base;
                note = base.toString();
                pairs = new ShortcodePairs(note);
            }
            int offset = line.subSequence(start, line.length()).getStartOffset();
            Optional<ShortcodeTag> tag = ShortcodeTag.at(note, offset).filter(t -> !t.closing());
            if (tag.isEmpty() || !endsItsLine(tag.get().end())) {
                return BlockStart.none();
            }
            Optional<ShortcodePairs.Closer> closer =
                    tag.get().complete() ? Optional.empty() : pairs.closerOf(offset);
            if (closer.isPresent() && !standsAlone(closer.get(), tag.get().style())) {
                return BlockStart.none();
            }
            BasedSequence tagText = base.subSequence(offset, tag.get().end());
            return BlockStart.of(new BlockShortcodeParser(tag.get(), tagText, closer))
                    .atIndex(line.length());
        }

        /** Markdown may stand in front of no closing tag; text may, on the line that it ends. */
        private boolean standsAlone(ShortcodePairs.Closer closer, char style) {
            int lineStart = note.lastIndexOf('\n', closer.start()) + 1;
            String before = note.substring(lineStart, closer.start());
            boolean free = style == '<' || before.chars().allMatch(c -> c <= ' ' || c == '>');
            return free && endsItsLine(closer.end());
        }

        private boolean endsItsLine(int index) {
            int lineEnd = note.indexOf('\n', index);
            return note.substring(index, lineEnd < 0 ? note.length() : lineEnd).isBlank();
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

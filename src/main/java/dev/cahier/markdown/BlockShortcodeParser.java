package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
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
import java.util.Optional;
import java.util.Set;

/**
 * A shortcode whose opening tag stands alone on its line or lines, with all that its closing tag
 * encloses, if it has one.
 */
final class BlockShortcodeParser extends AbstractBlockParser {

    private final ShortcodeBlock block;
    private final ShortcodeTag tag;
    private final boolean paired;
    private final StringBuilder inner = new StringBuilder();
    private int tagLinesLeft;
    private int depth = 1;
    private int end;

    private BlockShortcodeParser(ShortcodeTag tag, BasedSequence tagText, boolean paired) {
        this.tag = tag;
        this.paired = paired;
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
        return paired && tag.style() == '%' && tagLinesLeft == 0;
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
            return paired || tagLinesLeft > 0
                    ? BlockContinue.atIndex(line.length())
                    : BlockContinue.finished();
        }
        if (!paired || depth == 0) {
            return BlockContinue.none();
        }
        BasedSequence rest = line.subSequence(state.getIndex(), line.length());
        Optional<ShortcodeTag> other = soleTag(rest).filter(t -> t.name().equals(tag.name()));
        depth += other.isEmpty() ? 0 : other.get().closing() ? -1 : 1;
        end = line.getEndOffset();
        if (depth == 0) {
            // Not finished yet: the blocks within are closed by the line after this one.
            return BlockContinue.atIndex(line.length());
        }
        if (!isContainer()) {
            inner.append(rest).append('\n');
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private static Optional<ShortcodeTag> soleTag(BasedSequence line) {
        BasedSequence trimmed = line.trim();
        return ShortcodeTag.at(trimmed, 0).filter(found -> found.end() == trimmed.length());
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
        block.setInner(inner.toString().strip());
    }

    /** Starts a block where a tag stands alone. */
    private static final class Start extends AbstractBlockParserFactory {

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
            int offset = line.subSequence(start, line.length()).getStartOffset();
            BasedSequence text = base.baseSubSequence(offset, base.getEndOffset());
            Optional<ShortcodeTag> tag = ShortcodeTag.at(text, 0).filter(t -> !t.closing());
            if (tag.isEmpty() || !endsItsLine(text, tag.get().end())) {
                return BlockStart.none();
            }
            boolean paired = !tag.get().complete() && tag.get().closer().matcher(text).find();
            BasedSequence tagText = text.subSequence(0, tag.get().end());
            return BlockStart.of(new BlockShortcodeParser(tag.get(), tagText, paired))
                    .atIndex(line.length());
        }

        private static boolean endsItsLine(BasedSequence text, int index) {
            int end = text.indexOf('\n', index);
            return text.subSequence(index, end < 0 ? text.length() : end).isBlank();
        }
    }

    /** Places shortcodes before the block rules that they could be mistaken for. */
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

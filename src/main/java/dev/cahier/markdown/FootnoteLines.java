package dev.cahier.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.internal.BlockStartImpl;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a footnote. Flexmark takes four characters away from each line that goes on
 * with one, where it should be four columns: behind a tab, it loses the beginning of the text.
 */
final class FootnoteLines extends FootnoteBlockParser {

    private static final int INDENT = 4;

    private FootnoteLines(FootnoteOptions options, FootnoteBlock read) {
        super(options, INDENT);
        FootnoteBlock block = (FootnoteBlock) getBlock();
        block.setOpeningMarker(read.getOpeningMarker());
        block.setText(read.getText());
        block.setClosingMarker(read.getClosingMarker());
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        @Nullable BlockContinue line = super.tryContinue(state);
        return line == null || state.isBlank()
                ? line
                : BlockContinue.atColumn(state.getColumn() + INDENT);
    }

    /** Makes what starts footnotes. */
    static final class Factory implements CustomBlockParserFactory {

        private final CustomBlockParserFactory flexmark = new FootnoteBlockParser.Factory();

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options, flexmark.apply(options));
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return flexmark.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return flexmark.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return flexmark.affectsGlobalScope();
        }
    }

    private static final class Start extends AbstractBlockParserFactory {

        private final FootnoteOptions options;
        private final BlockParserFactory flexmark;

        Start(DataHolder options, BlockParserFactory flexmark) {
            super(options);
            this.options = new FootnoteOptions(options);
            this.flexmark = flexmark;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BlockStart start = flexmark.tryStart(state, matched);
            if (!(start instanceof BlockStartImpl read)) {
                return start;
            }
            FootnoteBlock block = (FootnoteBlock) read.getBlockParsers()[0].getBlock();
            int index = read.getNewIndex();
            BasedSequence line = state.getLine();
            // Blanks before a list would count as its indentation.
            while (index < line.length() && " \t".indexOf(line.charAt(index)) >= 0) {
                index++;
            }
            return BlockStart.of(new FootnoteLines(options, block)).atIndex(index);
        }
    }
}

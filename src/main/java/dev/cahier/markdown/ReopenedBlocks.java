package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ListItemParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import java.util.List;

/**
 * Keeps a line in the block that is open although it begins like another block, or lacks the
 * indentation of the list around it: the line belongs to a formula.
 */
final class ReopenedBlocks {

    private ReopenedBlocks() {}

    /** Returns the blocks that are open and that the current line does not continue. */
    static List<BlockParser> unmatched(ParserState state, BlockParser matched) {
        List<BlockParser> active = state.getActiveBlockParsers();
        return List.copyOf(active.subList(active.indexOf(matched) + 1, active.size()));
    }

    /** Returns whether blocks are a paragraph in lists, each with the item it is in. */
    static boolean isParagraphInLists(List<BlockParser> blocks) {
        int last = blocks.size() - 1;
        return last > 0
                && blocks.get(last) instanceof ParagraphParser
                && blocks.subList(0, last).stream()
                        .allMatch(b -> b instanceof ListBlockParser || b instanceof ListItemParser);
    }

    /** Returns the start that keeps the current line in the paragraph that it continues. */
    static BlockStart paragraph(ParserState state, BlockParser paragraph) {
        return BlockStart.of(copy(paragraph.getBlockContent()))
                .atIndex(state.getIndex())
                .replaceActiveBlockParser();
    }

    /** Returns the start that opens blocks again, so that the current line belongs to the last. */
    static BlockStart of(ParserState state, List<BlockParser> blocks) {
        BlockParser last = blocks.get(blocks.size() - 1);
        BlockParser[] again =
                blocks.stream().map(block -> open(state, block)).toArray(BlockParser[]::new);
        if (last instanceof ParagraphParser) {
            again[again.length - 1] = copy(last.getBlockContent());
            last.getBlock().unlink();
            state.blockParserRemoved(last);
        }
        return BlockStart.of(again).atIndex(state.getIndex());
    }

    /**
     * Returns a parser that is not closed: flexmark closes lists before it opens them again, and
     * their items then do not find them.
     */
    private static BlockParser open(ParserState state, BlockParser block) {
        if (!(block instanceof ListBlockParser list)) {
            return block;
        }
        state.blockParserRemoved(list);
        return new ListBlockParser(list.getOptions(), list.getListData(), list.getLastChild());
    }

    /** A paragraph loses its lines when it is closed. */
    private static ParagraphParser copy(BlockContent content) {
        ParagraphParser paragraph = new ParagraphParser();
        paragraph.getBlockContent().addAll(content.getLines(), content.getLineIndents());
        return paragraph;
    }
}

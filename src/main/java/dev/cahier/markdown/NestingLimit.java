package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps Markdown from nesting so deep that the programs which walk through it, one method call a
 * level, would run out of stack.
 */
final class NestingLimit {

    /** An item of a list counts two levels: the list and the item. */
    private static final int LEVELS = 100;

    private NestingLimit() {}

    /** Takes out and reports what is nested too deep, the first such place being named. */
    static void apply(Document document, NoteContext note) {
        Optional<Node> first = Optional.empty();
        Deque<Node> level = new ArrayDeque<>();
        level.add(document);
        for (int depth = 0; !level.isEmpty(); depth++) {
            for (int left = level.size(); left > 0; left--) {
                Node node = level.remove();
                if (depth <= LEVELS) {
                    node.getChildIterator().forEachRemaining(level::add);
                } else {
                    first = first.or(() -> Optional.of(node));
                    node.unlink();
                }
            }
        }
        first.ifPresent(
                node ->
                        note.report(
                                Diagnostic.error(
                                        "markdown-nesting",
                                        note.at(node),
                                        "nested more than " + LEVELS + " levels deep")));
    }

    /** Stops lists and quotations from nesting deeper, which costs time as well. */
    static final class Factory extends EarlyBlockFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
        }
    }

    private static final class Start extends AbstractBlockParserFactory {

        private Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int depth = 0;
            for (Node at = matched.getBlockParser().getBlock();
                    at != null && depth < LEVELS;
                    at = at.getParent()) {
                depth++;
            }
            BasedSequence line = state.getLine();
            return depth < LEVELS
                    ? BlockStart.none()
                    : BlockStart.of(tooDeep(line.subSequence(state.getIndex(), line.length())))
                            .atIndex(line.length());
        }
    }

    /** Returns a parser of one line, which lies one level too deep, so that it is reported. */
    private static OneLine tooDeep(BasedSequence rest) {
        Block block = new Rest();
        block.setChars(rest);
        block.appendChild(new Rest(rest));
        return new OneLine(block);
    }

    private static final class Rest extends Block {

        private Rest() {}

        private Rest(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}

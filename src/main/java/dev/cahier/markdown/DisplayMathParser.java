package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Display math that starts a line: {@code $$}, {@code \[} or an environment.
 *
 * <p>Every line up to the closing delimiter is TeX and nothing else, whatever Markdown would make
 * of it. Text behind the closing delimiter is a paragraph of its own.
 */
final class DisplayMathParser extends AbstractBlockParser {

    private final DisplayMath block;
    private final List<BasedSequence> lines = new ArrayList<>();
    private final BasedSequence opener;
    private final DisplayMathCloser closer;
    private final LineBlocks blocks;
    private boolean closed;
    private BasedSequence tail = BasedSequence.NULL;
    private int end;
    private Optional<Paragraph> tailParagraph = Optional.empty();

    /**
     * Creates a parser.
     *
     * @param opener the opening delimiter; empty before an environment, which is all TeX
     */
    DisplayMathParser(BasedSequence opener, DisplayMathCloser closer, LineBlocks blocks) {
        this.opener = opener;
        this.closer = closer;
        this.blocks = blocks;
        block = new DisplayMath(closer.spelling());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        int close = closer.indexIn().applyAsInt(line);
        if (close < 0) {
            lines.add(line);
            return;
        }
        lines.add(line.subSequence(0, close));
        end = line.subSequence(close, close + closer.length()).getEndOffset();
        tail = line.subSequence(close + closer.length(), line.length()).trim();
        if (tail.equals("\\")) {
            tail = BasedSequence.NULL; // A hard line break, which the display makes itself.
        }
        closed = true;
    }

    /**
     * Returns whether lines without the marks or the indentation of the list or quotation around
     * the formula still belong to it, as they do to a paragraph: when one of them closes it. Many
     * notes are written so.
     */
    @Override
    public boolean isParagraphParser() {
        if (closed) {
            return false;
        }
        BasedSequence last = lines.isEmpty() ? opener : lines.get(lines.size() - 1);
        return blocks.occursBeforeBlankLine(closer.mark(), last);
    }

    @Override
    public BlockContent getBlockContent() {
        return new BlockContent();
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
        block.setChars(
                opener.baseSubSequence(
                        opener.getStartOffset(), Math.max(end, last.getEndOffset())));
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
}

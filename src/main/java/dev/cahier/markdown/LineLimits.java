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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes out lines that flexmark's regular expressions would use the stack up on, one level for each
 * part of the line, and reports them. How much stack there is depends on the machine; these limits
 * do not.
 */
final class LineLimits {

    /** How many columns a table may have. */
    static final int COLUMNS = 500;

    /** How many attributes a tag of HTML may have that begins a line. */
    static final int ATTRIBUTES = 300;

    /** How many characters a line that draws a rule may have. */
    static final int RULE = 1_000;

    private LineLimits() {}

    /** Returns what is wrong with a line, if it is beyond a limit. */
    private static Optional<String> objection(BasedSequence line, boolean inParagraph) {
        char first = line.charAt(0);
        if (first == '<' && new InlineHtml(line).countAttributes() > ATTRIBUTES) {
            return Optional.of("a tag with more than " + ATTRIBUTES + " attributes");
        }
        if (line.length() > RULE && "*_-".indexOf(first) >= 0 && isOnly(line, first)) {
            boolean underline = inParagraph && first == '-' && isOnly(line, '-', false);
            return underline
                    ? Optional.empty()
                    : Optional.of("a rule of more than " + RULE + " characters");
        }
        boolean tooWide = line.length() > COLUMNS && count(line, '|') > COLUMNS + 1;
        return tooWide && isDelimiterRow(line)
                ? Optional.of("a table with more than " + COLUMNS + " columns")
                : Optional.empty();
    }

    private static boolean isOnly(BasedSequence line, char c) {
        return isOnly(line, c, true);
    }

    private static boolean isOnly(BasedSequence line, char c, boolean orSpace) {
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            boolean space = at == ' ' || at == '\t';
            if (at != c && !(space && orSpace) && at != '\n' && at != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDelimiterRow(BasedSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if ("|:- \t\r\n".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int count(BasedSequence line, char c) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            count += line.charAt(i) == c ? 1 : 0;
        }
        return count;
    }

    /** Takes out and reports the lines that are beyond a limit. */
    static void apply(Document document, NoteContext note) {
        List<Excess> found = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof Excess excess) {
                found.add(excess);
            }
        }
        for (Excess excess : found) {
            note.report(
                    Diagnostic.error("limit-exceeded", note.at(excess), excess.what)
                            .withHint("docs/limits.md lists all limits"));
            excess.unlink();
        }
    }

    /** Looks at each line on which a block may start. */
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
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (line.length() - start < ATTRIBUTES) {
                return BlockStart.none();
            }
            BasedSequence rest = line.subSequence(start, line.length());
            return objection(rest, matched.getBlockParser().isParagraphParser())
                    .map(
                            what ->
                                    BlockStart.of(new OneLine(new Excess(rest, what)))
                                            .atIndex(line.length()))
                    .orElseGet(BlockStart::none);
        }
    }

    private static final class Excess extends Block {

        private final String what;

        private Excess(BasedSequence chars, String what) {
            super(chars);
            this.what = what;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads marked text, {@code ==important==}.
 *
 * <p>Two equals signs within a word of Latin text, {@code x==y}, are an operator.
 */
final class MarkProcessor implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
        return '=';
    }

    @Override
    public char getClosingCharacter() {
        return '=';
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == 2 && closer.length() == 2 ? 2 : 0;
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return !afterIsWhitespace && !isLatin(before);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return !beforeIsWhitespace && !isLatin(after);
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }

    private static boolean isLatin(String neighbour) {
        int first = neighbour.codePointAt(0);
        return Character.isLetterOrDigit(first) && !CjkText.isCjk(first);
    }

    @Override
    public Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
        return null;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int delimitersUsed) {
        Mark mark = new Mark();
        opener.moveNodesBetweenDelimitersTo(mark, closer);
        mark.setOpeningMarker(opener.getTailChars(delimitersUsed));
        mark.setClosingMarker(closer.getLeadChars(delimitersUsed));
        mark.setCharsFromContent();
    }

    /** Marked text. */
    static final class Mark extends Node implements DelimitedNode {

        private BasedSequence openingMarker = BasedSequence.NULL;
        private BasedSequence text = BasedSequence.NULL;
        private BasedSequence closingMarker = BasedSequence.NULL;

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {openingMarker, text, closingMarker};
        }

        @Override
        public BasedSequence getOpeningMarker() {
            return openingMarker;
        }

        @Override
        public void setOpeningMarker(BasedSequence marker) {
            openingMarker = marker;
        }

        @Override
        public BasedSequence getText() {
            return text;
        }

        @Override
        public void setText(BasedSequence chars) {
            text = chars;
        }

        @Override
        public BasedSequence getClosingMarker() {
            return closingMarker;
        }

        @Override
        public void setClosingMarker(BasedSequence marker) {
            closingMarker = marker;
        }
    }
}

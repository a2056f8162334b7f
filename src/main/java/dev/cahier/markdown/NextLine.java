package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The line of a note behind a paragraph, which ends the paragraph if it is not blank. */
final class NextLine {

    private NextLine() {}

    /** Returns the line behind a piece of the note, empty if there is none. */
    static String behind(BasedSequence piece) {
        BasedSequence base = piece.getBaseSequence();
        int end = piece.getEndOffset();
        int lineEnd = end < base.length() ? base.indexOf('\n', end) : -1;
        if (lineEnd < 0 || !base.subSequence(end, lineEnd).isBlank()) {
            return "";
        }
        return base.subSequence(lineEnd + 1, base.endOfLine(lineEnd + 1)).toString();
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.Arrays;

/**
 * The lines of a fence as a text of their own, without the marks of a quotation around it, and the
 * way back to their places in the note.
 *
 * @param text the lines, every character in the column that it has in the note
 * @param start the offset in the note at which the first line starts
 */
record FenceText(SourceText text, int start) {

    /** Returns the text of a fence that has lines. */
    static FenceText of(FencedCodeBlock fence, NoteContext note) {
        BasedSequence first = fence.getContentLines().get(0);
        int start = first.getBaseSequence().startOfLine(first.getStartOffset());
        int last = fence.getContentLines().size() - 1;
        char[] masked = new char[fence.getContentLines().get(last).getEndOffset() - start];
        Arrays.fill(masked, ' ');
        for (BasedSequence line : fence.getContentLines()) {
            for (int i = 0; i < line.length(); i++) {
                int offset = line.getIndexOffset(i);
                if (offset >= start) {
                    masked[offset - start] = line.charAt(i);
                }
            }
        }
        String path = note.source().text().path();
        return new FenceText(new SourceText(path, new String(masked)), start);
    }

    /** Returns a diagnostic about this text as one about the note. */
    Diagnostic inNote(Diagnostic own, NoteContext note) {
        return new Diagnostic(
                own.severity(),
                own.code(),
                own.location().map(place -> inNote(place, note)),
                own.message(),
                own.hint());
    }

    SourceLocation inNote(SourceLocation own, NoteContext note) {
        return note.at(start + text.offsetOfLine(own.line()) + own.column() - 1);
    }

    /** Returns where in the note a character of this text stands. */
    SourceLocation inNote(int offset, NoteContext note) {
        return note.at(start + offset);
    }
}

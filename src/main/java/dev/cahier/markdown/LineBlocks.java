package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one note that the parser has not reached; used for one note only. */
final class LineBlocks {

    private final MathHabits habits;
    private final Map<String, Integer> lastOccurrences = new HashMap<>();
    private @Nullable LineBlock current;

    LineBlocks(MathHabits habits) {
        this.habits = habits;
    }

    /** Returns the block that the current line belongs to. */
    LineBlock of(ParserState state) {
        return at(state.getLine().getBaseSequence(), state.getLine().getStartOffset());
    }

    private LineBlock at(BasedSequence note, int offset) {
        if (current == null || !current.has(offset)) {
            current = LineBlock.at(note, offset, habits);
        }
        return current;
    }

    /** Returns whether a string occurs in the lines behind a piece, before the first blank one. */
    boolean occursBeforeBlankLine(String wanted, BasedSequence piece) {
        BasedSequence note = piece.getBaseSequence();
        int next = lineBehind(note, piece.getEndOffset());
        if (next >= note.length() || note.subSequence(next, note.endOfLine(next)).isBlank()) {
            return false;
        }
        return at(note, next).occursFrom(wanted, next);
    }

    private static int lineBehind(BasedSequence note, int offset) {
        boolean atLineStart = offset > 0 && note.charAt(offset - 1) == '\n';
        return atLineStart ? offset : note.endOfLine(offset) + 1;
    }

    /** Returns whether a string occurs in the note behind a piece of it. */
    boolean occursBehind(String wanted, BasedSequence piece) {
        BasedSequence note = piece.getBaseSequence();
        return lastOccurrences.computeIfAbsent(wanted, note::lastIndexOf) >= piece.getEndOffset();
    }
}

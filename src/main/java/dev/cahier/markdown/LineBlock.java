package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a note between two blank ones, without their indentation and the marks of
 * quotations, and the formulas in them.
 *
 * <p>Block rules ask about every line what formula it belongs to. Each block is read once and
 * remembers how far the formulas of its current paragraph are known, so that the time is linear.
 */
final class LineBlock {

    /** The marks of quotations and the indentation before a line. */
    private static final Pattern MARKS = Pattern.compile("[ \\t]*+(?:>[ \\t]?+)*+");

    private final int start;
    private final int end;
    private final String text;

    /** For each line, the offset in the note and the index in the text of what is kept of it. */
    private final int[] offsets;

    private final int[] indexes;
    private final MathScanner scanner;
    private final BackquoteRuns runs;
    private final Map<String, NextOccurrence> occurrences = new HashMap<>();
    private int paragraph = -1;
    private int next;

    private LineBlock(int start, int end, String text, List<int[]> lines, MathHabits habits) {
        this.start = start;
        this.end = end;
        this.text = text;
        offsets = lines.stream().mapToInt(line -> line[0]).toArray();
        indexes = lines.stream().mapToInt(line -> line[1]).toArray();
        scanner = new MathScanner(text, habits);
        runs = new BackquoteRuns(text);
    }

    /** Reads the block that the line at an offset of a note belongs to. */
    static LineBlock at(BasedSequence note, int offset, MathHabits habits) {
        int start = lineStart(note, offset);
        while (start > 0 && !contentOf(note, lineStart(note, start - 1)).isBlank()) {
            start = lineStart(note, start - 1);
        }
        StringBuilder text = new StringBuilder();
        List<int[]> lines = new ArrayList<>();
        int end = start;
        while (end < note.length()) {
            BasedSequence content = contentOf(note, end);
            if (content.isBlank() && end > offset) {
                break;
            }
            lines.add(new int[] {content.getStartOffset(), text.length()});
            text.append(content).append('\n');
            end = note.endOfLine(end) + 1;
        }
        return new LineBlock(start, end, text.toString(), lines, habits);
    }

    private static int lineStart(BasedSequence note, int offset) {
        return note.lastIndexOf('\n', offset - 1) + 1;
    }

    private static BasedSequence contentOf(BasedSequence note, int lineStart) {
        BasedSequence line = note.subSequence(lineStart, note.endOfLine(lineStart));
        Matcher marks = MARKS.matcher(line);
        return marks.lookingAt() ? line.subSequence(marks.end(), line.length()) : line;
    }

    /** Returns whether the line at an offset of the note belongs to the block. */
    boolean has(int offset) {
        return offset >= start && offset < end;
    }

    String text() {
        return text;
    }

    MathScanner scanner() {
        return scanner;
    }

    /** Returns whether a string occurs at or behind an offset of the note. */
    boolean occursFrom(String wanted, int offset) {
        return occurrences
                        .computeIfAbsent(wanted, string -> new NextOccurrence(text, string))
                        .from(indexOf(offset))
                >= 0;
    }

    /** Returns the index in the text of a character of the note. */
    int indexOf(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int line = Math.max(0, found >= 0 ? found : -found - 2);
        int lineEnd = line + 1 < indexes.length ? indexes[line + 1] : text.length();
        return Math.min(lineEnd, indexes[line] + Math.max(0, offset - offsets[line]));
    }

    /** Returns the offset in the note of a character of the text. */
    int offsetOf(int index) {
        int found = Arrays.binarySearch(indexes, index);
        int line = found >= 0 ? found : -found - 2;
        return offsets[line] + index - indexes[line];
    }

    /**
     * Returns the index of the first opening delimiter of a paragraph whose formula is not closed
     * before the current line, or -1.
     *
     * @param from where the text of the paragraph starts
     * @param boundary where the current line starts; it grows from call to call
     */
    int openFormula(int from, int boundary) {
        if (paragraph != from) {
            paragraph = from;
            next = from;
        }
        while (next < boundary) {
            int index = next;
            int close = scanner.at(index).map(MathScanner.Span::end).orElse(-1);
            if (close > boundary || close < 0 && isOpenAlone(index)) {
                return index;
            }
            next = close >= 0 ? close : behind(index);
        }
        return -1;
    }

    /** Returns where to look next, behind a code span, an escaped character or a character. */
    private int behind(int index) {
        return switch (text.charAt(index)) {
            case '`' -> runs.behindCode(index);
            case '\\' -> index + 2;
            default -> index + Math.max(1, scanner.literalDollars(index));
        };
    }

    /**
     * Returns whether a display formula opens at the end of a line and is not closed before a blank
     * line, so that what closes it must be behind one.
     */
    private boolean isOpenAlone(int index) {
        if (!scanner.isDelimiter(index)) {
            return false;
        }
        if (text.startsWith("$$", index) || text.startsWith("\\[", index)) {
            return text.substring(index + 2, text.indexOf('\n', index)).isBlank();
        }
        return EnvironmentBounds.nameAt(text, index).isPresent();
    }
}

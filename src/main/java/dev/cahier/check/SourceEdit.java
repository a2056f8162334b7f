package dev.cahier.check;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement of characters of a note within a line.
 *
 * @param start the offset of the first character
 * @param end the offset after the last one, at least {@code start + 1}
 * @param replacement what is to be there
 */
record SourceEdit(int start, int end, String replacement) {

    /** Returns a text with some edits, which do not overlap. */
    static String apply(List<SourceEdit> edits, String text) {
        StringBuilder out = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing(SourceEdit::start).reversed())
                .forEach(edit -> out.replace(edit.start(), edit.end(), edit.replacement()));
        return out.toString();
    }
}

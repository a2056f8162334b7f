package dev.cahier.note;

import dev.cahier.data.DataFormat;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * Where a note's front matter and body stand in its text; offsets are 0-based.
 *
 * @param format the format of the front matter, absent when there is none
 * @param start where the data begins
 * @param end where the data ends
 * @param bodyOffset where the body begins
 * @param problem why the two could not be told apart
 */
record FrontMatterBlock(
        Optional<DataFormat> format,
        int start,
        int end,
        int bodyOffset,
        Optional<Diagnostic> problem) {

    static FrontMatterBlock none() {
        return new FrontMatterBlock(Optional.empty(), 0, 0, 0, Optional.empty());
    }

    /** Returns whether the note has no front matter, neither right nor wrong. */
    boolean isAbsent() {
        return format.isEmpty() && problem.isEmpty();
    }

    static FrontMatterBlock of(DataFormat format, int start, int end, int bodyOffset) {
        return new FrontMatterBlock(Optional.of(format), start, end, bodyOffset, Optional.empty());
    }

    static FrontMatterBlock failed(Diagnostic problem) {
        return new FrontMatterBlock(Optional.empty(), 0, 0, 0, Optional.of(problem));
    }
}

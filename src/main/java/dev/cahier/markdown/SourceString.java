package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/**
 * Pieces of parsed text as strings.
 *
 * <p>A string is searched many times faster than flexmark's sequence, which checks each index and
 * adds an offset to it; and its {@code toString} copies one character after the other.
 */
final class SourceString {

    private SourceString() {}

    /** Returns the same string as {@code chars.toString()}. */
    static String of(BasedSequence chars) {
        if (chars instanceof SubSequence && chars.getBase() instanceof String base) {
            // Flexmark replaces this character, too.
            return base.substring(chars.getStartOffset(), chars.getEndOffset())
                    .replace('\0', '\uFFFD');
        }
        return chars.toString();
    }
}

package dev.cahier.tex;

/**
 * A range of the TeX that was parsed.
 *
 * @param start index of its first character, 0-based, in UTF-16 units
 * @param end index after its last character
 */
public record TexSpan(int start, int end) {

    public TexSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }

    /** Returns the range from the start of this one to the end of another. */
    public TexSpan to(TexSpan other) {
        return new TexSpan(start, Math.max(end, other.end));
    }

    /** Returns the text in this range. */
    public String of(String text) {
        return text.substring(start, end);
    }
}

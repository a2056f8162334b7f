package dev.cahier.note;

import java.util.Locale;
import java.util.Optional;

/** Makes names of files, valid on every system, out of titles. */
public final class NoteFileName {

    /** Longer names would make paths that Windows refuses. */
    private static final int LONGEST = 80;

    private NoteFileName() {}

    /**
     * Returns a name without an ending: letters of any script and digits, lower case, with hyphens
     * in place of all else.
     *
     * @return empty if the title has no letter and no digit
     */
    public static Optional<String> of(String title) {
        String words =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        int end =
                words.offsetByCodePoints(
                        0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        String cut = words.substring(0, end).replaceAll("-+$", "");
        return cut.isEmpty() ? Optional.empty() : AddressSpelling.ofName(cut);
    }
}

package dev.cahier.markdown;

import dev.cahier.data.UnseenCharacters;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the {@link UnseenCharacters} in the text of a note. They are left out before anything else
 * reads what an author has written, so that they can be marks afterwards: of shortcodes ({@link
 * ShortcodeMarks}), citations ({@link CitationMarks}), links in sentences ({@link LinkMarks}) and
 * parts of notes ({@link PartMarks}).
 */
final class ControlCharacters {

    /** A line end on some systems, but not in Markdown or HTML. */
    private static final int NEXT_LINE = 0x85;

    private ControlCharacters() {}

    /** Returns whether a code point cannot be part of a note. */
    static boolean isForbidden(int c) {
        return c == NEXT_LINE || UnseenCharacters.isUnseen(c);
    }

    /** Returns where such characters are in a text; adjacent ones are one part. */
    static List<NoteText.Cut> runs(String text, int from) {
        List<NoteText.Cut> runs = new ArrayList<>();
        int i = from;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isForbidden(text.codePointAt(i))) {
                i++; // All of them are one UTF-16 unit long.
            }
            if (i > start) {
                runs.add(new NoteText.Cut(start, i));
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return runs;
    }

    /** Returns a warning for each of these parts of a file. */
    static List<Diagnostic> problems(List<NoteText.Cut> runs, SourceText file) {
        if (runs.isEmpty()) {
            return List.of();
        }
        NoteLines lines = new NoteLines(file);
        return runs.stream()
                .map(run -> problem(file.text().charAt(run.start()), lines.at(run.start())))
                .toList();
    }

    /** Returns a warning about one of them. */
    static Diagnostic problem(char c, SourceLocation place) {
        String name = String.format(Locale.ROOT, "U+%04X", (int) c);
        return Diagnostic.warning(
                        "control-character",
                        place,
                        "the control character " + name + " is left out of the page")
                .withHint("delete the character; many editors do not show it");
    }
}

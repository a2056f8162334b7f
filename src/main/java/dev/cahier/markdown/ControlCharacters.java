package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the characters that neither HTML nor XML can hold and that nobody can see. They are left
 * out before anything else reads what an author has written, so that they can be marks afterwards:
 * of shortcodes ({@link ShortcodeMarks}), citations ({@link CitationMarks}), links in sentences
 * ({@link LinkMarks}) and parts of notes ({@link PartMarks}).
 */
final class ControlCharacters {

    private ControlCharacters() {}

    /** Returns whether a code unit is a control character, or one that Unicode does not assign. */
    static boolean isForbidden(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Returns where such characters stand in a text, those side by side as one part. */
    static List<NoteText.Cut> runs(String text, int from) {
        List<NoteText.Cut> runs = new ArrayList<>();
        for (int i = from; i < text.length(); i++) {
            int start = i;
            while (i < text.length() && isForbidden(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                runs.add(new NoteText.Cut(start, i));
            }
        }
        return runs;
    }

    /** Returns the first one in a text. */
    static Optional<Character> first(String text) {
        return text.chars()
                .filter(ControlCharacters::isForbidden)
                .mapToObj(c -> (char) c)
                .findFirst();
    }

    /** Returns a text without them. */
    static String removedFrom(String text) {
        return first(text).isEmpty()
                ? text
                : text.chars()
                        .filter(c -> !isForbidden(c))
                        .collect(
                                StringBuilder::new,
                                (kept, c) -> kept.append((char) c),
                                StringBuilder::append)
                        .toString();
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

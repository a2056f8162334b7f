package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comment of an author, {@code %%not for readers%%}, as Obsidian has them.
 *
 * @param start the offset of its first mark in the file
 * @param end the offset behind its last mark; the end of the file when there is none
 * @param closed whether it has a last mark
 */
record NoteComment(int start, int end, boolean closed) {

    private static final Pattern UNDERLINE =
            Pattern.compile("[ \\t>]*(?:-++|=++)[ \\t]*+(?:\\n|$)");

    /**
     * Returns what is left out with the comment: a line that holds nothing else, and the spaces
     * that would become a hard break, an indentation or a second space.
     */
    NoteText.Cut cut(String file) {
        int lineStart = file.lastIndexOf('\n', start - 1) + 1;
        int spacesStart = startOfSpaces(file, start, lineStart);
        int spacesEnd = endOfSpaces(file, end);
        boolean first = isFirstOfLine(file, lineStart);
        boolean last = spacesEnd == file.length() || file.charAt(spacesEnd) == '\n';
        if (first && last && isLineOfParagraph(file, spacesEnd)) {
            return new NoteText.Cut(lineStart, Math.min(spacesEnd + 1, file.length()));
        }
        if (first || last) {
            return new NoteText.Cut(first ? start : spacesStart, spacesEnd);
        }
        return new NoteText.Cut(start, spacesStart < start ? spacesEnd : end);
    }

    /** A comment of several lines separates paragraphs; one line must not make a heading. */
    private boolean isLineOfParagraph(String file, int lineEnd) {
        int firstLineEnd = file.indexOf('\n', start);
        int next = Math.min(lineEnd + 1, file.length());
        boolean underlines = UNDERLINE.matcher(file).region(next, file.length()).lookingAt();
        return (firstLineEnd < 0 || firstLineEnd >= end) && !underlines;
    }

    /** Returns whether nothing but the marks of quotations precedes the comment on its line. */
    private boolean isFirstOfLine(String file, int lineStart) {
        int before = start;
        while (before > lineStart
                && (isSpace(file.charAt(before - 1)) || file.charAt(before - 1) == '>')) {
            before--;
        }
        return before == lineStart;
    }

    private static int startOfSpaces(String file, int end, int lineStart) {
        int start = end;
        while (start > lineStart && isSpace(file.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfSpaces(String file, int start) {
        int end = start;
        while (end < file.length() && isSpace(file.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t';
    }

    /** Returns a warning about a comment that is never closed. */
    Optional<Diagnostic> problem(SourceText file) {
        return closed
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.warning(
                                        "comment-unclosed",
                                        file.at(start),
                                        "the comment that starts here with %% is never closed, so"
                                                + " the rest of the note is left out")
                                .withHint(
                                        "close the comment with %%, or write \\%% to show the"
                                                + " characters"));
    }
}

package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * Everything found in a site's {@code content} folder.
 *
 * @param notes the notes that could be read, drafts included, sorted by path
 * @param others all other files, sorted by path
 * @param leftOut notes and files that are never published, sorted by path
 * @param diagnostics what is wrong with any of them, sorted
 * @param read how many files of notes were read; the others were known
 */
public record NoteCollection(
        List<Note> notes,
        List<ContentFile> others,
        List<Unpublished> leftOut,
        List<Diagnostic> diagnostics,
        int read) {

    public NoteCollection {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
        leftOut = List.copyOf(leftOut);
        diagnostics = diagnostics.stream().sorted().toList();
    }
}

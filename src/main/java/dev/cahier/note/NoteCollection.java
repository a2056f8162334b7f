package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * Everything found in a site's {@code content} folder.
 *
 * @param notes the notes that could be read, drafts included, sorted by path
 * @param others all other files, sorted by path
 * @param diagnostics what is wrong with any of them, sorted
 */
public record NoteCollection(
        List<Note> notes, List<ContentFile> others, List<Diagnostic> diagnostics) {

    public NoteCollection {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
        diagnostics = diagnostics.stream().sorted().toList();
    }
}

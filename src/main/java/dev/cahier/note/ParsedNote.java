package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading one note.
 *
 * @param note the note; absent when an error made it unreadable or its meaning uncertain
 * @param diagnostics what is wrong with it, sorted
 */
public record ParsedNote(Optional<Note> note, List<Diagnostic> diagnostics) {

    public ParsedNote {
        diagnostics = diagnostics.stream().sorted().toList();
        if (note.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("a note without an error is missing");
        }
    }
}

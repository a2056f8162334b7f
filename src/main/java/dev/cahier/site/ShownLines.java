package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the source lines to diagnostics whose places were kept without them. The text of each note
 * is read once, whatever is wrong with it.
 */
public final class ShownLines {

    private final Map<String, RenderedNote> notes = new HashMap<>();

    /** Creates a reader of the lines of notes. */
    public ShownLines(Iterable<RenderedNote> notes) {
        notes.forEach(note -> this.notes.put(note.note().path(), note));
    }

    /** Returns the diagnostics with the lines that they are about, in the same order. */
    public List<Diagnostic> addedTo(List<Diagnostic> diagnostics) {
        Map<String, String[]> lines = new HashMap<>();
        return diagnostics.stream().map(d -> withLine(d, lines)).toList();
    }

    private Diagnostic withLine(Diagnostic diagnostic, Map<String, String[]> lines) {
        Optional<SourceLocation> place =
                diagnostic
                        .location()
                        .filter(at -> at.sourceLine().isEmpty() && notes.containsKey(at.path()));
        if (place.isEmpty()) {
            return diagnostic;
        }
        SourceLocation at = place.get();
        String[] text = lines.computeIfAbsent(at.path(), this::lines);
        return at.line() > text.length
                ? diagnostic
                : diagnostic.at(
                        new SourceLocation(at.path(), at.line(), at.column(), text[at.line() - 1]));
    }

    private String[] lines(String path) {
        return notes.get(path).note().text().read().text().split("\n", -1);
    }
}

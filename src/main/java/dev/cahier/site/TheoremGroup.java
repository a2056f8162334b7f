package dev.cahier.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The notes of a series, or those in none, on the page of all theorems.
 *
 * @param series the name of the series; empty for notes in none
 * @param address the address of the series
 * @param notes the notes with something to list, in the order of the series
 */
public record TheoremGroup(String series, String address, List<NoteStatements> notes) {

    public TheoremGroup {
        notes = List.copyOf(notes);
    }

    TheoremGroup with(UnaryOperator<RenderedNote> now) {
        return new TheoremGroup(
                series, address, notes.stream().map(note -> note.with(now)).toList());
    }
}

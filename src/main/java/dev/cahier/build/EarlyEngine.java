package dev.cahier.build;

import dev.cahier.note.KnownNotes;
import dev.cahier.note.Note;
import dev.cahier.note.ParsedNote;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts the engine for formulas while notes are still being read, as soon as a note is read that
 * seems to have a formula. A site without formulas never starts it.
 *
 * @param known is asked for notes
 * @param byDefault whether notes that do not say so have formulas
 * @param start starts the engine unless it has started
 */
record EarlyEngine(KnownNotes known, boolean byDefault, Runnable start) implements KnownNotes {

    /** What most formulas begin with; the engine starts later for a formula that has none. */
    private static final List<String> SIGNS = List.of("$", "\\(", "\\[", "\\begin{", "```math");

    @Override
    public Optional<ParsedNote> find(String path, Path file) {
        return known.find(path, file);
    }

    @Override
    public boolean leavesOut(String path) {
        return known.leavesOut(path);
    }

    @Override
    public void read(String path, Path file, ParsedNote parsed) {
        if (parsed.note().filter(this::seemsToHaveFormula).isPresent()) {
            start.run();
        }
        known.read(path, file, parsed);
    }

    private boolean seemsToHaveFormula(Note note) {
        return note.frontMatter().math().orElse(byDefault)
                && SIGNS.stream().anyMatch(note.body()::contains);
    }
}

package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.RenderedNote;
import java.util.Collection;
import java.util.List;

/** Something that holds for the notes of a sound site and that a build does not ask for. */
public interface NoteRule {

    /**
     * Returns what is wrong with some notes.
     *
     * @param checked the notes in question
     * @param site all notes that links may lead to
     */
    List<Diagnostic> check(Collection<RenderedNote> checked, NotesByUrl site);

    /** Returns all rules. */
    static List<NoteRule> all() {
        return List.of(new AnchorsExist(), new AnchorsAreUnique());
    }
}

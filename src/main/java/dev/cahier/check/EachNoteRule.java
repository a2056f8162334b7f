package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** A rule that looks at one note at a time. */
interface EachNoteRule extends NoteRule {

    /** Looks for what is wrong with a note. */
    void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report);

    @Override
    default void check(CheckedSite site, Consumer<Diagnostic> report) {
        site.notes().forEach(note -> check(note, site, report));
    }
}

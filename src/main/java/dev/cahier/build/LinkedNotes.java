package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.CrossReferences;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Rendered notes whose references lead somewhere.
 *
 * @param notes the notes, in the order in which they were given
 * @param references knows where references lead
 * @param diagnostics which references lead nowhere, and which labels are there twice
 */
record LinkedNotes(
        List<RenderedNote> notes, CrossReferences references, List<Diagnostic> diagnostics) {

    LinkedNotes {
        notes = List.copyOf(notes);
        diagnostics = List.copyOf(diagnostics);
    }

    static LinkedNotes of(CrossReferences references, List<RenderedNote> rendered) {
        CrossReferences.Resolved resolved = references.resolve(rendered);
        List<Diagnostic> diagnostics = new ArrayList<>(references.duplicates());
        diagnostics.addAll(resolved.diagnostics());
        return new LinkedNotes(resolved.notes(), references, diagnostics);
    }
}

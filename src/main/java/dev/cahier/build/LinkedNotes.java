package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.CrossReferences;
import dev.cahier.site.ProofCircles;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.StatementMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Rendered notes whose references lead somewhere.
 *
 * @param notes the notes, in the order in which they were given
 * @param references knows where references lead
 * @param statements knows which theorems and the like refer to which
 * @param diagnostics which references lead nowhere, which labels are there twice, and which proofs
 *     are circular
 */
record LinkedNotes(
        List<RenderedNote> notes,
        CrossReferences references,
        StatementMap statements,
        List<Diagnostic> diagnostics) {

    LinkedNotes {
        notes = List.copyOf(notes);
        diagnostics = List.copyOf(diagnostics);
    }

    static LinkedNotes of(List<RenderedNote> rendered, SiteLinkTable links) {
        CrossReferences references = new CrossReferences(rendered, links);
        CrossReferences.Resolved resolved = references.resolve(rendered);
        List<Diagnostic> diagnostics = new ArrayList<>(references.duplicates());
        diagnostics.addAll(resolved.diagnostics());
        StatementMap statements = new StatementMap(rendered, links, references);
        diagnostics.addAll(ProofCircles.in(rendered, statements));
        return new LinkedNotes(resolved.notes(), references, statements, diagnostics);
    }
}

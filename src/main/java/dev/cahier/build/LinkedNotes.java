package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.CrossReferences;
import dev.cahier.site.Glossary;
import dev.cahier.site.ProofCircles;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.SiteNotation;
import dev.cahier.site.StatementMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Rendered notes whose references lead somewhere.
 *
 * @param notes the notes, in the order in which they were given
 * @param references knows where references lead
 * @param statements knows which theorems and the like refer to which
 * @param notation the signs and terms of the site
 * @param diagnostics which references lead nowhere, which labels and terms are there twice, and
 *     which proofs are circular
 */
record LinkedNotes(
        List<RenderedNote> notes,
        CrossReferences references,
        StatementMap statements,
        SiteNotation notation,
        List<Diagnostic> diagnostics) {

    LinkedNotes {
        notes = List.copyOf(notes);
        diagnostics = List.copyOf(diagnostics);
    }

    static LinkedNotes of(
            List<RenderedNote> rendered,
            SiteLinkTable links,
            SiteConfig config,
            SiteSigns.Typeset signs) {
        Glossary glossary =
                new Glossary(rendered, links::url, config.language(), config.notation().page());
        CrossReferences references = new CrossReferences(rendered, links, config.language());
        CrossReferences.Resolved resolved =
                references.resolve(rendered.stream().map(glossary::linked).toList());
        List<Diagnostic> diagnostics = new ArrayList<>(references.duplicates());
        diagnostics.addAll(resolved.diagnostics());
        StatementMap statements = new StatementMap(rendered, links, references);
        diagnostics.addAll(ProofCircles.in(rendered, statements));
        diagnostics.addAll(glossary.problems());
        diagnostics.addAll(signs.problems());
        return new LinkedNotes(
                resolved.notes(),
                references,
                statements,
                new SiteNotation(signs.signs(), glossary),
                diagnostics);
    }
}

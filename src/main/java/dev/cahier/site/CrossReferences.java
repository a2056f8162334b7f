package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.NoteReference;
import dev.cahier.math.ReferenceMarkup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Resolves the references of notes to numbered equations and theorems, in the note itself first,
 * then in the others. Pure.
 */
public final class CrossReferences {

    private final LabelTable labels;
    private final SiteLinkTable links;

    /**
     * Knows the labels of a site.
     *
     * @param notes the rendered notes; their order does not matter
     */
    public CrossReferences(Collection<RenderedNote> notes, SiteLinkTable links) {
        this.labels = new LabelTable(notes);
        this.links = links;
    }

    /**
     * Notes whose references are resolved.
     *
     * @param notes the notes in the order given
     * @param diagnostics what is wrong with their references
     */
    public record Resolved(List<RenderedNote> notes, List<Diagnostic> diagnostics) {

        public Resolved {
            notes = List.copyOf(notes);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Resolves the references of some notes. */
    public Resolved resolve(List<RenderedNote> notes) {
        List<RenderedNote> resolved = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (RenderedNote note : notes) {
            if (note.body().references().isEmpty()) {
                resolved.add(note);
                continue;
            }
            note.body().references().stream()
                    .flatMap(reference -> problem(reference, note).stream())
                    .forEach(diagnostics::add);
            resolved.add(
                    new RenderedNote(
                            note.note(),
                            note.body()
                                    .withHtml(
                                            html ->
                                                    ReferenceMarkup.resolved(
                                                            html,
                                                            (kind, label) ->
                                                                    target(kind, label, note)))));
        }
        return new Resolved(resolved, diagnostics);
    }

    private List<LabelTable.Entry> found(String label, RenderedNote from) {
        if (!label.contains("#")) {
            return labels.named(label, from);
        }
        int mark = label.indexOf('#');
        String page = label.substring(0, mark);
        String address = page.isEmpty() ? links.url(from.note().address()) : page;
        return labels.at(
                label.substring(mark + 1), note -> links.url(note.address()).equals(address));
    }

    private ReferenceMarkup.Target target(
            ReferenceMarkup.Kind kind, String label, RenderedNote from) {
        List<LabelTable.Entry> found = found(label, from);
        if (found.size() != 1) {
            String text = label.contains("#") ? SiteLinkTable.escaped(label) : "??";
            return new ReferenceMarkup.Target(
                    label.contains("#") ? SiteLinkTable.escaped(label) : "", text, "");
        }
        LabelTable.Entry entry = found.get(0);
        boolean here = entry.owner().note().path().equals(from.note().path());
        String page = here ? "" : links.url(entry.owner().note().address());
        return new ReferenceMarkup.Target(
                SiteLinkTable.escaped(page + "#" + entry.anchor().replace("%", "%25")),
                SiteLinkTable.escaped(entry.text(kind)),
                here ? "" : SiteLinkTable.escaped(entry.owner().title()));
    }

    private Optional<Diagnostic> problem(NoteReference reference, RenderedNote from) {
        List<LabelTable.Entry> found = found(reference.label(), from);
        if (found.size() == 1) {
            return Optional.empty();
        }
        if (reference.isLink()) {
            return Optional.of(
                    Diagnostic.warning(
                                    "link-empty",
                                    reference.location(),
                                    "a link without words, and nothing numbered at its end")
                            .withHint("write some words between the brackets"));
        }
        String label = reference.label();
        if (found.isEmpty()) {
            Diagnostic error =
                    Diagnostic.error(
                            "label-missing",
                            reference.location(),
                            "there is no label '" + label + "' in this note or another one");
            return Optional.of(
                    error.withHint(
                            DidYouMean.among(labels.names(), label)
                                    .map(near -> "did you mean '" + near + "'?")));
        }
        return Optional.of(
                Diagnostic.error(
                                "label-ambiguous",
                                reference.location(),
                                "the label '"
                                        + label
                                        + "' stands in several notes: "
                                        + found.get(0).owner().note().path()
                                        + " and "
                                        + found.get(1).owner().note().path())
                        .withHint("give one of them another name"));
    }
}

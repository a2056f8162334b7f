package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.LinkUse;
import dev.cahier.markdown.NoteReference;
import dev.cahier.math.ReferenceMarkup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolves the references of notes to numbered equations and theorems, in the note itself first,
 * then in the others. Pure.
 */
public final class CrossReferences {

    /** How many characters of a title or heading a reference shows. */
    private static final int LONGEST = 300;

    /** For how many labels a near one is looked for: each search compares with all labels. */
    private static final int MOST_HINTS = 100;

    private final LabelTable labels;
    private final SiteLinkTable links;
    private final Embeds embeds;

    /**
     * Knows the labels of a site.
     *
     * @param notes the rendered notes; their order does not matter
     * @param siteLanguage the language of notes that do not state one
     */
    public CrossReferences(
            Collection<RenderedNote> notes, SiteLinkTable links, String siteLanguage) {
        this.labels = new LabelTable(notes, note -> links.url(note.address()));
        this.links = links;
        this.embeds =
                new Embeds(
                        notes,
                        labels,
                        links,
                        siteLanguage,
                        (html, note) -> resolved(html, known(note), note, true));
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

    /** Returns an error for each label that stands in several notes. */
    public List<Diagnostic> duplicates() {
        return new ShownLines(labels.notes()).addedTo(labels.duplicates());
    }

    /** Resolves the references of some notes. */
    public Resolved resolve(List<RenderedNote> notes) {
        Map<String, Optional<String>> hints = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (RenderedNote note : notes) {
            for (NoteReference reference : note.body().references()) {
                problem(reference, note, hints).ifPresent(diagnostics::add);
            }
            diagnostics.addAll(embeds.problems(note));
        }
        return new Resolved(
                notes.stream().map(this::resolved).toList(),
                new ShownLines(notes).addedTo(diagnostics));
    }

    private RenderedNote resolved(RenderedNote note) {
        if (note.body().references().isEmpty() && note.body().facts().embeds().isEmpty()) {
            return note;
        }
        Set<String> known = known(note);
        return note.withBody(
                note.body()
                        .withLinks(link -> resolved(link, note))
                        .withHtml(
                                html -> embeds.shownIn(resolved(html, known, note, false), note),
                                html -> embeds.linkedIn(resolved(html, known, note, false), note),
                                text -> resolvedText(text, note),
                                html -> resolved(html, known, note, true)));
    }

    /** What is in the HTML only and not among the references was written by hand. */
    private static Set<String> known(RenderedNote note) {
        return note.body().references().stream()
                .map(NoteReference::label)
                .collect(Collectors.toSet());
    }

    /**
     * Returns markup of a note with what its references lead to.
     *
     * @param known the labels that the note refers to
     * @param elsewhere whether the markup is shown on another page
     */
    private String resolved(String html, Set<String> known, RenderedNote note, boolean elsewhere) {
        return ReferenceMarkup.resolved(
                html,
                (kind, label) ->
                        known.contains(label)
                                ? Optional.of(target(kind, label, note, elsewhere))
                                : Optional.empty());
    }

    private String resolvedText(String text, RenderedNote note) {
        return ReferenceMarkup.resolvedText(
                text, (kind, label) -> Optional.of(target(kind, label, note, true)));
    }

    /** Returns what a label, or an address with {@code #}, leads to from a note. */
    Optional<LabelTable.Entry> entry(String label, RenderedNote from) {
        return found(label, from);
    }

    /** Returns the note that a reference leads to. */
    Optional<RenderedNote> targetOf(NoteReference reference, RenderedNote from) {
        return found(reference.label(), from).map(LabelTable.Entry::owner);
    }

    /** Returns the notes of which a note shows a part, directly or within others, by path. */
    List<RenderedNote> embeddedIn(RenderedNote note) {
        return embeds.reachedFrom(note);
    }

    /**
     * Returns a text that tells apart what the references of a note lead to and show.
     *
     * @param note a note, resolved or not
     */
    public String targets(RenderedNote note) {
        StringBuilder text = new StringBuilder();
        note.body().references().stream()
                .map(NoteReference::label)
                .distinct()
                .forEach(
                        label -> {
                            text.append(label);
                            for (ReferenceMarkup.Kind kind : ReferenceMarkup.Kind.values()) {
                                text.append('\n').append(target(kind, label, note, false));
                            }
                        });
        return text.toString();
    }

    private LinkUse resolved(LinkUse link, RenderedNote note) {
        return link.kind() == LinkUse.Kind.HEADING
                ? link.leadingTo(headingUrl(link.url(), note))
                : link;
    }

    /** Returns the address of a heading that is named by its words, whether it is there or not. */
    private String headingUrl(String label, RenderedNote from) {
        int hash = label.indexOf('#');
        String page = label.substring(0, hash);
        String words = label.substring(hash + 1);
        String owner = page.isEmpty() ? links.url(from.note().address()) : page;
        String id =
                labels.heading(owner, List.of(words.split("#")))
                        .map(HeadingEntry::id)
                        .orElseGet(() -> HeadingEntry.anchorOf(words.replace('#', ' ')));
        return page + "#" + id.replace("%", "%25");
    }

    private Optional<LabelTable.Entry> found(String label, RenderedNote from) {
        if (!label.contains("#")) {
            return labels.named(label, from);
        }
        return labels.at(label.startsWith("#") ? links.url(from.note().address()) + label : label);
    }

    private ReferenceMarkup.Target target(
            ReferenceMarkup.Kind kind, String label, RenderedNote from, boolean elsewhere) {
        if (kind == ReferenceMarkup.Kind.PLACE) {
            String place = label.contains("#") ? headingUrl(label, from) : "";
            boolean outside = elsewhere && place.startsWith("#");
            String url = outside ? links.url(from.note().address()) + place : place;
            return new ReferenceMarkup.Target(SiteLinkTable.escaped(url), "", "");
        }
        Optional<LabelTable.Entry> found = found(label, from);
        if (found.isEmpty()) {
            String address = label.contains("#") ? SiteLinkTable.escaped(label) : "";
            return new ReferenceMarkup.Target(address, address.isEmpty() ? "??" : address, "");
        }
        LabelTable.Entry entry = found.get();
        boolean here = !elsewhere && entry.owner().note().path().equals(from.note().path());
        String page = here ? "" : links.url(entry.owner().note().address());
        return new ReferenceMarkup.Target(
                SiteLinkTable.escaped(page + "#" + entry.anchor().replace("%", "%25")),
                SiteLinkTable.escaped(shortened(entry.text(kind))),
                here ? "" : SiteLinkTable.escaped(shortened(entry.owner().title())));
    }

    /** A text without end would be in the page again with each reference. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    private Optional<Diagnostic> problem(
            NoteReference reference, RenderedNote from, Map<String, Optional<String>> hints) {
        if (reference.kind() == NoteReference.Kind.HEADING) {
            return Optional.empty(); // It is checked as an anchor.
        }
        Optional<LabelTable.Entry> found = found(reference.label(), from);
        if (found.isEmpty()) {
            boolean isLink = reference.kind() == NoteReference.Kind.LINK;
            return Optional.of(
                    isLink ? nothingThere(reference, from) : missing(reference, from, hints));
        }
        return found.get().isUnnumbered()
                ? Optional.of(unnumbered(reference, from))
                : Optional.empty();
    }

    private static Diagnostic nothingThere(NoteReference reference, RenderedNote from) {
        return Diagnostic.warning(
                        "link-empty",
                        reference.location(),
                        "this link has no text, and its target has no title to show")
                .withHint("write a text between the brackets");
    }

    private Diagnostic missing(
            NoteReference reference, RenderedNote from, Map<String, Optional<String>> hints) {
        String label = reference.label();
        Optional<String> near =
                hints.size() < MOST_HINTS
                        ? hints.computeIfAbsent(
                                label, name -> DidYouMean.among(labels.names(), name))
                        : hints.getOrDefault(label, Optional.empty());
        return Diagnostic.error(
                        "label-missing",
                        reference.location(),
                        "there is no label '" + label + "' in this note or another one")
                .withHint(near.map(name -> "did you mean '" + name + "'?"));
    }

    private static Diagnostic unnumbered(NoteReference reference, RenderedNote from) {
        return Diagnostic.error(
                        "reference-unnumbered",
                        reference.location(),
                        "the equation '" + reference.label() + "' has no number to show")
                .withHint(
                        "remove its \\notag, its star or 'math.numbers: none', or give it a"
                                + " \\tag{...}");
    }
}

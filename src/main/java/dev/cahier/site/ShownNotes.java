package dev.cahier.site;

import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adds to the keys of pages what these show of notes. Safe for use by several threads. */
final class ShownNotes {

    private final String language;
    private final TermAddresses terms;
    private final CrossReferences references;
    private final Glossary glossary;
    private final Map<String, String> targets = new ConcurrentHashMap<>();
    private final Map<Same, KeyText.Part> cards = new ConcurrentHashMap<>();
    private final Map<Same, KeyText.Part> neighbours = new ConcurrentHashMap<>();

    /**
     * Creates the parts of keys.
     *
     * @param language the language of notes that do not state one
     * @param references knows what the references of the notes lead to
     * @param glossary knows what mentions of terms lead to
     */
    ShownNotes(
            String language, TermAddresses terms, CrossReferences references, Glossary glossary) {
        this.language = language;
        this.terms = terms;
        this.references = references;
        this.glossary = glossary;
    }

    /** Adds all of a text that there may be. */
    void optional(Optional<RenderedNote> note, KeyText text) {
        text.add(note.isPresent() ? "text" : "");
        note.ifPresent(present -> whole(present, text));
    }

    /** Adds all of a note. */
    void whole(RenderedNote note, KeyText text) {
        place(note, text);
        text.addKnown(note.keys().whole());
        text.add(targets(note));
        text.add(glossary.targets(note));
        for (RenderedNote shown : references.embeddedIn(note)) {
            place(shown, text);
            text.addKnown(shown.keys().whole());
            text.add(targets(shown));
        }
    }

    /** Adds what a list shows of notes. */
    void cards(List<RenderedNote> notes, KeyText text) {
        text.add(Integer.toString(notes.size()));
        for (RenderedNote note : notes) {
            text.add(cards.computeIfAbsent(new Same(note), same -> card(note)));
        }
    }

    private KeyText.Part card(RenderedNote note) {
        KeyText text = new KeyText();
        place(note, text);
        text.addKnown(note.keys().card());
        text.add(Boolean.toString(note.isWeighted()));
        text.add(targets(note));
        // A summary has a link in the place of a note that is shown.
        references.embeddedIn(note).forEach(shown -> neighbour(Optional.of(shown), text));
        return text.toPart();
    }

    /** Adds what a link to a note shows. */
    void neighbour(Optional<RenderedNote> note, KeyText text) {
        text.add(note.isPresent() ? "note" : "");
        note.ifPresent(
                present ->
                        text.add(
                                neighbours.computeIfAbsent(
                                        new Same(present), same -> neighbour(present))));
    }

    private KeyText.Part neighbour(RenderedNote note) {
        KeyText text = new KeyText();
        text.addNote(note.note().path());
        text.require(note.keys().card());
        text.add(note.note().address());
        text.add(note.note().language(language));
        text.add(note.title());
        text.add(note.titleHtml());
        return text.toPart();
    }

    /** Adds where a note is and what is said about it beside its text. */
    private void place(RenderedNote rendered, KeyText text) {
        Note note = rendered.note();
        FrontMatter front = note.frontMatter();
        text.addNote(note.path());
        text.add(note.address());
        text.add(note.language(language));
        text.add(front.date().map(String::valueOf).orElse(""));
        // It may come from git, while the text stays.
        text.add(front.lastmod().map(String::valueOf).orElse(""));
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms(taxonomy, note, text);
        }
        text.add(front.params() + " " + front.other());
    }

    private void terms(Taxonomy taxonomy, Note note, KeyText text) {
        for (String name : taxonomy.termsOf(note.frontMatter())) {
            text.add(name);
            text.add(terms.of(taxonomy, name, note));
        }
        text.add("");
    }

    /** Returns what the references of a note lead to. */
    String targets(RenderedNote note) {
        return targets.computeIfAbsent(note.note().path(), path -> references.targets(note));
    }

    /** A note that equals no other object: to compare all of its contents would take long. */
    private static final class Same {

        private final RenderedNote note;

        Same(RenderedNote note) {
            this.note = note;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.note == note;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(note);
        }
    }
}

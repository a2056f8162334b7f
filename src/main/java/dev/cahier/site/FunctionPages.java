package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.gallery.FunctionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the gallery of activation functions and the page of each of them. */
final class FunctionPages {

    private static final String FOLDER = "content" + Page.GalleryPage.ADDRESS;

    private final SectionTexts texts;
    private final Translations translations;
    private final List<Diagnostic> diagnostics;

    /**
     * Creates a maker of pages.
     *
     * @param diagnostics receives what stands in the way of the gallery
     */
    FunctionPages(SectionTexts texts, Translations translations, List<Diagnostic> diagnostics) {
        this.texts = texts;
        this.translations = translations;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the gallery, then the page of each function; nothing without functions.
     *
     * @param entries the functions, in the order of the gallery
     * @param notes all notes in the order of lists
     */
    List<Page> of(List<FunctionEntry> entries, List<RenderedNote> notes) {
        List<Page> pages = new ArrayList<>();
        if (!entries.isEmpty()) {
            reportNotesInItsPlace(notes);
            pages.add(new Page.GalleryPage(entries, texts.at(Page.GalleryPage.ADDRESS)));
        }
        for (int i = 0; i < entries.size(); i++) {
            FunctionEntry entry = entries.get(i);
            String name = entry.definition().name();
            pages.add(
                    new Page.FunctionPage(
                            entry,
                            translations.once(
                                    notes.stream()
                                            .filter(n -> n.body().functions().contains(name))
                                            .toList()),
                            at(entries, i - 1),
                            at(entries, i + 1)));
        }
        return pages;
    }

    /** The list of the notes in a folder would stand at the address of the gallery. */
    private void reportNotesInItsPlace(List<RenderedNote> notes) {
        notes.stream()
                .map(note -> note.note().path())
                .filter(path -> path.startsWith(FOLDER))
                .min(String::compareTo)
                .map(SourceLocation::startOf)
                .ifPresent(
                        first ->
                                diagnostics.add(
                                        Diagnostic.warning(
                                                        "address-conflict",
                                                        first,
                                                        "the notes of this folder have no list: "
                                                                + Page.GalleryPage.ADDRESS
                                                                + " is the gallery of functions")
                                                .withHint(
                                                        "move them, or set 'activations: false' in"
                                                                + " cahier.yaml")));
    }

    private static Optional<FunctionEntry> at(List<FunctionEntry> entries, int index) {
        return index < 0 || index >= entries.size()
                ? Optional.empty()
                : Optional.of(entries.get(index));
    }
}

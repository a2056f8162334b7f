package dev.cahier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The languages that have lists of their own: that of the site, whose lists have every note once,
 * and each whose notes are at addresses such as {@code /zh/posts/a/}. Immutable.
 */
final class Editions {

    private final List<Edition> editions = new ArrayList<>();
    private final Translations translations;
    private final String siteLanguage;

    /**
     * Finds the languages.
     *
     * @param rendered the published notes and the texts of lists
     * @param siteLanguage the language of the site as a BCP 47 tag
     */
    Editions(Collection<RenderedNote> rendered, Translations translations, String siteLanguage) {
        this.translations = translations;
        this.siteLanguage = siteLanguage;
        SortedMap<String, String> languages = new TreeMap<>();
        for (RenderedNote note : rendered) {
            String prefix = note.note().translation().prefix();
            if (!prefix.isEmpty()) {
                languages.put(prefix, note.note().translation().language().orElseThrow());
            }
        }
        editions.add(new Edition("", Optional.empty()));
        languages.forEach(
                (prefix, language) -> editions.add(new Edition(prefix, Optional.of(language))));
    }

    /**
     * A language.
     *
     * @param prefix what its addresses begin with, empty for that of the site
     * @param language its tag, absent for that of the site
     */
    record Edition(String prefix, Optional<String> language) {}

    /** Returns the languages, that of the site first. */
    List<Edition> all() {
        return List.copyOf(editions);
    }

    /** Returns those of some notes that are in the lists of a language, in their order. */
    List<RenderedNote> in(Edition edition, List<RenderedNote> notes) {
        return edition.language()
                .map(language -> notes.stream().filter(n -> isIn(n, edition, language)).toList())
                .orElseGet(() -> translations.once(notes));
    }

    /**
     * Returns those of some notes whose terms the lists of a language name. The lists of the site
     * leave out what is below another language and has a translation that they name.
     */
    List<RenderedNote> describedIn(Edition edition, List<RenderedNote> notes) {
        return edition.language().isPresent()
                ? in(edition, notes)
                : notes.stream()
                        .filter(
                                note ->
                                        note.note().translation().prefix().isEmpty()
                                                || translations.in(note, siteLanguage) == note)
                        .toList();
    }

    /** Returns notes, of which each is in a list of a language once. */
    List<RenderedNote> once(Edition edition, List<RenderedNote> notes) {
        return translations.once(notes, edition.language().orElse(siteLanguage));
    }

    /**
     * Returns where the list of a language is.
     *
     * @param addressesByPrefix the list in all its languages
     */
    Page.Place place(Edition edition, SortedMap<String, String> addressesByPrefix) {
        return new Page.Place(
                addressesByPrefix.get(edition.prefix()),
                edition.language(),
                translations(addressesByPrefix));
    }

    private boolean isIn(RenderedNote note, Edition edition, String language) {
        return note.note().translation().prefix().equals(edition.prefix())
                || translations.isIn(note, language);
    }

    /** Returns the addresses of one list in several languages; nothing for a single one. */
    List<Page.InLanguage> translations(SortedMap<String, String> addressesByPrefix) {
        if (addressesByPrefix.size() < 2) {
            return List.of();
        }
        return editions.stream()
                .filter(edition -> addressesByPrefix.containsKey(edition.prefix()))
                .map(
                        edition ->
                                new Page.InLanguage(
                                        edition.language().orElse(siteLanguage),
                                        addressesByPrefix.get(edition.prefix())))
                .toList();
    }
}

package dev.cahier.site;

import dev.cahier.note.NoteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Groups notes by the terms of their front matter, for each language that has lists. */
final class Terms {

    /** Without the slash at the end, which would put {@code /c#/} before {@code /c/}. */
    private static final Comparator<String> BY_SLUG =
            Comparator.comparing(address -> address.substring(0, address.length() - 1));

    private final SectionTexts texts;
    private final ListPages lists;
    private final TermAddresses addresses;
    private final Editions editions;

    Terms(SectionTexts texts, ListPages lists, TermAddresses addresses, Editions editions) {
        this.texts = texts;
        this.lists = lists;
        this.addresses = addresses;
        this.editions = editions;
    }

    /**
     * Returns for each language the page of all terms of a taxonomy, then the pages of each term;
     * nothing when no note has a term and none gives the list a title.
     *
     * @param notes all notes in the order of lists
     */
    List<List<Page>> of(Taxonomy taxonomy, List<RenderedNote> notes) {
        Map<Editions.Edition, List<Term>> byEdition = new LinkedHashMap<>();
        SortedMap<String, String> overviews = new TreeMap<>();
        Map<String, SortedMap<String, String>> translations = new HashMap<>();
        for (Editions.Edition edition : editions.all()) {
            List<Term> terms = terms(taxonomy, notes, edition);
            if (!terms.isEmpty()
                    || texts.at(overview(taxonomy, edition)).filter(this::isTitle).isPresent()) {
                byEdition.put(edition, terms);
                overviews.put(edition.prefix(), overview(taxonomy, edition));
            }
            for (Term term : terms) {
                translations
                        .computeIfAbsent(key(term, edition), k -> new TreeMap<>())
                        .put(edition.prefix(), term.address());
            }
        }
        List<List<Page>> pages = new ArrayList<>();
        byEdition.forEach(
                (edition, terms) -> {
                    Page.Place place = editions.place(edition, overviews);
                    pages.add(
                            List.of(
                                    new Page.TermsPage(
                                            taxonomy, place, terms, texts.at(place.address()))));
                    for (Term term : terms) {
                        pages.add(list(taxonomy, term, edition, translations));
                    }
                });
        return pages;
    }

    private boolean isTitle(RenderedNote text) {
        return text.note().kind() == NoteKind.LIST;
    }

    private static String overview(Taxonomy taxonomy, Editions.Edition edition) {
        return edition.prefix() + taxonomy.address();
    }

    private List<Page> list(
            Taxonomy taxonomy,
            Term term,
            Editions.Edition edition,
            Map<String, SortedMap<String, String>> translations) {
        Page.Place place = editions.place(edition, translations.get(key(term, edition)));
        return lists.of(
                new ListSubject.OfTerm(
                        taxonomy, term, texts.at(term.address()), edition.language()),
                place.address(),
                term.notes(),
                place.translations());
    }

    /**
     * Returns what the pages of a term in several languages have in common: the translation key of
     * its text, else the address below the language.
     */
    private String key(Term term, Editions.Edition edition) {
        return texts.at(term.address())
                .flatMap(text -> text.note().translation().chosenKey())
                .orElseGet(() -> term.address().substring(edition.prefix().length()));
    }

    /**
     * Returns the terms of the notes in a language. Terms with one address are one term: it is
     * spelled as in the first note. A series has all its parts, also those that are in other
     * languages only, as its notes count them.
     *
     * @param notes all notes in the order of lists
     */
    List<Term> terms(Taxonomy taxonomy, List<RenderedNote> notes, Editions.Edition edition) {
        List<RenderedNote> own = editions.describedIn(edition, notes);
        Set<String> used = new HashSet<>();
        own.forEach(note -> used.addAll(addressesOf(taxonomy, note).keySet()));
        Map<String, String> names = new HashMap<>();
        Map<String, List<RenderedNote>> byAddress = new HashMap<>();
        for (RenderedNote note : taxonomy == Taxonomy.SERIES ? notes : own) {
            addressesOf(taxonomy, note)
                    .forEach(
                            (address, name) -> {
                                names.putIfAbsent(address, name);
                                byAddress
                                        .computeIfAbsent(address, a -> new ArrayList<>())
                                        .add(note);
                            });
        }
        return byAddress.entrySet().stream()
                .filter(term -> used.contains(term.getKey()))
                .sorted(Map.Entry.comparingByKey(BY_SLUG))
                .map(
                        term ->
                                new Term(
                                        names.get(term.getKey()),
                                        edition.prefix() + term.getKey(),
                                        editions.once(edition, term.getValue())))
                .toList();
    }

    /** Returns a note's terms by their addresses in the language of the site. */
    private Map<String, String> addressesOf(Taxonomy taxonomy, RenderedNote note) {
        Map<String, String> names = new LinkedHashMap<>();
        taxonomy.termsOf(note.note().frontMatter())
                .forEach(name -> names.putIfAbsent(addresses.of(taxonomy, name), name));
        return names;
    }
}

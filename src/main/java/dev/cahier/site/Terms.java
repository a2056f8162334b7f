package dev.cahier.site;

import dev.cahier.note.NoteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Groups notes by the terms of their front matter. */
final class Terms {

    /** Without the slash at the end, which would put {@code /c#/} before {@code /c/}. */
    private static final Comparator<String> BY_SLUG =
            Comparator.comparing(address -> address.substring(0, address.length() - 1));

    private final SectionTexts texts;
    private final ListPages lists;
    private final TermAddresses addresses;
    private final Translations translations;

    Terms(SectionTexts texts, ListPages lists, TermAddresses addresses, Translations translations) {
        this.translations = translations;
        this.texts = texts;
        this.lists = lists;
        this.addresses = addresses;
    }

    /**
     * Returns the page of all terms of a taxonomy, then the pages of each term; nothing when no
     * note has a term and none gives the list a title.
     *
     * @param notes all notes in the order of lists
     */
    List<List<Page>> of(Taxonomy taxonomy, List<RenderedNote> notes) {
        List<Term> terms = terms(taxonomy, notes);
        List<List<Page>> pages = new ArrayList<>();
        Optional<RenderedNote> text = texts.at(taxonomy.address());
        boolean titled = text.filter(t -> t.note().kind() == NoteKind.LIST).isPresent();
        if (!terms.isEmpty() || titled) {
            pages.add(List.of(new Page.TermsPage(taxonomy, terms, text)));
        }
        for (Term term : terms) {
            ListSubject subject = new ListSubject.OfTerm(taxonomy, term, texts.at(term.address()));
            pages.add(lists.of(subject, term.address(), term.notes()));
        }
        return pages;
    }

    /** Terms with one address are one term: it is spelled as in the first note. */
    List<Term> terms(Taxonomy taxonomy, List<RenderedNote> notes) {
        Map<String, String> names = new HashMap<>();
        Map<String, Set<RenderedNote>> byAddress = new TreeMap<>(BY_SLUG);
        for (RenderedNote note : notes) {
            for (String name : taxonomy.termsOf(note.note().frontMatter())) {
                String address = addresses.of(taxonomy, name);
                names.putIfAbsent(address, name);
                byAddress.computeIfAbsent(address, a -> new LinkedHashSet<>()).add(note);
            }
        }
        return byAddress.entrySet().stream()
                .map(
                        e ->
                                new Term(
                                        names.get(e.getKey()),
                                        e.getKey(),
                                        translations.once(List.copyOf(e.getValue()))))
                .toList();
    }
}

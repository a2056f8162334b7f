package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteFacts;
import dev.cahier.markdown.NoteFormula;
import dev.cahier.markdown.NoteSign;
import dev.cahier.markdown.NoteStatement;
import dev.cahier.math.SignTree;
import dev.cahier.site.Page.NotationPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the pages together that list the signs and terms of a site. */
final class NotationPages {

    private final Editions editions;
    private final SectionTexts texts;
    private final SiteNotation notation;
    private final String language;

    /**
     * Creates the maker of the pages.
     *
     * @param language the language of the site
     */
    NotationPages(Editions editions, SectionTexts texts, SiteNotation notation, String language) {
        this.editions = editions;
        this.texts = texts;
        this.notation = notation;
        this.language = language;
    }

    /**
     * Returns the page of each language, that of the site first.
     *
     * @param notes all notes in the order of lists
     */
    List<Page> of(List<RenderedNote> notes) {
        SortedMap<String, String> addresses = new TreeMap<>();
        editions.all().forEach(e -> addresses.put(e.prefix(), e.prefix() + NotationPage.ADDRESS));
        List<Page> pages = new ArrayList<>();
        for (Editions.Edition edition : editions.all()) {
            Page.Place place = editions.place(edition, addresses);
            List<RenderedNote> own = editions.in(edition, notes);
            pages.add(
                    new NotationPage(
                            place,
                            signs(own, edition.language().orElse(language)),
                            terms(own),
                            texts.at(place.address())));
        }
        return pages;
    }

    private List<GlossaryEntry> terms(List<RenderedNote> notes) {
        Set<String> paths = new HashSet<>();
        notes.forEach(note -> paths.add(note.note().path()));
        return notation.glossary().entries().stream()
                .filter(entry -> paths.contains(entry.note().note().path()))
                .map(
                        entry ->
                                entry.withMentions(
                                        entry.mentions().stream()
                                                .filter(n -> paths.contains(n.note().path()))
                                                .toList()))
                .toList();
    }

    /** A sign that is being put together. */
    private static final class Row {

        private final SignTree tree;
        private final String html;
        private final String text;
        private final List<ListedSign.Meaning> meanings = new ArrayList<>();
        private final Set<String> defining = new HashSet<>();
        private final List<ListedSign.Place> uses = new ArrayList<>();

        Row(SignTree tree, String html, String text) {
            this.tree = tree;
            this.html = html;
            this.text = text;
        }

        ListedSign listed() {
            return new ListedSign(tree, html, text, meanings, uses);
        }
    }

    private List<ListedSign> signs(List<RenderedNote> notes, String language) {
        Map<SignTree, Row> rows = new LinkedHashMap<>();
        for (SiteSign sign : notation.signs()) {
            row(rows, sign.tree(), sign.html(), sign.text())
                    .meanings
                    .add(
                            new ListedSign.Meaning(
                                    SiteLinkTable.escaped(sign.symbol().meaning(language)),
                                    Optional.empty()));
        }
        for (RenderedNote note : notes) {
            for (NoteSign sign : note.body().facts().notation().signs()) {
                Row row = row(rows, sign.tree(), sign.html(), sign.text());
                row.defining.add(note.note().path());
                row.meanings.add(
                        new ListedSign.Meaning(
                                sign.meaningHtml(),
                                Optional.of(
                                        new ListedSign.Place(
                                                note,
                                                sign.anchor(),
                                                SiteLinkTable.escaped(sign.name())))));
            }
        }
        notes.forEach(note -> uses(note, rows.values()));
        return rows.values().stream()
                .map(Row::listed)
                .sorted(Comparator.comparing(ListedSign::tree, SignOrder.BY_LETTER))
                .toList();
    }

    private static Row row(Map<SignTree, Row> rows, SignTree tree, String html, String text) {
        return rows.computeIfAbsent(tree, t -> new Row(t, html, text));
    }

    /** Adds the first use of each sign in a note that does not define it. */
    private static void uses(RenderedNote note, Collection<Row> rows) {
        NoteFacts facts = note.body().facts();
        if (facts.notation().formulas().isEmpty()) {
            return;
        }
        List<NoteFormula> formulas = List.copyOf(facts.notation().formulas());
        Map<NoteFormula, ListedSign.Place> places = new HashMap<>();
        List<HeadingEntry> headings = note.body().headings();
        List<NoteStatement> statements = List.copyOf(facts.statements());
        for (Row row : rows) {
            if (row.defining.contains(note.note().path())) {
                continue;
            }
            formulas.stream()
                    .filter(formula -> formula.tree().contains(row.tree))
                    .findFirst()
                    .map(
                            formula ->
                                    places.computeIfAbsent(
                                            formula, f -> place(f, note, headings, statements)))
                    .ifPresent(row.uses::add);
        }
    }

    /** Returns the theorem or the like around a formula, else the heading above it. */
    private static ListedSign.Place place(
            NoteFormula formula,
            RenderedNote note,
            List<HeadingEntry> headings,
            List<NoteStatement> statements) {
        Optional<NoteStatement> around =
                statements.stream()
                        .filter(s -> !s.anchor().isEmpty() && s.contains(formula.place()))
                        .reduce((outer, inner) -> inner);
        if (around.isPresent()) {
            return new ListedSign.Place(
                    note, around.get().anchor(), SiteLinkTable.escaped(around.get().name()));
        }
        boolean below = formula.heading() >= 0 && formula.heading() < headings.size();
        Optional<HeadingEntry> heading =
                below ? Optional.of(headings.get(formula.heading())) : Optional.empty();
        return heading.filter(note.headings()::contains)
                .map(h -> new ListedSign.Place(note, h.id(), h.html()))
                .orElseGet(() -> new ListedSign.Place(note, "", ""));
    }
}

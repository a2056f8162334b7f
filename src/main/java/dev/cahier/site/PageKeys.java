package dev.cahier.site;

import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.RenderedLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells what a page shows, without making it: a page whose key is that of an earlier build looks as
 * it did then. Safe for use by several threads.
 */
public final class PageKeys {

    private final String common;
    private final ShownNotes shown;
    private final KnownPageKeys known;

    /**
     * Creates the keys of a site's pages.
     *
     * @param common the hash of what every page depends on: program, theme, configuration
     * @param language the language of notes that do not state one
     * @param references knows what the references of the notes lead to
     * @param glossary knows what mentions of terms lead to
     * @param known has keys that need not be computed, and takes those for the next build
     */
    public PageKeys(
            String common,
            String language,
            TermAddresses terms,
            CrossReferences references,
            Glossary glossary,
            KnownPageKeys known) {
        this.known = known;
        this.common = common;
        this.shown = new ShownNotes(language, terms, references, glossary);
    }

    /**
     * Returns the key of a page; empty if a note on it has none.
     *
     * @param trail the pages above it, whose titles it names
     */
    public String of(Page page, List<Page> trail) {
        return key(
                page.outputPath(),
                text -> {
                    text.add(page.getClass().getSimpleName());
                    text.add(page.address());
                    add(page, text);
                    trail.forEach(above -> title(above, text));
                });
    }

    private String key(String path, Consumer<KeyText> content) {
        return known.find(path)
                .orElseGet(
                        () -> {
                            KeyText text = new KeyText();
                            text.add(common);
                            content.accept(text);
                            String key = text.key();
                            known.add(path, key, text.notes());
                            return key;
                        });
    }

    /** Returns the key of what feeds show of a note; empty if it has none. */
    public String ofFeedEntry(RenderedNote note) {
        KeyText text = new KeyText();
        text.add(common);
        shown.whole(note, text);
        return text.key();
    }

    /** Returns the key of a file for programs; empty if a note in it has none. */
    public String of(MachineFile file) {
        return key(file.outputPath(), text -> add(file, text));
    }

    private void add(MachineFile file, KeyText text) {
        text.add(file.getClass().getSimpleName());
        text.add(file.address());
        if (file instanceof MachineFile.FeedFile feed) {
            text.add(feed.feed().subject().language().orElse(""));
            feed.feed().term().ifPresent(term -> term(term.term(), text));
            if (feed.feed().subject() instanceof ListSubject.Section section) {
                subject(section, text);
            }
            for (Page.NotePage note : feed.feed().notes()) {
                shown.whole(note.content(), text);
                text.add(note.cover().map(Cover::toString).orElse(""));
            }
        } else if (file instanceof MachineFile.Sitemap sitemap) {
            sitemap.entries().forEach(entry -> text.add(entry.toString()));
        } else if (file instanceof MachineFile.SitemapIndex index) {
            index.parts().forEach(part -> text.add(part.address() + part.changed()));
        } else if (file instanceof MachineFile.Llms llms) {
            for (RenderedNote note : llms.notes()) {
                shown.neighbour(Optional.of(note), text);
                text.add(note.summary().map(RenderedLine::text).orElse(""));
                text.addKnown(note.keys().card());
                text.add(shown.targets(note));
            }
        }
    }

    private void add(Page page, KeyText text) {
        if (page instanceof Page.NotePage note) {
            shown.whole(note.content(), text);
            text.add(note.cover().map(Cover::toString).orElse(""));
            shown.neighbour(note.older(), text);
            shown.neighbour(note.newer(), text);
            surroundings(note.surroundings(), text);
            text.add(note.translations().toString());
        } else if (page instanceof Page.ListPage list) {
            text.add(list.listAddress());
            text.add(list.number() + " of " + list.pages() + ", " + list.total());
            subject(list.subject(), text);
            text.add(list.translations().toString());
            if (list.number() == 1 && list.subject() instanceof ListSubject.Home home) {
                home.series().forEach(series -> term(series, text));
            }
            shown.cards(list.notes(), text);
        } else if (page instanceof Page.TermsPage ofTerms) {
            text.add(ofTerms.taxonomy().name());
            text.add(ofTerms.place().toString());
            ofTerms.terms().forEach(term -> term(term, text));
            shown.optional(ofTerms.text(), text);
        } else if (page instanceof Page.ArchivePage archive) {
            text.add(archive.place().toString());
            archive.years()
                    .forEach(
                            year -> {
                                text.add(year.year().map(String::valueOf).orElse(""));
                                shown.cards(year.notes(), text);
                            });
            shown.optional(archive.text(), text);
        } else if (page instanceof Page.TheoremsPage theorems) {
            text.add(theorems.place().toString());
            text.add(theorems.number() + " of " + theorems.pages());
            theorems.groups().forEach(group -> theorems(group, text));
            text.add(theorems.graph().edges() + " and " + theorems.graph().left());
            theorems.graph().nodes().forEach(node -> statement(node, text));
            shown.optional(theorems.text(), text);
        } else if (page instanceof Page.NotationPage notation) {
            text.add(notation.place().toString());
            notation.signs().forEach(sign -> sign(sign, text));
            text.add("terms " + notation.terms().size());
            notation.terms().forEach(entry -> entry(entry, text));
            shown.optional(notation.text(), text);
        } else if (page instanceof Page.SearchPage search) {
            shown.optional(search.text(), text);
        } else if (page instanceof Page.GalleryPage gallery) {
            gallery.entries().forEach(entry -> function(Optional.of(entry), text));
            shown.optional(gallery.text(), text);
        } else if (page instanceof Page.FunctionPage function) {
            function(Optional.of(function.entry()), text);
            function(function.previous(), text);
            function(function.next(), text);
            shown.cards(function.mentions(), text);
        } else if (page instanceof Page.RedirectPage redirect) {
            shown.neighbour(Optional.of(redirect.target()), text);
        } else if (!(page instanceof Page.NotFoundPage)) {
            throw new IllegalStateException("no key of " + page);
        }
    }

    /** Adds the title of a page, as far as neither configuration nor theme gives it. */
    private static void title(Page page, KeyText text) {
        text.add(page.address());
        if (page instanceof Page.NotePage note) {
            text.add(note.content().title());
        } else if (page instanceof Page.ListPage list) {
            text.add(list.subject().text().map(RenderedNote::title).orElse(""));
            text.add(list.subject() instanceof ListSubject.Section s ? s.name() : "");
        } else if (page instanceof Page.TermsPage terms) {
            text.add(terms.text().map(RenderedNote::title).orElse(""));
        } else if (page instanceof Page.GalleryPage gallery) {
            text.add(gallery.text().map(RenderedNote::title).orElse(""));
        } else if (page instanceof Page.SearchPage search) {
            text.add(search.text().map(RenderedNote::title).orElse(""));
        } else if (page instanceof Page.ArchivePage archive) {
            text.add(archive.text().map(RenderedNote::title).orElse(""));
        } else if (page instanceof Page.TheoremsPage theorems) {
            text.add(theorems.text().map(RenderedNote::title).orElse(""));
        } else if (page instanceof Page.NotationPage notation) {
            text.add(notation.text().map(RenderedNote::title).orElse(""));
        }
    }

    private void surroundings(Surroundings around, KeyText text) {
        for (SeriesPlace place : around.series()) {
            text.add(place.name() + " " + place.number() + " of " + place.total());
            text.add(place.address());
            shown.neighbour(place.previous(), text);
            shown.neighbour(place.next(), text);
        }
        text.add("related " + around.related().size());
        around.related().forEach(note -> shown.neighbour(Optional.of(note), text));
        statements(around.needs(), text);
        text.add("used " + around.used().size());
        for (UsedStatement used : around.used()) {
            statement(used.statement(), text);
            statements(used.users(), text);
        }
        for (Backlink link : around.backlinks()) {
            shown.neighbour(Optional.of(link.source()), text);
            text.addKnown(link.source().keys().links());
            text.add(shown.targets(link.source()));
            text.add(link.uses().toString());
        }
    }

    private void theorems(TheoremGroup group, KeyText text) {
        text.add(group.series());
        text.add(group.address());
        for (NoteStatements note : group.notes()) {
            shown.neighbour(Optional.of(note.note()), text);
            statements(note.needs(), text);
            text.add(Integer.toString(note.listed().size()));
            for (NoteStatements.Listed listed : note.listed()) {
                text.add(listed.statement().role().name());
                text.add(listed.statement().name());
                text.add(listed.statement().titleHtml());
                text.add(listed.statement().anchor());
                statements(listed.uses(), text);
                statements(listed.usedBy(), text);
            }
        }
    }

    private void sign(ListedSign sign, KeyText text) {
        text.add(sign.html());
        text.add(sign.meanings().size() + " and " + sign.uses().size());
        for (ListedSign.Meaning meaning : sign.meanings()) {
            text.add(meaning.html());
            meaning.definition().ifPresent(place -> place(place, text));
        }
        sign.uses().forEach(place -> place(place, text));
    }

    private void place(ListedSign.Place place, KeyText text) {
        shown.neighbour(Optional.of(place.note()), text);
        text.add(place.anchor());
        text.add(place.html());
    }

    private void entry(GlossaryEntry entry, KeyText text) {
        shown.neighbour(Optional.of(entry.note()), text);
        text.add(entry.term().names().toString());
        text.add(entry.term().html());
        text.add(entry.term().meaningHtml());
        text.add(entry.term().name());
        text.add(entry.term().anchor());
        text.add("mentions " + entry.mentions().size());
        entry.mentions().forEach(note -> shown.neighbour(Optional.of(note), text));
    }

    private void statements(StatementLinks links, KeyText text) {
        text.add(links.shown().size() + " and " + links.more());
        links.shown().forEach(link -> statement(link, text));
    }

    private void statement(StatementLink link, KeyText text) {
        shown.neighbour(Optional.of(link.note()), text);
        text.add(link.anchor());
        text.add(link.name());
        text.add(link.title());
    }

    private void subject(ListSubject subject, KeyText text) {
        text.add(subject.getClass().getSimpleName());
        text.add(subject.language().orElse(""));
        if (subject instanceof ListSubject.Section section) {
            text.add(section.name());
        } else if (subject instanceof ListSubject.OfTerm ofTerm) {
            text.add(ofTerm.taxonomy().name());
            term(ofTerm.term(), text);
        }
        shown.optional(subject.text(), text);
    }

    private static void term(Term term, KeyText text) {
        text.add(term.name());
        text.add(term.address());
        text.add(Integer.toString(term.notes().size()));
    }

    /** The rest of what is known about a function comes from the program and from extensions. */
    private static void function(Optional<FunctionEntry> entry, KeyText text) {
        text.add(entry.map(e -> e.definition().name()).orElse(""));
    }
}

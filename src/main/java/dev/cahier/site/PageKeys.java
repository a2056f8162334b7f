package dev.cahier.site;

import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.store.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells what a page shows, without making it: a page whose key is that of an earlier build looks as
 * it did then. Safe for use by several threads.
 */
public final class PageKeys {

    private final String common;
    private final String language;
    private final TermAddresses terms;
    private final CrossReferences references;
    private final Glossary glossary;
    private final KnownPageKeys known;
    private final Map<String, String> targets = new ConcurrentHashMap<>();

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
        this.glossary = glossary;
        this.known = known;
        this.common = common;
        this.language = language;
        this.terms = terms;
        this.references = references;
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

    private String key(String path, Consumer<Text> content) {
        return known.find(path)
                .orElseGet(
                        () -> {
                            Text text = new Text();
                            text.add(common);
                            content.accept(text);
                            String key = text.unknown ? "" : Sha256.of(text.out.toString());
                            known.add(path, key, text.notes);
                            return key;
                        });
    }

    /** Returns the key of what feeds show of a note; empty if it has none. */
    public String ofFeedEntry(RenderedNote note) {
        Text text = new Text();
        text.add(common);
        whole(note, text);
        return text.unknown ? "" : Sha256.of(text.out.toString());
    }

    /** Returns the key of a file for programs; empty if a note in it has none. */
    public String of(MachineFile file) {
        return key(file.outputPath(), text -> add(file, text));
    }

    private void add(MachineFile file, Text text) {
        text.add(file.getClass().getSimpleName());
        text.add(file.address());
        if (file instanceof MachineFile.FeedFile feed) {
            text.add(feed.feed().subject().language().orElse(""));
            feed.feed().term().ifPresent(term -> term(term.term(), text));
            if (feed.feed().subject() instanceof ListSubject.Section section) {
                subject(section, text);
            }
            for (Page.NotePage note : feed.feed().notes()) {
                whole(note.content(), text);
                text.add(note.cover().map(Cover::toString).orElse(""));
            }
        } else if (file instanceof MachineFile.Sitemap sitemap) {
            sitemap.entries().forEach(entry -> text.add(entry.toString()));
        } else if (file instanceof MachineFile.SitemapIndex index) {
            index.parts().forEach(part -> text.add(part.address() + part.changed()));
        } else if (file instanceof MachineFile.Llms llms) {
            for (RenderedNote note : llms.notes()) {
                neighbour(Optional.of(note), text);
                text.add(note.summary().map(RenderedLine::text).orElse(""));
                text.addKnown(note.keys().card());
            }
        }
    }

    private void add(Page page, Text text) {
        if (page instanceof Page.NotePage note) {
            whole(note.content(), text);
            text.add(note.cover().map(Cover::toString).orElse(""));
            neighbour(note.older(), text);
            neighbour(note.newer(), text);
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
            cards(list.notes(), text);
        } else if (page instanceof Page.TermsPage ofTerms) {
            text.add(ofTerms.taxonomy().name());
            text.add(ofTerms.place().toString());
            ofTerms.terms().forEach(term -> term(term, text));
            optional(ofTerms.text(), text);
        } else if (page instanceof Page.ArchivePage archive) {
            text.add(archive.place().toString());
            archive.years()
                    .forEach(
                            year -> {
                                text.add(year.year().map(String::valueOf).orElse(""));
                                cards(year.notes(), text);
                            });
            optional(archive.text(), text);
        } else if (page instanceof Page.TheoremsPage theorems) {
            text.add(theorems.place().toString());
            text.add(theorems.number() + " of " + theorems.pages());
            theorems.groups().forEach(group -> theorems(group, text));
            text.add(theorems.graph().edges() + " and " + theorems.graph().left());
            theorems.graph().nodes().forEach(node -> statement(node, text));
            optional(theorems.text(), text);
        } else if (page instanceof Page.NotationPage notation) {
            text.add(notation.place().toString());
            notation.signs().forEach(sign -> sign(sign, text));
            text.add("terms " + notation.terms().size());
            notation.terms().forEach(entry -> entry(entry, text));
            optional(notation.text(), text);
        } else if (page instanceof Page.SearchPage search) {
            optional(search.text(), text);
        } else if (page instanceof Page.GalleryPage gallery) {
            gallery.entries().forEach(entry -> function(Optional.of(entry), text));
            optional(gallery.text(), text);
        } else if (page instanceof Page.FunctionPage function) {
            function(Optional.of(function.entry()), text);
            function(function.previous(), text);
            function(function.next(), text);
            cards(function.mentions(), text);
        } else if (page instanceof Page.RedirectPage redirect) {
            neighbour(Optional.of(redirect.target()), text);
        } else if (!(page instanceof Page.NotFoundPage)) {
            throw new IllegalStateException("no key of " + page);
        }
    }

    /** Adds the title of a page, as far as neither configuration nor theme gives it. */
    private static void title(Page page, Text text) {
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

    private void surroundings(Surroundings around, Text text) {
        for (SeriesPlace place : around.series()) {
            text.add(place.name() + " " + place.number() + " of " + place.total());
            text.add(place.address());
            neighbour(place.previous(), text);
            neighbour(place.next(), text);
        }
        text.add("related " + around.related().size());
        around.related().forEach(note -> neighbour(Optional.of(note), text));
        statements(around.needs(), text);
        text.add("used " + around.used().size());
        for (UsedStatement used : around.used()) {
            statement(used.statement(), text);
            statements(used.users(), text);
        }
        for (Backlink link : around.backlinks()) {
            neighbour(Optional.of(link.source()), text);
            text.addKnown(link.source().keys().links());
            text.add(targets(link.source()));
            text.add(link.uses().toString());
        }
    }

    private void theorems(TheoremGroup group, Text text) {
        text.add(group.series());
        text.add(group.address());
        for (NoteStatements note : group.notes()) {
            neighbour(Optional.of(note.note()), text);
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

    private void sign(ListedSign sign, Text text) {
        text.add(sign.html());
        text.add(sign.meanings().size() + " and " + sign.uses().size());
        for (ListedSign.Meaning meaning : sign.meanings()) {
            text.add(meaning.html());
            meaning.definition().ifPresent(place -> place(place, text));
        }
        sign.uses().forEach(place -> place(place, text));
    }

    private void place(ListedSign.Place place, Text text) {
        neighbour(Optional.of(place.note()), text);
        text.add(place.anchor());
        text.add(place.html());
    }

    private void entry(GlossaryEntry entry, Text text) {
        neighbour(Optional.of(entry.note()), text);
        text.add(entry.term().names().toString());
        text.add(entry.term().html());
        text.add(entry.term().meaningHtml());
        text.add(entry.term().name());
        text.add(entry.term().anchor());
        text.add("mentions " + entry.mentions().size());
        entry.mentions().forEach(note -> neighbour(Optional.of(note), text));
    }

    private void statements(StatementLinks links, Text text) {
        text.add(links.shown().size() + " and " + links.more());
        links.shown().forEach(link -> statement(link, text));
    }

    private void statement(StatementLink link, Text text) {
        neighbour(Optional.of(link.note()), text);
        text.add(link.anchor());
        text.add(link.name());
        text.add(link.title());
    }

    private void subject(ListSubject subject, Text text) {
        text.add(subject.getClass().getSimpleName());
        text.add(subject.language().orElse(""));
        if (subject instanceof ListSubject.Section section) {
            text.add(section.name());
        } else if (subject instanceof ListSubject.OfTerm ofTerm) {
            text.add(ofTerm.taxonomy().name());
            term(ofTerm.term(), text);
        }
        optional(subject.text(), text);
    }

    private static void term(Term term, Text text) {
        text.add(term.name());
        text.add(term.address());
        text.add(Integer.toString(term.notes().size()));
    }

    /** The rest of what is known about a function comes from the program and from extensions. */
    private static void function(Optional<FunctionEntry> entry, Text text) {
        text.add(entry.map(e -> e.definition().name()).orElse(""));
    }

    private void optional(Optional<RenderedNote> note, Text text) {
        text.add(note.isPresent() ? "text" : "");
        note.ifPresent(present -> whole(present, text));
    }

    /** Adds all of a note. */
    private void whole(RenderedNote note, Text text) {
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
    private void cards(List<RenderedNote> notes, Text text) {
        text.add(Integer.toString(notes.size()));
        for (RenderedNote note : notes) {
            place(note, text);
            text.addKnown(note.keys().card());
            text.add(Boolean.toString(note.isWeighted()));
            text.add(targets(note));
            // A summary has a link in the place of a note that is shown.
            references.embeddedIn(note).forEach(shown -> neighbour(Optional.of(shown), text));
        }
    }

    /** Adds what a link to a note shows. */
    private void neighbour(Optional<RenderedNote> note, Text text) {
        text.add(note.isPresent() ? "note" : "");
        if (note.isPresent()) {
            RenderedNote present = note.get();
            text.notes.add(present.note().path());
            text.require(present.keys().card());
            text.add(present.note().address());
            text.add(present.note().language(language));
            text.add(present.title());
            text.add(present.titleHtml());
        }
    }

    /** Adds where a note is and what is said about it beside its text. */
    private void place(RenderedNote rendered, Text text) {
        Note note = rendered.note();
        FrontMatter front = note.frontMatter();
        text.notes.add(note.path());
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

    private void terms(Taxonomy taxonomy, Note note, Text text) {
        for (String name : taxonomy.termsOf(note.frontMatter())) {
            text.add(name);
            text.add(terms.of(taxonomy, name, note));
        }
        text.add("");
    }

    private String targets(RenderedNote note) {
        return targets.computeIfAbsent(note.note().path(), path -> references.targets(note));
    }

    /** Parts that cannot be taken for each other. */
    private static final class Text {

        private final StringBuilder out = new StringBuilder();
        private final Set<String> notes = new HashSet<>();
        private boolean unknown;

        void add(String part) {
            out.append(part.length()).append(':').append(part).append('\n');
        }

        void addKnown(String key) {
            require(key);
            add(key);
        }

        void require(String key) {
            unknown |= key.isEmpty();
        }
    }
}

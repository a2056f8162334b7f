package dev.cahier.site;

import dev.cahier.config.AddressConfig;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.NoteKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts the pages of a site together from its rendered notes. Pure: the same notes, the same site.
 */
public final class SiteAssembler {

    private final SiteLinks links;
    private final ListPages lists;
    private final boolean search;
    private final boolean theorems;
    private final boolean notationPage;
    private final SiteNotation notation;
    private final LinkMap linkMap;
    private final StatementMap statements;
    private final int related;
    private final boolean outline;
    private final String language;
    private final AddressConfig config;

    /**
     * Creates an assembler of a site in which notes are not related to each other.
     *
     * @param links knows where covers lead
     */
    public SiteAssembler(SiteLinks links, SiteConfig config) {
        this(links, config, LinkMap.NONE, StatementMap.NONE, SiteNotation.NONE, false);
    }

    /** Returns an assembler of the same pages, of which those of notes lead to no other notes. */
    static SiteAssembler ofOutline(SiteLinks links, SiteConfig config) {
        return new SiteAssembler(
                links, config, LinkMap.NONE, StatementMap.NONE, SiteNotation.NONE, true);
    }

    /**
     * Creates an assembler.
     *
     * @param links knows where covers lead
     * @param linkMap which notes lead to which
     * @param statements which theorems and the like refer to which
     * @param notation the signs and terms of the site
     */
    public SiteAssembler(
            SiteLinks links,
            SiteConfig config,
            LinkMap linkMap,
            StatementMap statements,
            SiteNotation notation) {
        this(links, config, linkMap, statements, notation, false);
    }

    private SiteAssembler(
            SiteLinks links,
            SiteConfig config,
            LinkMap linkMap,
            StatementMap statements,
            SiteNotation notation,
            boolean outline) {
        this.outline = outline;
        this.links = links;
        this.lists = new ListPages(config.paginate());
        this.search = config.search();
        this.theorems = config.theorems().page();
        this.linkMap = linkMap;
        this.statements = statements;
        this.notationPage = config.notation().page();
        this.notation = notation;
        this.related = linkMap == LinkMap.NONE ? 0 : config.related();
        this.language = config.language();
        this.config = config.addresses();
    }

    /**
     * Assembles a site.
     *
     * @param rendered the published notes; their order does not matter
     * @param functions the gallery of activation functions, sorted by name; empty for none
     */
    public Site assemble(Collection<RenderedNote> rendered, List<FunctionEntry> functions) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<RenderedNote> all =
                rendered.stream()
                        .filter(n -> n.note().kind().isOwnPage())
                        .sorted(NoteOrder.IN_LISTS)
                        .toList();
        List<RenderedNote> notes =
                all.stream().filter(n -> n.note().kind() == NoteKind.NOTE).toList();
        SectionTexts texts = new SectionTexts(rendered);
        TermAddresses addresses =
                TermAddresses.of(all.stream().map(RenderedNote::note).toList(), config);
        Translations translations = new Translations(all, language);
        Editions editions = new Editions(rendered, translations, language);
        StatementFinder finder = new StatementFinder(all, statements);
        PageTable pages = new PageTable(diagnostics);
        pages.addNotes(
                new NotePages(
                                links,
                                own -> surroundings(own, all, addresses, translations, finder),
                                translations,
                                language,
                                diagnostics)
                        .of(all));
        Terms terms = new Terms(texts, lists, addresses, editions);
        List<RenderedNote> inSeries = all.stream().sorted(NoteOrder.IN_SERIES).toList();
        homes(texts, editions, notes, e -> terms.terms(Taxonomy.SERIES, inSeries, e))
                .forEach(pages::add);
        diagnostics.addAll(addresses.diagnostics());
        diagnostics.addAll(translations.diagnostics());
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms.of(taxonomy, taxonomy == Taxonomy.SERIES ? inSeries : all).forEach(pages::add);
        }
        new FunctionPages(texts, translations, diagnostics)
                .of(functions, all)
                .forEach(page -> pages.add(List.of(page)));
        List<Page.ArchivePage> archives = Archive.inAllLanguages(editions, notes, texts);
        if (all.stream().noneMatch(SiteAssembler::isInArchive)) {
            archives.stream()
                    .filter(archive -> archive.text().isPresent())
                    .forEach(archive -> pages.add(List.of(archive)));
        }
        // After those: content/tags/_index.md is a text for the page of all tags.
        new Sections(texts, lists, editions, config.lowerCase()).of(notes).forEach(pages::add);
        archives.forEach(archive -> pages.add(List.of(archive)));
        if (theorems) {
            new TheoremPages(editions, texts, statements, finder)
                    .of(edition -> terms.terms(Taxonomy.SERIES, inSeries, edition), inSeries)
                    .forEach(pages::add);
        }
        if (notationPage) {
            new NotationPages(editions, texts, notation, language)
                    .of(all)
                    .forEach(page -> pages.add(List.of(page)));
        }
        if (search) {
            pages.add(List.of(new Page.SearchPage(texts.at(Page.SearchPage.ADDRESS))));
        }
        pages.add(List.of(new Page.NotFoundPage()));
        Redirects redirects = new Redirects(diagnostics);
        rendered.stream()
                .sorted(Comparator.comparing(note -> note.note().path()))
                .forEach(note -> redirects.of(note).forEach(pages::add));
        return new Site(pages.sorted(), all.size(), diagnostics);
    }

    /** Returns what finds the surroundings of the notes of a language. */
    private Function<RenderedNote, Surroundings> surroundings(
            String own,
            List<RenderedNote> notes,
            TermAddresses addresses,
            Translations translations,
            StatementFinder statements) {
        if (outline) {
            return note -> Surroundings.NONE;
        }
        return new SurroundingsFinder(
                        notes,
                        addresses,
                        linkMap,
                        Optional.of(statements).filter(finder -> theorems),
                        related,
                        list -> translations.once(list, own),
                        note -> translations.in(note, own))
                ::of;
    }

    /** Returns the home pages of all languages. */
    private List<List<Page>> homes(
            SectionTexts texts,
            Editions editions,
            List<RenderedNote> notes,
            Function<Editions.Edition, List<Term>> series) {
        SortedMap<String, String> addresses = new TreeMap<>();
        editions.all().forEach(e -> addresses.put(e.prefix(), e.prefix() + "/"));
        return editions.all().stream()
                .map(
                        edition -> {
                            String address = edition.prefix() + "/";
                            return lists.of(
                                    new ListSubject.Home(
                                            series.apply(edition),
                                            texts.at(address),
                                            edition.language()),
                                    address,
                                    editions.in(edition, onHomePage(notes)),
                                    editions.translations(addresses));
                        })
                .toList();
    }

    private List<RenderedNote> onHomePage(List<RenderedNote> notes) {
        return notes.stream().filter(note -> config.isOnHomePage(note.note().path())).toList();
    }

    /** A folder of that name gets a list of its notes, which is at the same address. */
    private static boolean isInArchive(RenderedNote note) {
        return note.note().path().startsWith("content" + Page.ArchivePage.ADDRESS);
    }
}

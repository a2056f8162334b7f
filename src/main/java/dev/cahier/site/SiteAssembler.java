package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.NoteKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the pages of a site together from its rendered notes. Pure: the same notes, the same site.
 */
public final class SiteAssembler {

    private final SiteLinks links;
    private final ListPages lists;
    private final boolean search;
    private final LinkMap linkMap;
    private final int related;

    /**
     * Creates an assembler of a site in which notes are not related to each other.
     *
     * @param links knows where covers lead
     * @param notesPerPage how many notes a page of a list has, at least 1
     * @param search whether readers can search the site
     */
    public SiteAssembler(SiteLinks links, int notesPerPage, boolean search) {
        this(links, notesPerPage, search, LinkMap.NONE, 0);
    }

    /**
     * Creates an assembler.
     *
     * @param links knows where covers lead
     * @param notesPerPage how many notes a page of a list has, at least 1
     * @param search whether readers can search the site
     * @param linkMap which notes lead to which
     * @param related how many related notes the page of a note names at most
     */
    public SiteAssembler(
            SiteLinks links, int notesPerPage, boolean search, LinkMap linkMap, int related) {
        this.links = links;
        this.lists = new ListPages(notesPerPage);
        this.search = search;
        this.linkMap = linkMap;
        this.related = related;
    }

    /**
     * Assembles a site.
     *
     * @param rendered the published notes; their order does not matter
     * @param functions the gallery of activation functions, sorted by name; empty for none
     */
    public Site assemble(Collection<RenderedNote> rendered, List<FunctionEntry> functions) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<RenderedNote> notes =
                rendered.stream()
                        .filter(n -> n.note().kind() == NoteKind.NOTE)
                        .sorted(NoteOrder.IN_LISTS)
                        .toList();
        SectionTexts texts = new SectionTexts(rendered);
        TermAddresses addresses = TermAddresses.of(notes.stream().map(RenderedNote::note).toList());
        SurroundingsFinder surroundings =
                new SurroundingsFinder(notes, addresses, linkMap, related);
        PageTable pages = new PageTable(diagnostics);
        pages.addNotes(new NotePages(links, surroundings, diagnostics).of(notes));
        Terms terms = new Terms(texts, lists, addresses);
        List<RenderedNote> inSeries = notes.stream().sorted(NoteOrder.IN_SERIES).toList();
        List<Term> series = terms.terms(Taxonomy.SERIES, inSeries);
        pages.add(lists.of(new ListSubject.Home(series, texts.at("/")), "/", notes));
        diagnostics.addAll(addresses.diagnostics());
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms.of(taxonomy, taxonomy == Taxonomy.SERIES ? inSeries : notes).forEach(pages::add);
        }
        new FunctionPages(texts, diagnostics)
                .of(functions, notes)
                .forEach(page -> pages.add(List.of(page)));
        Optional<RenderedNote> archiveText = texts.at(Page.ArchivePage.ADDRESS);
        List<Page> archive = List.of(Archive.of(notes, archiveText));
        if (archiveText.isPresent() && notes.stream().noneMatch(SiteAssembler::isInArchive)) {
            pages.add(archive);
        }
        // After those: content/tags/_index.md is a text for the page of all tags.
        new Sections(texts, lists).of(notes).forEach(pages::add);
        pages.add(archive);
        if (search) {
            pages.add(List.of(new Page.SearchPage(texts.at(Page.SearchPage.ADDRESS))));
        }
        pages.add(List.of(new Page.NotFoundPage()));
        Redirects redirects = new Redirects(diagnostics);
        rendered.stream()
                .sorted(Comparator.comparing(note -> note.note().path()))
                .forEach(note -> redirects.of(note).forEach(pages::add));
        return new Site(pages.sorted(), notes.size(), diagnostics);
    }

    /** A folder of that name gets a list of its notes, which is at the same address. */
    private static boolean isInArchive(RenderedNote note) {
        return note.note().path().startsWith("content" + Page.ArchivePage.ADDRESS);
    }
}

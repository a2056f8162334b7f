package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.note.AddressSpelling;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import dev.cahier.note.NoteKind;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the pages of a site together from its rendered notes. Pure: the same notes, the same site.
 */
public final class SiteAssembler {

    private static final String CONTENT = "content";

    private final SiteLinkTable links;
    private final int notesPerPage;

    /**
     * Creates an assembler.
     *
     * @param links knows where covers and aliases lead
     * @param notesPerPage how many notes a page of a list has, at least 1
     */
    public SiteAssembler(SiteLinkTable links, int notesPerPage) {
        this.links = links;
        this.notesPerPage = notesPerPage;
    }

    /** Assembles a site of published notes. */
    public Site assemble(Collection<RenderedNote> rendered) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<RenderedNote> notes =
                rendered.stream()
                        .filter(n -> n.note().kind() == NoteKind.NOTE)
                        .sorted(NoteOrder.IN_LISTS)
                        .toList();
        Map<String, RenderedNote> sectionTexts = new TreeMap<>();
        rendered.stream()
                .filter(n -> n.note().kind() == NoteKind.SECTION)
                .forEach(n -> sectionTexts.put(n.note().folder(), n));

        List<Page> pages = new ArrayList<>(notePages(notes, diagnostics));
        Optional<RenderedNote> home = Optional.ofNullable(sectionTexts.get(CONTENT));
        if (notes.stream().noneMatch(n -> n.note().address().equals("/"))) {
            pages.addAll(listPages(new ListSubject.Home(home), "/", notes));
        }
        pages.addAll(sectionPages(notes, sectionTexts));
        for (Taxonomy taxonomy : Taxonomy.values()) {
            pages.addAll(taxonomyPages(taxonomy, notes));
        }
        if (pages.stream().noneMatch(page -> page.address().equals("/archive/"))) {
            pages.add(archive(notes));
        }
        pages.add(new Page.NotFoundPage());
        pages.addAll(redirects(notes, pages, diagnostics));
        pages.sort(Comparator.comparing(Page::address));
        return new Site(pages, notes.size(), diagnostics);
    }

    private List<Page> notePages(List<RenderedNote> notes, List<Diagnostic> diagnostics) {
        List<RenderedNote> byTime = notes.stream().sorted(NoteOrder.BY_TIME).toList();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < byTime.size(); i++) {
            RenderedNote note = byTime.get(i);
            pages.add(
                    new Page.NotePage(
                            note,
                            cover(note.note().frontMatter(), diagnostics),
                            i + 1 < byTime.size()
                                    ? Optional.of(byTime.get(i + 1))
                                    : Optional.empty(),
                            i > 0 ? Optional.of(byTime.get(i - 1)) : Optional.empty()));
        }
        return pages;
    }

    /** The cover is the key of that name, else the first image; all images must be there. */
    private Optional<String> cover(FrontMatter frontMatter, List<Diagnostic> diagnostics) {
        Set<Located<String>> images = new LinkedHashSet<>();
        frontMatter.cover().ifPresent(images::add);
        images.addAll(frontMatter.images());
        Optional<String> cover = Optional.empty();
        for (Located<String> image : images) {
            var target = links.image(image.value(), image.location());
            target.problem().ifPresent(diagnostics::add);
            if (cover.isEmpty() && target.problem().isEmpty()) {
                cover = Optional.of(target.url());
            }
        }
        return cover;
    }

    private List<Page> sectionPages(
            List<RenderedNote> notes, Map<String, RenderedNote> sectionTexts) {
        Set<String> taken = new HashSet<>();
        notes.forEach(note -> taken.add(note.note().address()));
        Map<String, Optional<RenderedNote>> sections = new TreeMap<>();
        for (RenderedNote note : notes) {
            String[] folders = note.note().path().split("/");
            // A bundle's own folder, content/a/index.md, is no section.
            if (folders.length > (note.note().bundle() ? 3 : 2)) {
                sections.put(folders[0] + "/" + folders[1], Optional.empty());
            }
        }
        sectionTexts.forEach((folder, text) -> sections.put(folder, Optional.of(text)));
        sections.remove(CONTENT);
        List<Page> pages = new ArrayList<>();
        sections.forEach(
                (folder, text) -> {
                    List<RenderedNote> below =
                            notes.stream()
                                    .filter(n -> n.note().path().startsWith(folder + "/"))
                                    .toList();
                    String name = folder.substring(folder.lastIndexOf('/') + 1);
                    String address =
                            text.map(t -> t.note().address())
                                    .orElseGet(() -> links.addressOfFolder(folder));
                    if (taken.add(address)) {
                        pages.addAll(
                                listPages(new ListSubject.Section(name, text), address, below));
                    }
                });
        return pages;
    }

    private List<Page> taxonomyPages(Taxonomy taxonomy, List<RenderedNote> notes) {
        List<Term> terms = terms(taxonomy, notes);
        List<Page> pages = new ArrayList<>();
        if (!terms.isEmpty()) {
            pages.add(new Page.TermsPage(taxonomy, terms));
        }
        for (Term term : terms) {
            ListSubject subject = new ListSubject.OfTerm(taxonomy, term);
            List<RenderedNote> inOrder =
                    taxonomy == Taxonomy.SERIES
                            ? term.notes().stream().sorted(NoteOrder.IN_SERIES).toList()
                            : term.notes();
            pages.addAll(listPages(subject, term.address(), inOrder));
        }
        return pages;
    }

    private static List<Term> terms(Taxonomy taxonomy, List<RenderedNote> notes) {
        Map<String, String> names = new HashMap<>();
        Map<String, List<RenderedNote>> byAddress = new LinkedHashMap<>();
        for (RenderedNote note : notes) {
            for (String name : taxonomy.termsOf(note.note().frontMatter())) {
                String address = taxonomy.addressOf(name);
                names.putIfAbsent(address, name);
                List<RenderedNote> ofTerm =
                        byAddress.computeIfAbsent(address, a -> new ArrayList<>());
                if (!ofTerm.contains(note)) {
                    ofTerm.add(note);
                }
            }
        }
        List<Term> terms = new ArrayList<>();
        byAddress.forEach(
                (address, list) -> terms.add(new Term(names.get(address), address, list)));
        terms.sort(Comparator.comparing(Term::name).thenComparing(Term::address));
        return terms;
    }

    private List<Page> listPages(ListSubject subject, String address, List<RenderedNote> notes) {
        int count = Math.max(1, (notes.size() + notesPerPage - 1) / notesPerPage);
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int from = (number - 1) * notesPerPage;
            int to = Math.min(notes.size(), from + notesPerPage);
            pages.add(
                    new Page.ListPage(
                            subject,
                            address,
                            notes.subList(from, to),
                            number,
                            count,
                            notes.size()));
        }
        return pages;
    }

    private static Page archive(List<RenderedNote> notes) {
        Map<Optional<Integer>, List<RenderedNote>> byYear = new LinkedHashMap<>();
        notes.stream()
                .sorted(NoteOrder.BY_TIME)
                .forEach(
                        note ->
                                byYear.computeIfAbsent(
                                                note.note()
                                                        .frontMatter()
                                                        .date()
                                                        .map(ZonedDateTime::getYear),
                                                year -> new ArrayList<>())
                                        .add(note));
        List<Page.ArchivePage.Year> years = new ArrayList<>();
        byYear.forEach((year, list) -> years.add(new Page.ArchivePage.Year(year, list)));
        return new Page.ArchivePage(years);
    }

    private static List<Page> redirects(
            List<RenderedNote> notes, List<Page> pages, List<Diagnostic> diagnostics) {
        Map<String, String> taken = new HashMap<>();
        pages.forEach(page -> taken.put(page.address(), "a page of the site"));
        List<Page> redirects = new ArrayList<>();
        for (RenderedNote note : notes) {
            for (Located<String> written : note.note().frontMatter().aliases()) {
                Optional<String> address = aliasAddress(written.value(), note);
                if (address.isEmpty()) {
                    diagnostics.add(
                            Diagnostic.error(
                                    "address-invalid",
                                    written.location(),
                                    "an alias is a path within the site, not '"
                                            + written.value()
                                            + "'"));
                    continue;
                }
                Located<String> alias = new Located<>(address.get(), written.location());
                String owner =
                        taken.putIfAbsent(alias.value(), "an alias of " + note.note().path());
                if (owner == null) {
                    redirects.add(new Page.RedirectPage(alias, note));
                } else {
                    diagnostics.add(
                            Diagnostic.error(
                                    "address-conflict",
                                    alias.location(),
                                    alias.value() + " is taken already by " + owner));
                }
            }
        }
        return redirects;
    }

    /** An alias without a slash in front stands beside the note, as in Hugo. */
    private static Optional<String> aliasAddress(String alias, RenderedNote note) {
        String address = note.note().address();
        String parent = address.substring(0, address.lastIndexOf('/', address.length() - 2) + 1);
        return AddressSpelling.url(alias.startsWith("/") ? alias : parent + alias);
    }
}

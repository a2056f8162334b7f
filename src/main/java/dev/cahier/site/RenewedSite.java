package dev.cahier.site;

import dev.cahier.gallery.FunctionEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts newer renderings of notes and functions into a plan of pages, where planning the pages again
 * would give the same. Pure.
 */
public final class RenewedSite {

    private final Map<String, RenderedNote> notes = new HashMap<>();
    private final Map<String, FunctionEntry> functions = new HashMap<>();

    /**
     * Creates a replacement.
     *
     * @param notes all notes of the site as they are now
     * @param functions all functions of the gallery
     */
    public RenewedSite(Collection<RenderedNote> notes, Collection<FunctionEntry> functions) {
        notes.forEach(note -> this.notes.put(note.note().path(), note));
        functions.forEach(entry -> this.functions.put(entry.definition().name(), entry));
    }

    /**
     * Returns whether the pages of a site stay the same if one of its notes is replaced, as long as
     * nothing else changes: what pages show of it may differ, but not which pages there are, which
     * notes each of them shows, and what references lead to.
     */
    public static boolean leavesPlan(RenderedNote old, RenderedNote now) {
        boolean sameKeys = !now.keys().whole().isEmpty() && now.keys().equals(old.keys());
        return now.note().isSameExceptText(old.note())
                && (sameKeys
                        || now.ownTitle().equals(old.ownTitle())
                                && now.summary().equals(old.summary())
                                && now.body().facts().leavesPlan(old.body().facts()));
    }

    /** Returns a site with the new notes and functions. */
    public Site of(Site planned) {
        List<Page> pages = planned.pages().stream().map(this::page).toList();
        return new Site(pages, planned.notes(), planned.diagnostics());
    }

    /**
     * Returns files for programs with the new notes.
     *
     * @param pages the pages of the site as they are now
     */
    public List<MachineFile> of(List<MachineFile> planned, Site pages) {
        Map<String, Page.NotePage> byPath = new HashMap<>();
        for (Page page : pages.pages()) {
            if (page instanceof Page.NotePage note) {
                byPath.put(note.content().note().path(), note);
            }
        }
        return planned.stream().map(file -> now(file, byPath)).toList();
    }

    private MachineFile now(MachineFile file, Map<String, Page.NotePage> pages) {
        if (file instanceof MachineFile.FeedFile feed) {
            List<Page.NotePage> own =
                    feed.feed().notes().stream()
                            .map(page -> page.content().note().path())
                            .map(path -> found(pages.get(path), path))
                            .toList();
            Feed now = new Feed(now(feed.feed().subject()), feed.feed().address(), own);
            return new MachineFile.FeedFile(feed.format(), now, feed.address());
        }
        return file instanceof MachineFile.Llms llms
                ? new MachineFile.Llms(now(llms.notes()))
                : file;
    }

    private Page page(Page page) {
        if (page instanceof Page.NotePage note) {
            return new Page.NotePage(
                    now(note.content()),
                    note.cover(),
                    now(note.older()),
                    now(note.newer()),
                    now(note.surroundings()),
                    note.translations());
        } else if (page instanceof Page.ListPage list) {
            return new Page.ListPage(
                    now(list.subject()),
                    list.listAddress(),
                    now(list.notes()),
                    list.number(),
                    list.pages(),
                    list.total(),
                    list.translations());
        } else if (page instanceof Page.TermsPage terms) {
            return new Page.TermsPage(
                    terms.taxonomy(), terms.place(), terms(terms.terms()), now(terms.text()));
        } else if (page instanceof Page.ArchivePage archive) {
            return new Page.ArchivePage(
                    archive.place(),
                    archive.years().stream()
                            .map(y -> new Page.ArchivePage.Year(y.year(), now(y.notes())))
                            .toList(),
                    now(archive.text()));
        } else if (page instanceof Page.TheoremsPage theorems) {
            return new Page.TheoremsPage(
                    theorems.place(),
                    theorems.groups().stream().map(group -> group.with(this::now)).toList(),
                    theorems.graph().with(this::now),
                    theorems.number(),
                    theorems.pages(),
                    now(theorems.text()));
        } else if (page instanceof Page.NotationPage notation) {
            return new Page.NotationPage(
                    notation.place(),
                    notation.signs().stream().map(sign -> sign.with(this::now)).toList(),
                    notation.terms().stream().map(term -> term.with(this::now)).toList(),
                    now(notation.text()));
        } else if (page instanceof Page.SearchPage search) {
            return new Page.SearchPage(now(search.text()));
        } else if (page instanceof Page.GalleryPage gallery) {
            return new Page.GalleryPage(
                    gallery.entries().stream().map(this::now).toList(), now(gallery.text()));
        } else if (page instanceof Page.FunctionPage function) {
            return new Page.FunctionPage(
                    now(function.entry()),
                    now(function.mentions()),
                    function.previous().map(this::now),
                    function.next().map(this::now));
        } else if (page instanceof Page.RedirectPage redirect) {
            return new Page.RedirectPage(redirect.alias(), now(redirect.target()));
        } else if (page instanceof Page.NotFoundPage) {
            return page;
        }
        throw new IllegalStateException("cannot renew " + page);
    }

    private Surroundings now(Surroundings around) {
        return new Surroundings(
                around.series().stream()
                        .map(
                                place ->
                                        new SeriesPlace(
                                                place.name(),
                                                place.address(),
                                                place.number(),
                                                place.total(),
                                                now(place.previous()),
                                                now(place.next())))
                        .toList(),
                now(around.related()),
                around.needs().with(this::now),
                around.used().stream().map(used -> used.with(this::now)).toList(),
                around.backlinks().stream()
                        .map(link -> new Backlink(now(link.source()), link.places(), link.uses()))
                        .toList());
    }

    private ListSubject now(ListSubject subject) {
        if (subject instanceof ListSubject.Home home) {
            return new ListSubject.Home(terms(home.series()), now(home.text()), home.language());
        } else if (subject instanceof ListSubject.Section section) {
            return new ListSubject.Section(section.name(), now(section.text()), section.language());
        } else if (subject instanceof ListSubject.OfTerm of) {
            return new ListSubject.OfTerm(
                    of.taxonomy(), term(of.term()), now(of.text()), of.language());
        }
        throw new IllegalStateException("cannot renew " + subject);
    }

    private List<Term> terms(List<Term> terms) {
        return terms.stream().map(this::term).toList();
    }

    private Term term(Term term) {
        return new Term(term.name(), term.address(), now(term.notes()));
    }

    private List<RenderedNote> now(List<RenderedNote> old) {
        return old.stream().map(this::now).toList();
    }

    private Optional<RenderedNote> now(Optional<RenderedNote> old) {
        return old.map(this::now);
    }

    private RenderedNote now(RenderedNote old) {
        return found(notes.get(old.note().path()), old.note().path());
    }

    private FunctionEntry now(FunctionEntry old) {
        return found(functions.get(old.definition().name()), old.definition().name());
    }

    private static <T> T found(T now, String name) {
        if (now == null) {
            throw new IllegalStateException("not in the site any more: " + name);
        }
        return now;
    }
}

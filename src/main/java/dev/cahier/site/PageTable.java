package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.note.Note;
import dev.cahier.source.PublishedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pages of a site, one for each file that they are written to.
 *
 * <p>A note at the address of the home page, of a section or of the page for missing addresses
 * takes its place. At the address of another page that Cahier makes, a note is an error.
 */
final class PageTable {

    private final Map<String, Page> pages = new HashMap<>();
    private final List<Diagnostic> diagnostics;

    /**
     * Creates a table.
     *
     * @param diagnostics receives what is wrong with addresses
     */
    PageTable(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Adds pages of notes; that two notes have the same address has been reported earlier. */
    void addNotes(List<Page> notes) {
        notes.forEach(this::putIfAbsent);
    }

    /** Adds the pages of one list, all or none, or one page of another kind. */
    void add(List<Page> made) {
        Page first = made.get(0);
        Page there = pages.get(key(first));
        if (there != null && givesWay(first, there)) {
            return;
        }
        for (Page page : made) {
            if (putIfAbsent(page) instanceof Page.NotePage note) {
                diagnostics.add(conflict(note.content().note(), page));
            }
        }
    }

    /** Adds a redirect, or an error where its address belongs to another page. */
    void add(Page.RedirectPage redirect) {
        if (redirect.outputPath().equals(redirect.target().note().outputPath())) {
            return;
        }
        Page other = putIfAbsent(redirect);
        if (other == null || redirectsAlike(other, redirect)) {
            return;
        }
        boolean own =
                key(redirect).equals(PublishedPath.key(redirect.target().note().outputPath()));
        diagnostics.add(own ? differsInCase(redirect) : taken(redirect, other));
    }

    private static boolean redirectsAlike(Page other, Page.RedirectPage redirect) {
        return other instanceof Page.RedirectPage known && known.target().equals(redirect.target());
    }

    private static Diagnostic taken(Page.RedirectPage redirect, Page other) {
        return Diagnostic.error(
                        "address-conflict",
                        redirect.alias().location(),
                        redirect.address() + " is already taken by " + owner(other))
                .withHint("remove this alias or give it another address");
    }

    /** Some file systems would let the redirect replace the page that it leads to. */
    private static Diagnostic differsInCase(Page.RedirectPage redirect) {
        return Diagnostic.warning(
                        "address-conflict",
                        redirect.alias().location(),
                        "there is no redirect from "
                                + redirect.address()
                                + ": it differs from the note's own address only in case")
                .withHint("remove this alias, or set 'url: " + redirect.address() + "'");
    }

    /** Returns the pages, sorted by the files that they are written to. */
    List<Page> sorted() {
        SortedMap<String, Page> byFile = new TreeMap<>();
        pages.values().forEach(page -> byFile.put(page.outputPath(), page));
        return List.copyOf(byFile.values());
    }

    private @Nullable Page putIfAbsent(Page page) {
        return pages.putIfAbsent(key(page), page);
    }

    private static String key(Page page) {
        return PublishedPath.key(page.outputPath());
    }

    /**
     * A note may be the home page, the page for addresses that do not exist, or stand for the list
     * of its own folder. In the place of any other page, it would hide what only that page shows.
     */
    private static boolean givesWay(Page page, Page there) {
        Optional<ListSubject> subject =
                page instanceof Page.ListPage list ? Optional.of(list.subject()) : Optional.empty();
        boolean ofTerm = subject.filter(ListSubject.OfTerm.class::isInstance).isPresent();
        return there instanceof Page.NotePage
                ? subject.isPresent() && !ofTerm || page instanceof Page.NotFoundPage
                : !ofTerm;
    }

    private static Diagnostic conflict(Note note, Page page) {
        return Diagnostic.error(
                        "address-conflict",
                        note.addressLocation(),
                        "this note's address, "
                                + note.address()
                                + ", is the address of "
                                + owner(page))
                .withHint(hint(page) + "give the note another `slug` or file name");
    }

    private static String hint(Page page) {
        String title = "to use the note as the title of that list, set 'type: %s'; otherwise, ";
        if (page instanceof Page.TermsPage terms) {
            return String.format(
                    Locale.ROOT, title, terms.taxonomy().name().toLowerCase(Locale.ROOT));
        }
        if (page instanceof Page.SearchPage) {
            return "to use the note as the title of that page, set 'layout: search'; otherwise, ";
        }
        return page instanceof Page.ArchivePage
                ? String.format(Locale.ROOT, title, "archives")
                : "";
    }

    private static String owner(Page page) {
        if (page instanceof Page.NotePage note) {
            return note.content().note().path();
        }
        if (page instanceof Page.RedirectPage redirect) {
            return "an alias of " + redirect.target().note().path();
        }
        if (page instanceof Page.ListPage list) {
            return "page " + list.number() + " of the list " + list.listAddress();
        }
        if (page instanceof Page.TermsPage terms) {
            return "the list of all " + terms.taxonomy().name().toLowerCase(Locale.ROOT);
        }
        if (page instanceof Page.ArchivePage) {
            return "the archive";
        }
        if (page instanceof Page.SearchPage) {
            return "the page for searching, which 'search: false' in cahier.yaml leaves out";
        }
        return page instanceof Page.GalleryPage || page instanceof Page.FunctionPage
                ? "the gallery of functions, which 'activations: false' in cahier.yaml leaves out"
                : "a page that Cahier makes";
    }
}

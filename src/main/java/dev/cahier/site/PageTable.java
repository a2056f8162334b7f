package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the pages of a site, one for each file that they are written to.
 *
 * <p>Where an author puts a note at the address of the home page, a section, the archive or another
 * page that Cahier would make by itself, the note takes its place.
 */
final class PageTable {

    private final SortedMap<String, Page> pages = new TreeMap<>();
    private final List<Diagnostic> diagnostics;

    /**
     * Creates a table.
     *
     * @param diagnostics receives what is wrong with addresses
     */
    PageTable(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Adds pages of notes; that two notes have one address has been reported earlier. */
    void addNotes(List<Page> notes) {
        notes.forEach(page -> pages.putIfAbsent(page.outputPath(), page));
    }

    /** Adds the pages of one list, all or none, or one page that is like no other. */
    void add(List<Page> made) {
        Page first = made.get(0);
        if (givesWay(first) && pages.containsKey(first.outputPath())) {
            return;
        }
        for (Page page : made) {
            Page other = pages.putIfAbsent(page.outputPath(), page);
            if (other instanceof Page.NotePage note) {
                diagnostics.add(conflict(note.content().note(), page));
            }
        }
    }

    /** Adds a redirect, or an error where its address belongs to another page. */
    void add(Page.RedirectPage redirect) {
        Page other = pages.putIfAbsent(redirect.outputPath(), redirect);
        boolean sameNote =
                other instanceof Page.RedirectPage known
                        && known.target().equals(redirect.target());
        if (other != null && !sameNote) {
            diagnostics.add(
                    Diagnostic.error(
                                    "address-conflict",
                                    redirect.alias().location(),
                                    redirect.address() + " is taken already by " + owner(other))
                            .withHint("take this alias out or give it another address"));
        }
    }

    /** Returns the pages, sorted by the files that they are written to. */
    List<Page> sorted() {
        return List.copyOf(pages.values());
    }

    /** The notes of a term would be found no more if something else stood in its list's place. */
    private static boolean givesWay(Page page) {
        return !(page instanceof Page.ListPage list
                && list.subject() instanceof ListSubject.OfTerm);
    }

    private static Diagnostic conflict(Note note, Page page) {
        SourceLocation location =
                note.frontMatter()
                        .url()
                        .or(() -> note.frontMatter().slug())
                        .map(Located::location)
                        .orElseGet(() -> note.source().at(0));
        return Diagnostic.error(
                        "address-conflict",
                        location,
                        "this note's address, " + page.address() + ", is that of " + owner(page))
                .withHint("give the note another `slug` or file name");
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
        return "a page that Cahier makes";
    }
}

package dev.cahier.site;

import java.util.ArrayList;
import java.util.List;

/** Spreads lists of notes over pages. */
final class ListPages {

    private final int notesPerPage;

    ListPages(int notesPerPage) {
        if (notesPerPage < 1) {
            throw new IllegalArgumentException("notes per page: " + notesPerPage);
        }
        this.notesPerPage = notesPerPage;
    }

    /** Returns the pages of a list, at least one. */
    List<Page> of(ListSubject subject, String address, List<RenderedNote> notes) {
        int count = Math.max(1, (notes.size() + notesPerPage - 1) / notesPerPage);
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int from = (number - 1) * notesPerPage;
            int to = Math.min(notes.size(), from + notesPerPage);
            List<RenderedNote> shown = notes.subList(from, to);
            pages.add(new Page.ListPage(subject, address, shown, number, count, notes.size()));
        }
        return pages;
    }
}

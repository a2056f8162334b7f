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

    /** Returns the pages of a list in one language, at least one. */
    List<Page> of(ListSubject subject, String address, List<RenderedNote> notes) {
        return of(subject, address, notes, List.of());
    }

    /**
     * Returns the pages of a list, at least one.
     *
     * @param translations the list in all its languages
     */
    List<Page> of(
            ListSubject subject,
            String address,
            List<RenderedNote> notes,
            List<Page.InLanguage> translations) {
        int count = Math.max(1, (notes.size() + notesPerPage - 1) / notesPerPage);
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int from = (number - 1) * notesPerPage;
            int to = Math.min(notes.size(), from + notesPerPage);
            List<RenderedNote> shown = notes.subList(from, to);
            pages.add(
                    new Page.ListPage(
                            subject,
                            address,
                            shown,
                            number,
                            count,
                            notes.size(),
                            number == 1 ? translations : List.of()));
        }
        return pages;
    }
}

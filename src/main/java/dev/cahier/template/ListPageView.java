package dev.cahier.template;

import java.util.List;

/**
 * A list of notes: the home page for {@code home.ftlh}, or the page of a section or a term for
 * {@code list.ftlh}, as {@code list}.
 *
 * @param kind what the list is of
 * @param introHtml the author's words above the list as markup, may be empty
 * @param notes the notes of this page, in order
 * @param pagination where this page stands among the pages of the list
 * @param totalNotes how many notes all pages of the list have
 * @param series all series of the site, on the first page of the home page's list; else empty
 */
public record ListPageView(
        PageView page,
        Kind kind,
        String introHtml,
        List<NoteCardView> notes,
        PaginationView pagination,
        int totalNotes,
        List<TermsPageView.Entry> series)
        implements PageModel {

    public ListPageView {
        notes = List.copyOf(notes);
        series = List.copyOf(series);
    }

    @Override
    public String template() {
        return kind == Kind.HOME ? "home.ftlh" : "list.ftlh";
    }

    @Override
    public String variable() {
        return "list";
    }

    /** What a list of notes is of. A template compares with {@code list.kind == "TAG"}. */
    public enum Kind {
        /** All notes, on the home page. */
        HOME,
        /** The notes of a folder. */
        SECTION,
        /** The notes with a tag. */
        TAG,
        /** The notes of a category. */
        CATEGORY,
        /** The notes of a series. */
        SERIES
    }
}

package dev.cahier.template;

/**
 * Everything one page is made of: one kind of page for each record.
 *
 * <p>Absent values are empty strings, lists and the {@code NONE} constants, never null. Components
 * named {@code ...Html} are markup that stands in the page as it is; all other text is escaped.
 */
public sealed interface PageModel
        permits NoteView,
                ListPageView,
                ArchiveView,
                TheoremsView,
                NotationView,
                TermsPageView,
                GalleryView,
                FunctionView,
                SearchView,
                NotFoundView,
                RedirectView {

    /** Returns what all pages have. */
    PageView page();

    /** Returns the template that renders this kind of page, such as {@code note.ftlh}. */
    String template();

    /** Returns the name by which the template knows this record, such as {@code note}. */
    String variable();
}

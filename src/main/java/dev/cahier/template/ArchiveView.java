package dev.cahier.template;

import java.util.List;

/**
 * All notes by year, for {@code archive.ftlh} as {@code archive}.
 *
 * @param introHtml the author's words above the list as markup, may be empty
 * @param years the years in the order of the page
 */
public record ArchiveView(PageView page, String introHtml, List<Year> years) implements PageModel {

    public ArchiveView {
        years = List.copyOf(years);
    }

    @Override
    public String template() {
        return "archive.ftlh";
    }

    @Override
    public String variable() {
        return "archive";
    }

    /**
     * The notes of one year.
     *
     * @param name such as {@code 2024}; empty for notes without a date
     * @param notes the notes in the order of the page
     */
    public record Year(String name, List<NoteCardView> notes) {

        public Year {
            notes = List.copyOf(notes);
        }
    }
}

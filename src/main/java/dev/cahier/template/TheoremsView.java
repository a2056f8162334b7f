package dev.cahier.template;

import java.util.List;

/**
 * The list of all definitions, theorems and exercises, for {@code theorems.ftlh} as {@code
 * theorems}.
 *
 * @param introHtml the author's words above the list as markup, may be empty
 * @param graph what leads to what
 * @param groups the notes by their series
 * @param pagination its place among the pages of the list
 */
public record TheoremsView(
        PageView page, String introHtml, Graph graph, List<Group> groups, PaginationView pagination)
        implements PageModel {

    public TheoremsView {
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "theorems.ftlh";
    }

    @Override
    public String variable() {
        return "theorems";
    }

    /**
     * A drawing of what leads to what, as a vector graphic.
     *
     * @param svgHtml what is within the element {@code svg}; empty for no drawing
     * @param viewBox the attribute of that name
     * @param width the width in CSS pixels
     * @param height the height in CSS pixels
     * @param ofNotes whether it shows notes, because there are too many theorems
     * @param left how many connected ones are left out
     */
    public record Graph(
            String svgHtml,
            String viewBox,
            double width,
            double height,
            boolean ofNotes,
            int left) {

        /** No drawing. */
        public static final Graph NONE = new Graph("", "", 0, 0, false, 0);
    }

    /**
     * The notes of a series, or those in none.
     *
     * @param series the series, or {@link LinkView#NONE}
     * @param notes the notes in the order of the series
     */
    public record Group(LinkView series, List<Note> notes) {

        public Group {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What a note has to list.
     *
     * @param note the note
     * @param needs other notes whose definitions, theorems and the like it refers to
     * @param statements those of the note, in its order
     */
    public record Note(LinkView note, StatementsView needs, List<Statement> statements) {

        public Note {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A definition, theorem or exercise.
     *
     * @param role {@code definition}, {@code statement} or {@code exercise}
     * @param name what it is, such as {@code Theorem 2}
     * @param titleHtml its title as markup; may be empty
     * @param url where it is
     * @param uses what it and its proof refer to
     * @param usedBy what refers to it
     */
    public record Statement(
            String role,
            String name,
            String titleHtml,
            String url,
            StatementsView uses,
            StatementsView usedBy) {}
}

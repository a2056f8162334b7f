package dev.cahier.template;

import java.util.List;

/**
 * What is true of functions, for {@code partials/properties.ftlh} as {@code card}: a table with a
 * row for each property and a column for each function.
 *
 * @param functions the functions, each with its page in the gallery; without address where the site
 *     has no gallery
 * @param groups the properties of the functions, then those of their derivatives
 */
public record PropertyCardView(List<LinkView> functions, List<Group> groups) {

    public PropertyCardView {
        functions = List.copyOf(functions);
        groups = List.copyOf(groups);
    }

    /**
     * Properties of one subject.
     *
     * @param label what they are properties of
     * @param rows the properties
     */
    public record Group(String label, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One property.
     *
     * @param label its name
     * @param explanation what it means, one plain sentence
     * @param cells its value for each function
     */
    public record Row(String label, String explanation, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One value.
     *
     * @param html the value as markup
     * @param proved whether it follows from the function's declaration, rather than from samples
     * @param reason why it is taken to be true, in the language of the page
     */
    public record Cell(String html, boolean proved, String reason) {}
}

package dev.cahier.template;

import java.util.List;

/**
 * The gallery of activation functions, for {@code activations.ftlh} as {@code gallery}.
 *
 * @param introHtml the author's words above the gallery as markup, may be empty
 * @param grid the axes over which readers lay functions
 * @param columns the properties that the table compares
 * @param families the functions by families, none of them empty
 * @param functions the functions, sorted by name
 * @param traits what functions can be filtered by
 */
public record GalleryView(
        PageView page,
        String introHtml,
        PictureView grid,
        List<Column> columns,
        List<Family> families,
        List<Item> functions,
        List<Trait> traits)
        implements PageModel {

    public GalleryView {
        columns = List.copyOf(columns);
        families = List.copyOf(families);
        functions = List.copyOf(functions);
        traits = List.copyOf(traits);
    }

    @Override
    public String template() {
        return "activations.ftlh";
    }

    @Override
    public String variable() {
        return "gallery";
    }

    /**
     * A property.
     *
     * @param label its name
     * @param explanation what it means, one plain sentence
     * @param ofDerivative whether it is said of the derivative
     */
    public record Column(String label, String explanation, boolean ofDerivative) {}

    /**
     * Functions of one kind.
     *
     * @param key its name in the markup
     * @param label its name
     * @param text what its functions have in common, a sentence
     * @param functions the functions, sorted by name
     */
    public record Family(String key, String label, String text, List<Item> functions) {

        public Family {
            functions = List.copyOf(functions);
        }
    }

    /**
     * A function.
     *
     * @param name its name, as notes write it
     * @param title its title
     * @param words what a search for it may type: its names in all languages, in lower case
     * @param url its page
     * @param thumbnail its chart
     * @param lineUrl the address of its line, to be laid over the grid
     * @param derivativeLineUrl the address of the line of its derivative
     * @param formulaHtml its equation as MathML
     * @param traits the keys of the traits that it has
     * @param cells its properties, one for each column
     * @param ranks its place among all functions when they are sorted by each column, from 1;
     *     functions with the same value are sorted by name
     */
    public record Item(
            String name,
            String title,
            String words,
            String url,
            PictureView thumbnail,
            String lineUrl,
            String derivativeLineUrl,
            String formulaHtml,
            List<String> traits,
            List<PropertyCardView.Cell> cells,
            List<Integer> ranks) {

        public Item {
            traits = List.copyOf(traits);
            cells = List.copyOf(cells);
            ranks = List.copyOf(ranks);
        }
    }

    /**
     * Something that is true of some functions.
     *
     * @param key its name in the markup
     * @param label its name
     * @param count how many functions have it
     */
    public record Trait(String key, String label, int count) {}
}

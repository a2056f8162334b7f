package dev.cahier.template;

import java.util.List;

/**
 * The page of an activation function, for {@code activation.ftlh} as {@code function}.
 *
 * @param galleryUrl the page of all functions
 * @param name its name, as notes write it
 * @param aliases other names that notes may write
 * @param chart its chart
 * @param equationsHtml the function and its derivative as markup, display formulas
 * @param valuesHtml a table of its values as markup, which readers open
 * @param parameters its parameters
 * @param groups its properties, then those of its derivative; one cell for each
 * @param reference the paper it comes from, or {@link ReferenceView#NONE}
 * @param mentions the notes that chart or name it
 * @param previous the function before it in the gallery, or {@link LinkView#NONE}
 * @param next the function after it in the gallery, or {@link LinkView#NONE}
 */
public record FunctionView(
        PageView page,
        String galleryUrl,
        String name,
        List<String> aliases,
        PictureView chart,
        List<String> equationsHtml,
        String valuesHtml,
        List<ParameterView> parameters,
        List<PropertyCardView.Group> groups,
        ReferenceView reference,
        List<NoteCardView> mentions,
        LinkView previous,
        LinkView next)
        implements PageModel {

    public FunctionView {
        aliases = List.copyOf(aliases);
        equationsHtml = List.copyOf(equationsHtml);
        parameters = List.copyOf(parameters);
        groups = List.copyOf(groups);
        mentions = List.copyOf(mentions);
    }

    @Override
    public String template() {
        return "activation.ftlh";
    }

    @Override
    public String variable() {
        return "function";
    }

    /**
     * A parameter.
     *
     * @param name its name, as notes write it
     * @param symbolHtml the letter that formulas show for it, as markup
     * @param standard its value unless a note gives one
     * @param permitted the values it may take, an interval
     * @param meaning what it does
     * @param examples the function at several values of it
     * @param sliderHtml a chart whose reader chooses its value as markup, hidden until a script
     *     says that it works; empty where there is only one example
     */
    public record ParameterView(
            String name,
            String symbolHtml,
            String standard,
            String permitted,
            String meaning,
            List<Example> examples,
            String sliderHtml) {

        public ParameterView {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A paper.
     *
     * @param authors its authors, empty if unknown
     * @param title its title in its own language, empty if unknown
     * @param year the year in which it appeared, empty if unknown
     * @param language the language of its title, empty if unknown
     * @param url its address, empty if there is no paper
     * @param address its address in short, such as its number in a catalogue
     */
    public record ReferenceView(
            String authors,
            String title,
            String year,
            String language,
            String url,
            String address) {

        static final ReferenceView NONE = new ReferenceView("", "", "", "", "", "");
    }

    /**
     * The function at one value of a parameter.
     *
     * @param value the value
     * @param standard whether it is the default
     * @param chart its chart
     * @param changes the properties in which it differs from the function at the default
     */
    public record Example(String value, boolean standard, PictureView chart, List<Change> changes) {

        public Example {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A property that is not what it is at the default.
     *
     * @param label its name
     * @param html its value as markup
     */
    public record Change(String label, String html) {}
}

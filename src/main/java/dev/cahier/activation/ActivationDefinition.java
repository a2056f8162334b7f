package dev.cahier.activation;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about an activation function apart from its values.
 *
 * @param name the canonical name in kebab case
 * @param title the name as it is printed in a text, in English
 * @param aliases other usual names in kebab case
 * @param parameters its parameters, in the order in which they are printed
 * @param formula TeX of {@code f}, an equation
 * @param derivativeFormula TeX of {@code f'}, an equation that leaves out the points where it does
 *     not exist
 * @param reference the paper that introduced the function or made it common
 * @param view the part of the x-axis that shows what is characteristic of it
 * @param everydayName whether its name is also an ordinary word, so that a text with that word need
 *     not speak of the function
 */
public record ActivationDefinition(
        String name,
        String title,
        List<String> aliases,
        List<Parameter> parameters,
        String formula,
        String derivativeFormula,
        Optional<Paper> reference,
        Interval view,
        boolean everydayName) {

    public ActivationDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(derivativeFormula, "derivativeFormula");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(view, "view");
    }

    /**
     * Returns a definition without aliases, parameters or reference, shown from -5 to 5.
     *
     * @param formula TeX of the function
     * @param derivativeFormula TeX of its derivative
     */
    public static ActivationDefinition of(
            String name, String title, String formula, String derivativeFormula) {
        return new ActivationDefinition(
                name,
                title,
                List.of(),
                List.of(),
                formula,
                derivativeFormula,
                Optional.empty(),
                Interval.closed(-5, 5),
                false);
    }

    /** Returns this definition with other names for the function. */
    public ActivationDefinition alsoCalled(String... names) {
        return new ActivationDefinition(
                name,
                title,
                List.of(names),
                parameters,
                formula,
                derivativeFormula,
                reference,
                view,
                everydayName);
    }

    /** Returns this definition with parameters. */
    public ActivationDefinition withParameters(Parameter... all) {
        return new ActivationDefinition(
                name,
                title,
                aliases,
                List.of(all),
                formula,
                derivativeFormula,
                reference,
                view,
                everydayName);
    }

    /** Returns this definition with the address of the paper it comes from. */
    public ActivationDefinition from(String url) {
        return from(new Paper(URI.create(url)));
    }

    /**
     * Returns this definition with the paper it comes from, whose title is in English.
     *
     * @param authors its authors, separated by commas
     */
    public ActivationDefinition from(String authors, String title, int year, String url) {
        return from(new Paper(authors, title, year, "en", URI.create(url)));
    }

    /** Returns this definition with the paper it comes from. */
    public ActivationDefinition from(Paper source) {
        return new ActivationDefinition(
                name,
                title,
                aliases,
                parameters,
                formula,
                derivativeFormula,
                Optional.of(source),
                view,
                everydayName);
    }

    /** Returns this definition, shown from {@code -radius} to {@code radius}. */
    public ActivationDefinition shownWithin(double radius) {
        return shownFrom(-radius, radius);
    }

    /** Returns this definition, shown from one place to another. */
    public ActivationDefinition shownFrom(double lo, double hi) {
        return new ActivationDefinition(
                name,
                title,
                aliases,
                parameters,
                formula,
                derivativeFormula,
                reference,
                Interval.closed(lo, hi),
                everydayName);
    }

    /** Returns this definition of a function whose name is also an ordinary word. */
    public ActivationDefinition withEverydayName() {
        return new ActivationDefinition(
                name,
                title,
                aliases,
                parameters,
                formula,
                derivativeFormula,
                reference,
                view,
                true);
    }
}

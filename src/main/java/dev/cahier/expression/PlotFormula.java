package dev.cahier.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The definitions of a plot as formulas. Immutable. */
public final class PlotFormula {

    private final List<Definition> definitions;
    private final List<String> shown;
    private final List<Expression> domain;
    private final Optional<Varied> slider;

    /**
     * Makes the formulas of a plot.
     *
     * @param definitions all definitions in the author's order
     * @param shown the names of the functions that are drawn
     * @param domain the two ends that the author gave, or nothing
     * @param slider the parameter that readers vary, if any
     */
    PlotFormula(
            List<Definition> definitions,
            List<String> shown,
            List<Expression> domain,
            Optional<Varied> slider) {
        this.definitions = List.copyOf(definitions);
        this.shown = List.copyOf(shown);
        this.domain = List.copyOf(domain);
        this.slider = slider;
    }

    /**
     * A parameter that readers vary.
     *
     * @param parameter its name
     * @param ends the least and the greatest value
     */
    record Varied(String parameter, List<Expression> ends) {}

    /**
     * A definition.
     *
     * @param name the name of the function or parameter
     * @param variable the variable of the function, empty for a parameter
     * @param label what is defined, such as {@code f(x)}
     * @param body what it is defined as
     * @param text the body as the author wrote it, on one line
     * @param tex the whole definition if the author wrote it in TeX
     */
    record Definition(
            String name,
            String variable,
            String label,
            Expression body,
            String text,
            Optional<String> tex) {

        boolean isFunction() {
            return !variable.isEmpty();
        }
    }

    /**
     * Returns the formulas as TeX: the functions that are drawn and those that they call, the
     * parameters that these use, and the domain if the author gave one.
     *
     * @param otherwise the word for the last case of a piecewise definition
     */
    public List<String> tex(String otherwise) {
        List<String> formulas = new ArrayList<>();
        for (Definition definition : used(shown)) {
            ExpressionTexWriter writer = new ExpressionTexWriter(definition.variable(), otherwise);
            String head = TexName.of(definition.name());
            boolean applied = definition.label().endsWith(")");
            String argument = applied ? "(" + TexName.of(definition.variable()) + ")" : "";
            if (slider.filter(s -> s.parameter().equals(definition.name())).isPresent()) {
                formulas.add(within(head, slider.get().ends(), otherwise));
                continue;
            }
            formulas.add(
                    definition
                            .tex()
                            .orElseGet(
                                    () ->
                                            head
                                                    + argument
                                                    + " = "
                                                    + writer.write(definition.body())));
        }
        if (domain.size() == 2) {
            String variable =
                    definitions.stream()
                            .filter(d -> d.name().equals(shown.get(0)))
                            .map(d -> TexName.of(d.variable()))
                            .findFirst()
                            .orElse("x");
            formulas.add(within(variable, domain, otherwise));
        }
        return formulas;
    }

    private static String within(String name, List<Expression> ends, String otherwise) {
        ExpressionTexWriter writer = new ExpressionTexWriter("x", otherwise);
        return name
                + " \\in ["
                + writer.write(ends.get(0))
                + ", "
                + writer.write(ends.get(1))
                + "]";
    }

    /** Returns the definition of a function, and of what it uses, as the author wrote them. */
    String text(String name) {
        List<String> texts = new ArrayList<>();
        for (Definition definition : used(List.of(name))) {
            texts.add(definition.label() + " = " + definition.text());
        }
        return String.join(", ", texts);
    }

    /** Returns the definitions that some functions need, functions before parameters. */
    private List<Definition> used(List<String> functions) {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(functions);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (names.add(name)) {
                for (Definition each : definitions) {
                    if (each.name().equals(name)) {
                        ExpressionTexWriter writer = new ExpressionTexWriter(each.variable(), "");
                        writer.write(each.body());
                        open.addAll(writer.names());
                    }
                }
            }
        }
        List<Definition> used = new ArrayList<>();
        for (boolean function : new boolean[] {true, false}) {
            definitions.stream()
                    .filter(d -> names.contains(d.name()) && d.isFunction() == function)
                    .forEach(used::add);
        }
        return used;
    }
}

package dev.cahier.template;

import dev.cahier.analysis.Continuity;
import dev.cahier.analysis.Evidence;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Monotonicity;
import dev.cahier.analysis.PropertyValue;
import dev.cahier.analysis.RangeSet;
import dev.cahier.analysis.Saturation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One property of functions: where it is found, how it is written and how functions are sorted by
 * it.
 *
 * @param <T> what the property says
 * @param key the key of its name and its explanation in the files of words
 * @param ofDerivative whether it is said of the derivative
 * @param property finds it
 * @param html writes it as markup
 * @param order sorts by it
 */
record PropertyColumn<T>(
        String key,
        boolean ofDerivative,
        Function<FunctionProperties, PropertyValue<T>> property,
        Writer<T> html,
        Comparator<T> order) {

    /**
     * Writes what a property says as markup.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    interface Writer<T> {

        /**
         * Writes a value.
         *
         * @param of all that is true of the function
         */
        String write(T value, FunctionProperties of, PropertyNotation notation);
    }

    private static final Comparator<RangeSet> BY_BOUNDS =
            Comparator.comparingDouble(RangeSet::lowest).thenComparingDouble(RangeSet::highest);

    private static final Comparator<Continuity> BY_CLASS =
            Comparator.comparingInt(c -> c.order().orElse(Integer.MAX_VALUE));

    private static final Comparator<Saturation> BY_TAILS =
            Comparator.comparing(Saturation::left).thenComparing(Saturation::right);

    /** All properties, those of the function first. */
    static final List<PropertyColumn<?>> ALL =
            List.of(
                    of("range", false, FunctionProperties::range, PropertyColumn::range, BY_BOUNDS),
                    monotonic(false, FunctionProperties::monotonic),
                    of(
                            "continuity",
                            false,
                            FunctionProperties::continuity,
                            PropertyColumn::continuity,
                            BY_CLASS),
                    flag("identity-at-origin", false, FunctionProperties::identityAtOrigin),
                    of(
                            "symmetry",
                            false,
                            FunctionProperties::symmetry,
                            (s, of, notation) -> notation.word("symmetry", s.text()),
                            Comparator.naturalOrder()),
                    of(
                            "range",
                            true,
                            p -> p.derivative().range(),
                            PropertyColumn::range,
                            BY_BOUNDS),
                    monotonic(true, p -> p.derivative().monotonic()),
                    flag("continuous", true, p -> p.derivative().continuous()),
                    flag("vanishing-gradient", true, FunctionProperties::vanishingGradient),
                    flag("exploding-gradient", true, FunctionProperties::explodingGradient),
                    of(
                            "saturation",
                            true,
                            FunctionProperties::saturation,
                            PropertyColumn::saturation,
                            BY_TAILS),
                    flag("dead-neurons", true, FunctionProperties::deadNeurons));

    private static <T> PropertyColumn<T> of(
            String key,
            boolean ofDerivative,
            Function<FunctionProperties, PropertyValue<T>> property,
            Writer<T> html,
            Comparator<T> order) {
        return new PropertyColumn<>(key, ofDerivative, property, html, order);
    }

    private static PropertyColumn<Monotonicity> monotonic(
            boolean ofDerivative,
            Function<FunctionProperties, PropertyValue<Monotonicity>> property) {
        return of(
                "monotonic",
                ofDerivative,
                property,
                (kind, of, notation) -> notation.word("monotonic", kind.text()),
                Comparator.naturalOrder());
    }

    private static PropertyColumn<Boolean> flag(
            String key,
            boolean ofDerivative,
            Function<FunctionProperties, PropertyValue<Boolean>> property) {
        return of(
                key,
                ofDerivative,
                property,
                (flag, of, notation) -> notation.flag(flag),
                Comparator.reverseOrder());
    }

    String label(Labels labels) {
        return labels.text("property." + key);
    }

    String explanation(Labels labels) {
        return labels.text("explain." + key);
    }

    /** Returns the value for one function. */
    PropertyCardView.Cell cell(FunctionProperties properties, PropertyNotation notation) {
        PropertyValue<T> value = property.apply(properties);
        Evidence evidence = value.evidence();
        return new PropertyCardView.Cell(
                html.write(value.value(), properties, notation),
                evidence.kind() == Evidence.Kind.PROVED,
                new ReasonWords(notation.labels()).of(evidence.reason()));
    }

    /** Returns the order of functions by this property. */
    Comparator<FunctionProperties> comparator() {
        return Comparator.comparing(p -> property.apply(p).value(), order);
    }

    /** Returns whether two functions have the same value. */
    boolean isSame(FunctionProperties one, FunctionProperties other) {
        return property.apply(one).value().equals(property.apply(other).value());
    }

    private static String range(RangeSet range, FunctionProperties of, PropertyNotation notation) {
        return notation.formula(
                range.tex(of.exactNumbers()), ReasonWords.typeset(range.text(of.exactNumbers())));
    }

    private static String continuity(
            Continuity continuity, FunctionProperties of, PropertyNotation notation) {
        String order = continuity.text().substring(2);
        return notation.formula(
                "C^{" + order.replace("inf", "\\infty") + "}",
                "C<sup>" + order.replace("inf", "∞").replace('-', '−') + "</sup>");
    }

    private static String saturation(
            Saturation saturation, FunctionProperties of, PropertyNotation notation) {
        return notation.labels()
                .text(
                        "tails",
                        notation.word("tail", saturation.left().text()),
                        notation.word("tail", saturation.right().text()));
    }
}

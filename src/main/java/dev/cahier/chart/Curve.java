package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import dev.cahier.activation.RealFunction;
import dev.cahier.expression.ExpressionFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that a chart shows. A value: curves that look the same and are called the same. */
public sealed interface Curve {

    /** Returns what it is called in a chart, such as {@code ELU (α = 1)} or {@code g(x)}. */
    String title();

    /** Returns what it is in the words of a language, such as {@code g(x) = x^2}. */
    default String definition(ChartWords words) {
        return worded(words).title();
    }

    /** Returns the same curve with the title that it has in a language. */
    Curve worded(ChartWords words);

    /** Returns the same curve with the title that it has of its own. */
    default Curve unworded() {
        return this;
    }

    /** Returns what a legend can call it, the best first; the last consists of ASCII letters. */
    default List<String> names() {
        return List.of(title());
    }

    /** Returns a word for it in file names, such as {@code elu}. */
    String word();

    /** Returns the function, with its breakpoints within a domain. */
    RealFunction function(ChartDomain domain);

    /** Returns whether the x-axis is best marked in multiples of π. */
    boolean isCircular();

    /** Returns a text that is equal for equal curves only. */
    String canonicalText();

    /**
     * An activation function.
     *
     * @param activation the function with its parameters fixed
     * @param title what it is called in a chart
     */
    record OfActivation(AppliedActivation activation, String title) implements Curve {

        private static final Set<String> CIRCULAR = Set.of("sinusoid", "cosine", "sinc", "snake");

        public OfActivation {
            Objects.requireNonNull(activation, "activation");
            Objects.requireNonNull(title, "title");
        }

        /** Creates the curve of a function under the function's own title. */
        public OfActivation(AppliedActivation activation) {
            this(activation, CurveTitle.of(activation));
        }

        @Override
        public Curve worded(ChartWords words) {
            return new OfActivation(activation, CurveTitle.of(activation, words));
        }

        @Override
        public Curve unworded() {
            return new OfActivation(activation);
        }

        @Override
        public List<String> names() {
            return List.of(title, unworded().title(), CurveTitle.named(activation));
        }

        @Override
        public String word() {
            return activation.activation().name();
        }

        @Override
        public RealFunction function(ChartDomain domain) {
            return activation.function();
        }

        @Override
        public boolean isCircular() {
            return CIRCULAR.contains(word());
        }

        @Override
        public String canonicalText() {
            StringBuilder text = new StringBuilder(word());
            text.append(activation.activation().version().isEmpty() ? "" : " version ");
            text.append(activation.activation().version());
            activation
                    .arguments()
                    .values()
                    .forEach((n, v) -> text.append(' ').append(n).append(Double.toHexString(v)));
            return text.append(equals(unworded()) ? "" : "\ncalled " + title).toString();
        }
    }

    /**
     * A function that the author defined.
     *
     * @param expression the function
     */
    record OfExpression(ExpressionFunction expression) implements Curve {

        /** Longer definitions are tiring to listen to. */
        private static final int LONGEST = 160;

        /** The words of the language of plots, by their labels. */
        private static final Map<String, String> WORDS =
                Map.of(
                        "if", "plot.if",
                        "and", "plot.and",
                        "or", "plot.or",
                        "else", "plot.otherwise",
                        "otherwise", "plot.otherwise");

        private static final Pattern WORD = Pattern.compile("\\b(?:if|and|or|else|otherwise)\\b");

        @Override
        public String title() {
            return expression.label();
        }

        @Override
        public Curve worded(ChartWords words) {
            return this;
        }

        @Override
        public String definition(ChartWords words) {
            String definition = expression.definition();
            return definition.length() > LONGEST
                    ? title()
                    : WORD.matcher(definition)
                            .replaceAll(
                                    word ->
                                            Matcher.quoteReplacement(
                                                    words.text(WORDS.get(word.group()))));
        }

        @Override
        public String word() {
            return "plot";
        }

        @Override
        public RealFunction function(ChartDomain domain) {
            return expression.within(Interval.closed(domain.from(), domain.to()));
        }

        @Override
        public boolean isCircular() {
            return false;
        }

        @Override
        public String canonicalText() {
            return expression.label() + " = " + expression.canonicalText();
        }
    }
}

package dev.cahier.chart;

import dev.cahier.activation.ActivationDefinition;

/**
 * The words of one language that charts and their descriptions are made of. Implementations are
 * immutable.
 */
public interface ChartWords {

    /**
     * Returns a word or a sentence.
     *
     * @param key its key, such as {@code chart.derivative}
     * @param arguments the values of its placeholders
     */
    String text(String key, Object... arguments);

    /** Returns what a function is called in this language. */
    String titleOf(ActivationDefinition function);

    /**
     * Returns a number as this language writes it.
     *
     * @param decimal the number with a decimal point
     */
    default String number(String decimal) {
        return decimal;
    }
}

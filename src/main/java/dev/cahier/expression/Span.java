package dev.cahier.expression;

/**
 * A stretch of the text of a plot.
 *
 * @param start where it begins
 * @param end where it ends, not included
 */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }
}

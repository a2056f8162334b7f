package dev.cahier.expression;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with the text of a plot.
 *
 * @param code the code of the diagnostic: {@code plot-syntax}, {@code plot-unknown} for a name,
 *     {@code plot-domain} for an interval or {@code plot-limit} for a text that asks for too much
 * @param message what is wrong, in one line
 * @param hint what to do about it
 * @param offset index into the text of the plot at which it is wrong, 0-based
 */
public record PlotProblem(String code, String message, Optional<String> hint, int offset) {

    public PlotProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}

package dev.cahier.expression;

import java.util.Objects;
import java.util.Optional;

/**
 * What an author should know about a plot that can be drawn.
 *
 * @param serious whether the plot is most likely not what the author wants
 * @param code the code of the diagnostic
 * @param message what is the matter, in one line
 * @param hint what to do about it
 * @param offset index into the text of the plot, 0-based
 */
public record PlotRemark(
        boolean serious, String code, String message, Optional<String> hint, int offset) {

    public PlotRemark {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}

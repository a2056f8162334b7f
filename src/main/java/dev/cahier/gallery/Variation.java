package dev.cahier.gallery;

import dev.cahier.activation.Parameter;
import dev.cahier.chart.ChartFrames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A function at several values of one of its parameters, the others at their defaults.
 *
 * @param parameter the parameter
 * @param examples the function at each value, ascending; their charts have the same axes
 * @param frames what a slider shows, from the first example to the last; absent where there is only
 *     one example
 */
public record Variation(Parameter parameter, List<Example> examples, Optional<ChartFrames> frames) {

    public Variation {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(frames, "frames");
        examples = List.copyOf(examples);
    }
}

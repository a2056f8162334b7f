package dev.cahier.gallery;

import dev.cahier.activation.Parameter;
import java.util.List;
import java.util.Objects;

/**
 * A function at several values of one of its parameters, the others at their defaults.
 *
 * @param parameter the parameter
 * @param examples the function at each value, ascending; their charts have the same axes
 */
public record Variation(Parameter parameter, List<Example> examples) {

    public Variation {
        Objects.requireNonNull(parameter, "parameter");
        examples = List.copyOf(examples);
    }
}

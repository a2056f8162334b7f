package dev.cahier.math;

import java.util.Objects;

/**
 * One formula as its author wrote it.
 *
 * @param tex the TeX between the delimiters
 * @param display whether it stands on lines of its own, rather than within a line of text
 */
public record Formula(String tex, boolean display) {

    public Formula {
        Objects.requireNonNull(tex, "tex");
    }
}

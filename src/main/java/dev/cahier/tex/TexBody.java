package dev.cahier.tex;

import java.util.Objects;
import java.util.Optional;

/**
 * A definition whose left side was read elsewhere.
 *
 * @param name the name in TeX, as in {@link TexTerm.Symbol}
 * @param variable the variable in TeX; absent for a name without one
 * @param body where its right side stands; absent if that is not TeX
 */
public record TexBody(String name, Optional<String> variable, Optional<TexSpan> body) {

    public TexBody {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(body, "body");
    }

    /** What became of a right side: a term or a problem. */
    public record Reading(Optional<TexTerm> term, Optional<TexProblem> problem) {}
}

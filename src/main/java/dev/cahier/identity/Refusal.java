package dev.cahier.identity;

import dev.cahier.tex.TexProblem;
import dev.cahier.tex.TexSpan;
import java.util.Optional;

/** Says that a term means nothing, or nothing that can be decided. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TexProblem problem;

    Refusal(String message, TexSpan span) {
        this(message, Optional.empty(), span);
    }

    Refusal(String message, Optional<String> hint, TexSpan span) {
        super(message, null, false, false);
        problem = new TexProblem(message, hint, span);
    }

    TexProblem problem() {
        return problem;
    }
}

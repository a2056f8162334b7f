package dev.cahier.tex;

import java.util.Optional;

/** Stops the parsing of one section of a text at what is wrong with it. */
final class TexRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TexProblem problem;

    TexRefusal(String message, String hint, TexSpan span) {
        super(message, null, false, false);
        Optional<String> help = Optional.of(hint).filter(text -> !text.isEmpty());
        this.problem = new TexProblem(message, help, span);
    }

    /** Returns the same refusal at another place. */
    TexRefusal at(TexSpan span) {
        return new TexRefusal(problem.message(), problem.hint().orElse(""), span);
    }

    TexProblem problem() {
        return problem;
    }
}

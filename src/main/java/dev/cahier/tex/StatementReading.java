package dev.cahier.tex;

import java.util.List;

/** The outcome of parsing the text of an identity. */
public sealed interface StatementReading {

    /** A text with a meaning. */
    record Understood(Statement statement) implements StatementReading {}

    /**
     * A text that cannot be checked.
     *
     * @param problems what is wrong with it, at least one, in the order of the text
     */
    record Refused(List<TexProblem> problems) implements StatementReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

package dev.cahier.expression;

import java.util.List;

/** The outcome of reading the text of a plot. */
public sealed interface PlotReading {

    /**
     * A text that can be drawn.
     *
     * @param program what to draw
     */
    record Understood(PlotProgram program) implements PlotReading {}

    /**
     * A text that cannot be drawn.
     *
     * @param problems what is wrong with it, at least one, in the order of the text
     */
    record Refused(List<PlotProblem> problems) implements PlotReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

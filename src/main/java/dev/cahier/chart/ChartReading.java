package dev.cahier.chart;

import java.util.List;

/** The outcome of reading an author's wish for a chart. */
public sealed interface ChartReading {

    /**
     * A wish that can be drawn.
     *
     * @param spec what to draw
     */
    record Understood(ChartSpec spec) implements ChartReading {}

    /**
     * A wish that cannot be drawn.
     *
     * @param problems all that is wrong with it, at least one, in the order of the author's text
     */
    record Refused(List<ChartProblem> problems) implements ChartReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

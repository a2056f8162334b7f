package dev.cahier.chart;

import java.awt.Color;
import java.util.Optional;

/**
 * An entry of the legend.
 *
 * @param line a sample of the line that it explains, absent for the chart's title
 * @param label what it says
 */
record LegendEntry(Optional<LineSample> line, Label label) {

    /**
     * A sample of a line.
     *
     * @param dashed whether it is that of a derivative
     */
    record LineSample(Color colour, boolean dashed) {}

    static LegendEntry title(Label label) {
        return new LegendEntry(Optional.empty(), label);
    }

    static LegendEntry line(Color colour, boolean dashed, Label label) {
        return new LegendEntry(Optional.of(new LineSample(colour, dashed)), label);
    }
}

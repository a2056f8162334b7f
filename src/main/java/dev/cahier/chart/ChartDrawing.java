package dev.cahier.chart;

import java.util.List;

/**
 * The files of a chart, each made when it is asked for, all of them from the same samples; for use
 * by one thread.
 */
public final class ChartDrawing {

    private final ChartRenderer renderer;
    private final ChartSpec spec;

    /** Made when it is first needed. */
    private Traces traces = new Traces(List.of(), List.of(), List.of());

    ChartDrawing(ChartRenderer renderer, ChartSpec spec) {
        this.renderer = renderer;
        this.spec = spec;
    }

    /**
     * Draws the chart and returns it as a PNG image.
     *
     * @param sized the chart in the size of the image, one of those for pages
     */
    public byte[] image(ChartSpec sized, ChartTheme theme) {
        return renderer.render(sized, theme, traces());
    }

    /** Returns the values that readers read off the chart, as JSON in UTF-8. */
    public byte[] values() {
        return new ChartValues(renderer, spec, traces()).file();
    }

    private Traces traces() {
        if (traces.curves().isEmpty()) {
            traces = Traces.of(spec);
        }
        return traces;
    }
}

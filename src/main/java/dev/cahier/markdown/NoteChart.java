package dev.cahier.markdown;

import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart that a note shows, by name.
 *
 * @param key tells charts apart
 * @param images the paths of its images in the site, in all sizes, light and dark
 */
public record NoteChart(String key, List<String> images) {

    public NoteChart {
        images = List.copyOf(images);
    }

    /** Returns the name of a chart. */
    public static NoteChart of(ChartSpec spec) {
        List<String> images = new ArrayList<>();
        for (ChartSpec sized : spec.forPages()) {
            for (ChartTheme theme : sized.part().themes()) {
                images.add(ChartFiles.path(sized, theme));
            }
        }
        return new NoteChart(spec.key(), images);
    }
}

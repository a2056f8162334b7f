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
 * @param files the paths of its files in the site: its images in all sizes, light and dark, that of
 *     the usual size first, and its values
 */
public record NoteChart(String key, List<String> files) {

    public NoteChart {
        files = List.copyOf(files);
    }

    /** Returns the name of a chart. */
    public static NoteChart of(ChartSpec spec) {
        List<String> files = new ArrayList<>();
        for (ChartSpec sized : spec.forPages()) {
            for (ChartTheme theme : sized.part().themes()) {
                files.add(ChartFiles.path(sized, theme));
            }
        }
        ChartFiles.values(spec).ifPresent(files::add);
        return new NoteChart(spec.key(), files);
    }
}

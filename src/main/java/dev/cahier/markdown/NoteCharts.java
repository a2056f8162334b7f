package dev.cahier.markdown;

import dev.cahier.chart.ChartDescription;
import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The charts of one note; used by one thread. */
final class NoteCharts {

    /** How many charts a note may have: drawing one takes a tenth of a second. */
    static final int MOST_CHARTS = 200;

    private final NoteContext note;
    private final Set<ChartSpec> specs = new LinkedHashSet<>();
    private final Map<ChartSpec, String> descriptions = new HashMap<>();

    NoteCharts(NoteContext note) {
        this.note = note;
    }

    /** Returns the charts in the order of the note. */
    List<ChartSpec> all() {
        return List.copyOf(specs);
    }

    /**
     * Adds a chart.
     *
     * @return whether it is drawn; {@code false} for one that is too many or too much, which is
     *     reported
     */
    boolean add(ChartSpec chart, SourceLocation place) {
        if (specs.contains(chart)) {
            return true;
        }
        if (specs.size() < MOST_CHARTS) {
            boolean drawn = note.limits().mayDraw(chart, place, note::report);
            if (drawn) {
                specs.add(chart);
            }
            return drawn;
        }
        note.report(
                Diagnostic.error(
                                "limit-exceeded",
                                place,
                                "the note has more than " + MOST_CHARTS + " different charts")
                        .withHint("split the note"));
        return false;
    }

    /** Returns a description of a chart in the note's language; making one takes milliseconds. */
    String description(ChartSpec chart) {
        return descriptions.computeIfAbsent(chart, spec -> ChartDescription.of(spec, note.words()));
    }
}

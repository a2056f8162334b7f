package dev.cahier.build;

import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.output.OutputFile;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the charts of a site, each once; one that fails is reported at the note that shows it. */
final class ChartStage {

    private final ChartCache cache;

    /** The path of the first note with each chart, empty for one of the gallery alone. */
    private final Map<ChartSpec, Optional<String>> charts = new LinkedHashMap<>();

    ChartStage(ChartCache cache, List<RenderedNote> notes, List<FunctionEntry> functions) {
        this.cache = cache;
        for (RenderedNote note : notes) {
            Optional<String> path = Optional.of(note.note().path());
            note.body().charts().forEach(chart -> charts.putIfAbsent(chart, path));
        }
        functions.stream()
                .flatMap(FunctionEntry::charts)
                .forEach(chart -> charts.putIfAbsent(chart, Optional.empty()));
    }

    /**
     * The images of charts.
     *
     * @param diagnostics which charts could not be drawn
     */
    record Drawn(List<OutputFile> images, List<Diagnostic> diagnostics) {

        Drawn {
            images = List.copyOf(images);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    int charts() {
        return charts.size();
    }

    Drawn draw(ParallelSteps parallel) {
        List<OutputFile> images = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Drawn drawn : parallel.map("charts", List.copyOf(charts.keySet()), this::drawn)) {
            images.addAll(drawn.images());
            diagnostics.addAll(drawn.diagnostics());
        }
        return new Drawn(images, diagnostics);
    }

    private Drawn drawn(ChartSpec chart) {
        return Guard.work(
                charts.get(chart),
                () -> new Drawn(cache.images(chart), List.of()),
                problem -> new Drawn(List.of(), List.of(problem)));
    }
}

package dev.cahier.build;

import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.NoteChart;
import dev.cahier.output.OutputFile;
import dev.cahier.site.RenderedNote;
import dev.cahier.store.Spool;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the charts of a site, each once; one that fails is reported at the note that shows it. */
final class ChartStage {

    private final ChartCache cache;
    private final MadeFiles made;
    private final String program;
    private final Spool spool;

    /** The path of the first note with each chart, empty for one of the gallery alone. */
    private final Map<ChartSpec, Optional<String>> charts = new LinkedHashMap<>();

    /** All charts, those included that need not be drawn. */
    private final Map<String, NoteChart> names = new LinkedHashMap<>();

    /**
     * Creates the stage.
     *
     * @param program the hash of the program that draws; empty if unknown
     */
    ChartStage(ChartCache cache, MadeFiles made, String program, Spool spool) {
        this.spool = spool;
        this.cache = cache;
        this.made = made;
        this.program = program;
    }

    /** Returns whether all images of a chart are there from earlier builds. */
    boolean isDrawn(NoteChart chart) {
        return chart.images().stream().allMatch(image -> kept(image).isPresent());
    }

    void add(List<RenderedNote> notes, List<FunctionEntry> functions) {
        for (RenderedNote note : notes) {
            Optional<String> path = Optional.of(note.note().path());
            note.body().drawings().forEach(chart -> charts.putIfAbsent(chart, path));
            note.body().facts().charts().forEach(chart -> names.putIfAbsent(chart.key(), chart));
        }
        functions.stream()
                .flatMap(FunctionEntry::charts)
                .forEach(
                        chart -> {
                            charts.putIfAbsent(chart, Optional.empty());
                            names.putIfAbsent(chart.key(), NoteChart.of(chart));
                        });
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
        return names.size();
    }

    Drawn draw(ParallelSteps parallel) {
        Map<String, ChartSpec> specs = new HashMap<>();
        charts.keySet().forEach(spec -> specs.put(spec.key(), spec));
        List<OutputFile> images = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<NoteChart> all = List.copyOf(names.values());
        for (Drawn drawn :
                parallel.map(
                        "charts",
                        all,
                        chart -> drawn(chart, Optional.ofNullable(specs.get(chart.key()))))) {
            images.addAll(drawn.images());
            diagnostics.addAll(drawn.diagnostics());
        }
        return new Drawn(images, diagnostics);
    }

    /** Returns the images of a chart, from earlier builds if they are all there. */
    private Drawn drawn(NoteChart chart, Optional<ChartSpec> spec) {
        List<OutputFile> images = new ArrayList<>();
        chart.images().forEach(image -> kept(image).ifPresent(images::add));
        if (images.size() == chart.images().size()) {
            return new Drawn(images, List.of());
        }
        ChartSpec drawing =
                spec.orElseThrow(
                        () -> new UncheckedIOException(new NoSuchFileException(chart.key())));
        return Guard.work(
                charts.get(drawing),
                () -> new Drawn(images(drawing), List.of()),
                problem -> new Drawn(List.of(), List.of(problem)));
    }

    private List<OutputFile> images(ChartSpec chart) {
        List<OutputFile> images = new ArrayList<>();
        cache.images(chart).forEach((path, png) -> images.add(added(path, png)));
        return images;
    }

    private Optional<OutputFile> kept(String image) {
        return made.find(image, program)
                .map(file -> MadeFiles.inPlace(image, file))
                .or(() -> cache.kept(image).map(png -> added(image, png)));
    }

    private OutputFile added(String image, byte[] png) {
        made.add(image, program, List.of());
        return OutputFile.spooled(image, png, spool);
    }
}

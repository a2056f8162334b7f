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

    /** Returns whether all files of a chart are there from earlier builds. */
    boolean isDrawn(NoteChart chart) {
        return chart.files().stream().allMatch(path -> kept(path).isPresent());
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
     * The files of charts.
     *
     * @param diagnostics which charts could not be drawn
     */
    record Drawn(List<OutputFile> files, List<Diagnostic> diagnostics) {

        Drawn {
            files = List.copyOf(files);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    int charts() {
        return names.size();
    }

    Drawn draw(ParallelSteps parallel) {
        Map<String, ChartSpec> specs = new HashMap<>();
        charts.keySet().forEach(spec -> specs.put(spec.key(), spec));
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<NoteChart> all = List.copyOf(names.values());
        for (Drawn drawn :
                parallel.map(
                        "charts",
                        all,
                        chart -> drawn(chart, Optional.ofNullable(specs.get(chart.key()))))) {
            files.addAll(drawn.files());
            diagnostics.addAll(drawn.diagnostics());
        }
        return new Drawn(files, diagnostics);
    }

    /** Returns the files of a chart, from earlier builds if they are all there. */
    private Drawn drawn(NoteChart chart, Optional<ChartSpec> spec) {
        List<OutputFile> files = new ArrayList<>();
        chart.files().forEach(path -> kept(path).ifPresent(files::add));
        if (files.size() == chart.files().size()) {
            return new Drawn(files, List.of());
        }
        ChartSpec drawing =
                spec.orElseThrow(
                        () -> new UncheckedIOException(new NoSuchFileException(chart.key())));
        return Guard.work(
                charts.get(drawing),
                () -> new Drawn(files(drawing), List.of()),
                problem -> new Drawn(List.of(), List.of(problem)));
    }

    private List<OutputFile> files(ChartSpec chart) {
        List<OutputFile> files = new ArrayList<>();
        cache.files(chart).forEach((path, bytes) -> files.add(added(path, bytes)));
        return files;
    }

    private Optional<OutputFile> kept(String path) {
        return made.find(path, program)
                .map(file -> MadeFiles.inPlace(path, file))
                .or(() -> cache.kept(path).map(bytes -> added(path, bytes)));
    }

    private OutputFile added(String path, byte[] bytes) {
        made.add(path, program, List.of());
        return OutputFile.spooled(path, bytes, spool);
    }
}

package dev.cahier.build;

import dev.cahier.chart.ChartDrawing;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartRenderer;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import dev.cahier.store.KeptFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Files of charts from earlier builds, kept by what they show and by the version of the drawing
 * code, each as a {@link KeptFile}. What cannot be read is drawn again. Safe for use by several
 * threads and several processes.
 */
final class ChartCache {

    private final Path folder;
    private final boolean ignoreOld;
    private final boolean keeps;

    /** The charts that had to be drawn, in the size of a text. */
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();

    private final AtomicReference<Optional<IOException>> failure =
            new AtomicReference<>(Optional.empty());

    /**
     * Opens a cache.
     *
     * @param folder where the images are; it need not exist
     * @param ignoreOld whether all charts are drawn anew
     * @param keeps whether images are kept for the next build
     */
    ChartCache(Path folder, boolean ignoreOld, boolean keeps) {
        this.folder = folder;
        this.ignoreOld = ignoreOld;
        this.keeps = keeps;
    }

    /**
     * Returns the files of a chart by their paths in the site: its images in all its sizes, light
     * and dark, and its values, made now or earlier.
     */
    Map<String, byte[]> files(ChartSpec spec) {
        Supplier<ChartDrawing> drawing = drawing(spec);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ChartSpec sized : spec.forPages()) {
            for (ChartTheme theme : sized.part().themes()) {
                String path = ChartFiles.path(sized, theme);
                files.put(path, file(path, () -> drawing.get().image(sized, theme)));
            }
        }
        ChartFiles.values(spec)
                .ifPresent(path -> files.put(path, file(path, () -> drawing.get().values())));
        return files;
    }

    /** Returns a drawing that is made, and counted, when a file of the chart is missing. */
    private Supplier<ChartDrawing> drawing(ChartSpec spec) {
        AtomicReference<Optional<ChartDrawing>> made = new AtomicReference<>(Optional.empty());
        return () -> {
            drawn.add(spec.key());
            ChartDrawing drawing = made.get().orElseGet(() -> Drawing.RENDERER.drawing(spec));
            made.set(Optional.of(drawing));
            return drawing;
        };
    }

    /**
     * Returns one image of a chart, drawn now or earlier; one that is drawn now is not kept.
     *
     * @param sized the chart in the size of the image
     */
    byte[] drawn(ChartSpec sized, ChartTheme theme) {
        return kept(ChartFiles.path(sized, theme))
                .orElseGet(() -> Drawing.RENDERER.render(sized, theme));
    }

    /** Returns a file by its path in the site, if an earlier build has made it. */
    Optional<byte[]> kept(String name) {
        return ignoreOld ? Optional.empty() : KeptFile.read(path(name));
    }

    /** Returns a file by its name, made now or earlier. */
    byte[] file(String name, Supplier<byte[]> making) {
        return kept(name).orElseGet(() -> keeps ? keep(path(name), making.get()) : making.get());
    }

    private Path path(String name) {
        return folder.resolve(name + ".kept");
    }

    /** Returns how many charts had to be drawn, counted once for all their images. */
    int drawn() {
        return drawn.size();
    }

    /** Returns why charts could not be kept for the next build, if so. */
    Optional<IOException> failure() {
        return failure.get();
    }

    /** Made when the first chart has to be drawn: most builds find them all here. */
    private static final class Drawing {

        static final ChartRenderer RENDERER = new ChartRenderer();
    }

    private byte[] keep(Path file, byte[] made) {
        try {
            KeptFile.write(file, made);
        } catch (IOException e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        }
        return made;
    }
}

package dev.cahier.build;

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
 * Images of charts from earlier builds, kept by what they show and by the version of the drawing
 * code, each as a {@link KeptFile}. What cannot be read is drawn again. Safe for use by several
 * threads and several processes.
 */
final class ChartCache {

    private final Path folder;
    private final boolean ignoreOld;

    /** The charts that had to be drawn, in the size of a text. */
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();

    private final AtomicReference<Optional<IOException>> failure =
            new AtomicReference<>(Optional.empty());

    /**
     * Opens a cache.
     *
     * @param folder where the images are; it need not exist
     * @param ignoreOld whether all charts are drawn anew
     */
    ChartCache(Path folder, boolean ignoreOld) {
        this.folder = folder;
        this.ignoreOld = ignoreOld;
    }

    /**
     * Returns the images of a chart by their paths in the site, in all its sizes, light and dark,
     * drawn now or earlier.
     */
    Map<String, byte[]> images(ChartSpec spec) {
        Map<String, byte[]> images = new LinkedHashMap<>();
        for (ChartSpec sized : spec.forPages()) {
            for (ChartTheme theme : sized.part().themes()) {
                String path = ChartFiles.path(sized, theme);
                images.put(path, image(path, sized, theme, spec.key()));
            }
        }
        return images;
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

    /** Returns an image by its path in the site, if an earlier build has drawn it. */
    Optional<byte[]> kept(String path) {
        return ignoreOld ? Optional.empty() : KeptFile.read(file(path));
    }

    /** Returns an image of another kind by its name, drawn now or earlier. */
    byte[] image(String name, Supplier<byte[]> drawing) {
        return kept(name).orElseGet(() -> keep(file(name), drawing.get()));
    }

    private Path file(String path) {
        return folder.resolve(path + ".kept");
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

    private byte[] image(String path, ChartSpec spec, ChartTheme theme, String counted) {
        return kept(path)
                .orElseGet(
                        () -> {
                            drawn.add(counted);
                            return draw(spec, theme, file(path));
                        });
    }

    private byte[] draw(ChartSpec spec, ChartTheme theme, Path file) {
        return keep(file, Drawing.RENDERER.render(spec, theme));
    }

    private byte[] keep(Path file, byte[] png) {
        try {
            KeptFile.write(file, png);
        } catch (IOException e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        }
        return png;
    }
}

package dev.cahier.build;

import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartRenderer;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import dev.cahier.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Images of charts from earlier builds, kept by what they show and by the version of the drawing
 * code. Safe for use by several threads and several processes.
 */
final class ChartCache {

    /** How every complete PNG file ends: the IEND chunk with its checksum. */
    private static final byte[] PNG_END = {
        'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
    };

    private final Path folder;
    private final boolean ignoreOld;

    /** The charts that had to be drawn, in the size of a text. */
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();

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

    /** Returns the images of a chart in all its sizes, light and dark, drawn now or earlier. */
    List<OutputFile> images(ChartSpec spec) {
        List<OutputFile> images = new ArrayList<>();
        for (ChartSpec sized : spec.forPages()) {
            for (ChartTheme theme : ChartTheme.values()) {
                images.add(image(sized, theme, spec.key()));
            }
        }
        return images;
    }

    /** Returns how many charts had to be drawn, counted once for all their images. */
    int drawn() {
        return drawn.size();
    }

    /** Made when the first chart has to be drawn: most builds find them all here. */
    private static final class Drawing {

        static final ChartRenderer RENDERER = new ChartRenderer();
    }

    private OutputFile image(ChartSpec spec, ChartTheme theme, String counted) {
        String path = ChartFiles.path(spec, theme);
        Path file = folder.resolve(path);
        byte[] png =
                (ignoreOld ? Optional.<byte[]>empty() : read(file))
                        .orElseGet(
                                () -> {
                                    drawn.add(counted);
                                    return draw(spec, theme, file);
                                });
        return OutputFile.bytes(path, png);
    }

    private byte[] draw(ChartSpec spec, ChartTheme theme, Path file) {
        byte[] png = Drawing.RENDERER.render(spec, theme);
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "chart", ".tmp");
            Files.write(whole, png);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return png;
    }

    /** Returns the image of an earlier build; a file cut short counts as none. */
    private static Optional<byte[]> read(Path file) {
        try {
            byte[] png = Files.readAllBytes(file);
            int tail = Math.max(0, png.length - PNG_END.length);
            return Arrays.equals(Arrays.copyOfRange(png, tail, png.length), PNG_END)
                    ? Optional.of(png)
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

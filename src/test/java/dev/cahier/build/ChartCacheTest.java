package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.chart.ChartReading;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartSpecParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChartCacheTest {

    private static final ChartSpec RELU = spec("activation:relu");

    @TempDir private Path folder;

    @Test
    void drawsEachChartOnceInBothThemes() {
        ChartCache first = new ChartCache(folder, false, true);
        Map<String, byte[]> drawn = first.files(RELU);
        ChartCache second = new ChartCache(folder, false, true);
        Map<String, byte[]> read = second.files(RELU);

        assertThat(drawn.keySet())
                .hasSize(5)
                .allMatch(path -> path.matches("charts/relu-.*\\.(png|json)"));
        assertThat(first.drawn()).isEqualTo(1);
        assertThat(second.drawn()).isZero();
        assertThat(bytes(read)).isDeepEqualTo(bytes(drawn));
    }

    @Test
    void drawsAgainWhatWasCutShort() throws IOException {
        Map<String, byte[]> drawn = new ChartCache(folder, false, true).files(RELU);
        for (Path image : TrialSites.files(folder).values()) {
            byte[] png = Files.readAllBytes(image);
            Files.write(image, Arrays.copyOf(png, png.length / 2));
        }
        ChartCache cache = new ChartCache(folder, false, true);

        assertThat(bytes(cache.files(RELU))).isDeepEqualTo(bytes(drawn));
        assertThat(cache.drawn()).isEqualTo(1);
    }

    @Test
    void drawsAgainWhatWasDamaged() throws IOException {
        Map<String, byte[]> drawn = new ChartCache(folder, false, true).files(RELU);
        for (int part = 0; part < 8; part++) {
            for (Path image : TrialSites.files(folder).values()) {
                byte[] kept = Files.readAllBytes(image);
                kept[part * (kept.length - 1) / 7] ^= 1;
                Files.write(image, kept);
            }
            ChartCache cache = new ChartCache(folder, false, true);

            assertThat(bytes(cache.files(RELU))).as("part %d", part).isDeepEqualTo(bytes(drawn));
            assertThat(cache.drawn()).isEqualTo(1);
        }
    }

    @Test
    void drawsAgainWhatHasTheNameOfAnother() throws IOException {
        Map<String, byte[]> drawn = new ChartCache(folder, false, true).files(RELU);
        List<Path> images = List.copyOf(TrialSites.files(folder).values());
        byte[] first = Files.readAllBytes(images.get(0));
        Files.write(images.get(0), Files.readAllBytes(images.get(1)));
        Files.write(images.get(1), first);
        ChartCache cache = new ChartCache(folder, false, true);

        assertThat(bytes(cache.files(RELU))).isDeepEqualTo(bytes(drawn));
        assertThat(cache.drawn()).isEqualTo(1);
    }

    @Test
    void drawsWhereNothingCanBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        ChartCache cache = new ChartCache(file, false, true);

        assertThat(cache.files(RELU)).hasSize(5);
        assertThat(cache.failure()).isPresent();
    }

    @Test
    void drawsAgainAnEmptyFile() throws IOException {
        new ChartCache(folder, false, true).files(RELU);
        for (Path image : TrialSites.files(folder).values()) {
            Files.write(image, new byte[0]);
        }
        ChartCache cache = new ChartCache(folder, false, true);
        cache.files(RELU);

        assertThat(cache.drawn()).isEqualTo(1);
    }

    @Test
    void ignoresEarlierImagesOnRequest() {
        new ChartCache(folder, false, true).files(RELU);
        ChartCache clean = new ChartCache(folder, true, true);
        clean.files(RELU);

        assertThat(clean.drawn()).isEqualTo(1);
    }

    @Test
    void leavesNothingUnfinishedBehind() {
        new ChartCache(folder, false, true).files(RELU);

        assertThat(TrialSites.files(folder).keySet())
                .hasSize(5)
                .allMatch(name -> name.matches(".*\\.(png|json)\\.kept"));
    }

    private static byte[][] bytes(Map<String, byte[]> images) {
        return images.values().toArray(byte[][]::new);
    }

    private static ChartSpec spec(String uri) {
        ChartSpecParser parser = new ChartSpecParser(Activations.standard());
        return ((ChartReading.Understood) parser.parseUri(uri)).spec();
    }
}

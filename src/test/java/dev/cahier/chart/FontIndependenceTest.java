package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Charts must be drawn where there are no fonts, FreeType or fontconfig, as in a bare container. A
 * fresh Java process shows whether its font machinery was asked for.
 */
class FontIndependenceTest {

    /** Draws one chart, with the classes of this process. */
    static final class Drawing {

        public static void main(String[] args) {
            ChartSpec spec = DrawnChart.spec("activation:elu");
            System.out.println(new ChartRenderer().render(spec, ChartTheme.LIGHT).length);
        }
    }

    @Test
    void drawingLoadsNoFontMachinery() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-Djava.awt.headless=true",
                                "-Xlog:class+load",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Drawing.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log).contains("org.knowm.xchart.XYChart ");
        assertThat(log).doesNotContain("sun.font.SunFontManager ", "sun.awt.FontConfiguration ");
    }
}

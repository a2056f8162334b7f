package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotProgram;
import dev.cahier.expression.PlotReading;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChartFramesTest {

    static final ChartFrames FRAMES =
            frames("a = 1\nf(x) = a x^2 / (1 + x^2)\nderivative: true\nslider: a in [0.5, 4]");

    private final ChartRenderer renderer = new ChartRenderer();

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void theCurvesOverTheAxesAreTheWholeChart(ChartTheme theme) throws IOException {
        for (ChartFrames.Frame frame : FRAMES.frames()) {
            BufferedImage laid = drawn(FRAMES.axes(), theme);
            Graphics2D g = laid.createGraphics();
            g.drawImage(drawn(frame.curves(), theme), 0, 0, null);
            g.dispose();
            BufferedImage whole = drawn(frame.curves().showing(ChartPart.WHOLE), theme);

            assertThat(different(laid, whole)).isLessThan(600);
        }
    }

    @Test
    void theAxesHaveNoCurvesAndTheCurvesNoAxes() throws IOException {
        BufferedImage axes = drawn(FRAMES.axes(), ChartTheme.LIGHT);
        BufferedImage curves = drawn(FRAMES.frames().get(0).curves(), ChartTheme.LIGHT);

        // Blue is in the legend only.
        int blue = Palette.of(ChartTheme.LIGHT).curves().get(0).getRGB();
        assertThat(count(axes.getSubimage(0, 80, axes.getWidth(), axes.getHeight() - 80), blue))
                .isZero();
        assertThat(count(curves, blue)).isPositive();
        assertThat(curves.getRGB(curves.getWidth() / 2, 1) >>> 24).isZero();
        assertThat(count(curves, 0)).isGreaterThan(curves.getWidth() * curves.getHeight() * 8 / 10);
    }

    @Test
    void allFramesHaveTheHeightsThatTheHighestNeeds() {
        assertThat(FRAMES.frames())
                .allSatisfy(f -> assertThat(f.curves().range()).isEqualTo(FRAMES.axes().range()));
        assertThat(FRAMES.axes().range().orElseThrow().hi()).isBetween(3.5, 5.0);
    }

    @Test
    void someFramesStandForAllOnPaper() {
        assertThat(FRAMES.multiples()).extracting(ChartFrames.Frame::value).contains(0.5, 1.0, 4.0);
        assertThat(FRAMES.multiples()).hasSize(4);
        assertThat(frames("a = 1\nf(x) = a x\nslider: a in [1, 2] step 1").multiples()).hasSize(2);
    }

    @Test
    void saysWhereItIs() {
        assertThat(FRAMES.frames().get(0).text("a")).isEqualTo("a = 0.5");
        assertThat(
                        frames("a = -1/3\nf(x) = a x\nslider: a in [-1/3, 2] step 1")
                                .frames()
                                .get(0)
                                .text("a"))
                .isEqualTo("a ≈ −0.333");
    }

    private BufferedImage drawn(ChartSpec spec, ChartTheme theme) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(renderer.render(spec, theme)));
        BufferedImage argb =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = argb.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return argb;
    }

    /** Counts pixels of which any channel differs by more than the eye sees. */
    private static long different(BufferedImage left, BufferedImage right) {
        long count = 0;
        for (int y = 0; y < left.getHeight(); y++) {
            for (int x = 0; x < left.getWidth(); x++) {
                int a = left.getRGB(x, y);
                int b = right.getRGB(x, y);
                boolean near = true;
                for (int shift = 0; shift < 24; shift += 8) {
                    near &= Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) < 48;
                }
                count += near ? 0 : 1;
            }
        }
        return count;
    }

    private static long count(BufferedImage image, int argb) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    private static ChartFrames frames(String text) {
        PlotReading reading = new PlotParser(Activations.standard()).parse(text);
        PlotProgram program = ((PlotReading.Understood) reading).program();
        SortedMap<Double, List<Curve>> curves = new TreeMap<>();
        program.slider()
                .orElseThrow()
                .functions()
                .forEach(
                        (value, functions) ->
                                curves.put(
                                        value,
                                        functions.stream()
                                                .<Curve>map(Curve.OfExpression::new)
                                                .toList()));
        return ChartFrames.of(
                curves, program.slider().orElseThrow().start(), ChartSpec.of(program));
    }
}

package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class ComparedFunctionTest {

    private static final int LARGEST = 6_000;

    private final ChartRenderer renderer = new ChartRenderer();

    @Test
    void allFunctionsHaveTheSameGrid() {
        List<ComparedFunction> all =
                Activations.standard().all().stream().map(ComparedFunctionTest::compared).toList();

        assertThat(all).extracting(f -> f.grid().key()).containsOnly(all.get(0).grid().key());
        assertThat(all).extracting(f -> f.function().key()).doesNotHaveDuplicates();
        assertThat(all).extracting(f -> f.derivative().key()).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(f -> assertThat(layout(f.function())).isEqualTo(layout(f.grid())))
                .allSatisfy(f -> assertThat(layout(f.derivative())).isEqualTo(layout(f.grid())));
    }

    @Test
    void theLinesAreAtTheirHeights() throws IOException {
        ComparedFunction tanh = compared(Activations.standard().find("tanh").orElseThrow());
        BufferedImage function = drawn(tanh.function());
        BufferedImage derivative = drawn(tanh.derivative());

        assertThat(alpha(function, tanh, 2, Math.tanh(2))).isEqualTo(255);
        assertThat(alpha(function, tanh, 2, 0.5)).isZero();
        assertThat(alpha(function, tanh, -1, 1 - Math.pow(Math.tanh(1), 2))).isZero();
        assertThat(alpha(derivative, tanh, -1, 1 - Math.pow(Math.tanh(1), 2))).isEqualTo(255);
        // Solid, and nothing else: neither axes nor labels.
        for (double x = -4.9; x < 4.9; x += 0.1) {
            assertThat(alpha(derivative, tanh, x, 1 - Math.pow(Math.tanh(x), 2))).isPositive();
            assertThat(alpha(derivative, tanh, x, -1)).isZero();
        }
    }

    @Test
    void isDrawnOnceForAllColors() {
        ComparedFunction tanh = compared(Activations.standard().find("tanh").orElseThrow());

        assertThat(tanh.function().part().themes()).containsExactly(ChartTheme.LIGHT);
        assertThat(renderer.render(tanh.function(), ChartTheme.LIGHT)).hasSizeLessThan(LARGEST);
        assertThat(tanh.grid().part().themes()).containsExactly(ChartTheme.values());
    }

    private ChartLayout layout(ChartSpec spec) {
        return renderer.layout(spec, Scene.of(spec), Palette.of(ChartTheme.LIGHT));
    }

    private int alpha(BufferedImage image, ComparedFunction of, double x, double y) {
        ChartLayout layout = layout(of.grid());
        HeightRange heights = Scene.of(of.grid()).range();
        double left = layout.left() + (x + 5) / 10 * layout.widthPx();
        double top = layout.top() + (heights.high() - y) / heights.height() * layout.heightPx();
        return image.getRGB((int) Math.round(left * 2), (int) Math.round(top * 2)) >>> 24;
    }

    private BufferedImage drawn(ChartSpec spec) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(renderer.render(spec, ChartTheme.LIGHT)));
    }

    private static ComparedFunction compared(Activation activation) {
        return ComparedFunction.of(AppliedActivation.of(activation, Map.of()));
    }
}

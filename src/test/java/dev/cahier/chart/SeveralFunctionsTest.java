package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeveralFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "relu+leaky-relu, true",
        "leaky-relu+relu+elu, true",
        "sigmoid+relu, true",
        "sinusoid+cosine, false"
    })
    void widensALineThatAnotherOneCovers(String names, boolean covered) {
        ChartSpec spec = spec(names.replace('+', ','));
        Scene scene = Scene.of(spec);
        float[] widths = LineWidths.of(scene.functions(), scene, 2);
        assertThat(widths[0] > 2).isEqualTo(covered);
        assertThat(widths[widths.length - 1]).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void bothColoursAreSeenWhereCurvesCoincide(ChartTheme theme) {
        DrawnChart chart = DrawnChart.of(spec("relu,leaky-relu").sized(ChartSize.STANDARD), theme);
        List<Integer> colours =
                Palette.of(theme).curves().stream().map(c -> c.getRGB() & 0xffffff).toList();
        assertThat(chart.pixels(colours.get(0), 2, 3, 2, 3)).isGreaterThan(100);
        assertThat(chart.pixels(colours.get(1), 2, 3, 2, 3)).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "'relu,elu,gelu', STANDARD, 2",
        "'relu,elu,gelu', NARROW, 2",
        "'relu,elu', STANDARD, 1",
        "'relu,elu,gelu', THUMBNAIL, 1"
    })
    void threeFunctionsAndTheirDerivativesHavePanels(String names, ChartSize size, int panels) {
        List<Scene> scenes = panels(spec(names).sized(size));
        assertThat(scenes).hasSize(panels);
        if (panels == 2) {
            assertThat(scenes.get(0).functions()).hasSize(3);
            assertThat(scenes.get(0).derivatives()).isEmpty();
            assertThat(scenes.get(1).functions()).isEmpty();
            assertThat(scenes.get(1).derivatives()).hasSize(3);
            assertThat(scenes.get(1).range().high()).isLessThan(scenes.get(0).range().high());
        }
    }

    @Test
    void panelsOfANarrowChartStandOneBelowTheOther() {
        ChartSpec narrow = spec("relu,elu,gelu").sized(ChartSize.NARROW);
        List<Scene> scenes = panels(narrow);
        GlyphOutlines glyphs = GlyphOutlines.load();
        ChartLayout upper = ChartLayout.of(scenes.get(0), 0, 2, 40, glyphs);
        ChartLayout lower = ChartLayout.of(scenes.get(1), 1, 2, 40, glyphs);

        assertThat(lower.top()).isGreaterThan(upper.top() + upper.heightPx());
        assertThat(upper.widthPx()).isGreaterThan(ChartSize.NARROW.widthPx() / 2);
        assertThat(lower.top() + lower.heightPx()).isLessThan(narrow.heightPx());
        assertThat(narrow.heightPx()).isGreaterThan(ChartSize.NARROW.heightPx());
        assertThat(spec("relu,elu").sized(ChartSize.NARROW).heightPx())
                .isEqualTo(ChartSize.NARROW.heightPx());
    }

    private static List<Scene> panels(ChartSpec spec) {
        return Scene.panels(spec, Traces.of(spec));
    }

    private static ChartSpec spec(String names) {
        return DrawnChart.spec("activation:" + names);
    }
}

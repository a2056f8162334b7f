package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {

    private static final Palette PALETTE = Palette.of(ChartTheme.LIGHT);

    @ParameterizedTest
    @CsvSource({"en, function, derivative", "zh-CN, 函数, 导数", "zh-Hant, 函数, 导数"})
    void saysOnceInWordsWhichLinesAreDerivatives(String language, String solid, String dashed) {
        ChartSpec spec = DrawnChart.spec("activation:tanh,relu").worded(language);
        assertThat(entries(spec))
                .extracting(entry -> entry.label().text())
                .containsExactly("Tanh", "ReLU", solid, dashed);
        LegendEntry.LineSample derivatives = entries(spec).get(3).line().orElseThrow();
        assertThat(derivatives.dashed()).isTrue();
        assertThat(PALETTE.curves()).doesNotContain(derivatives.colour());
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, 3", "NARROW, 4"})
    void staysWithinTheChart(ChartSize size, int mostRows) {
        ChartSpec spec = DrawnChart.spec("activation:sigmoid,tanh,relu,elu,gelu,swish").sized(size);
        GlyphOutlines glyphs = GlyphOutlines.load();
        Legend legend = Legend.of(spec, PALETTE, glyphs, ChartLayout.legendPx(size));
        assertThat(legend.rows()).hasSizeLessThanOrEqualTo(mostRows);
        assertThat(legend.rows())
                .flatMap(Legend.Row::entries)
                .allMatch(
                        placed ->
                                placed.textX() + glyphs.width(placed.entry().label())
                                        <= size.widthPx());
    }

    @Test
    void drawsTheCharactersOfItsWords() {
        GlyphOutlines glyphs = GlyphOutlines.load();
        assertThat("函数导数".codePoints())
                .allSatisfy(
                        c ->
                                assertThat(outline(glyphs, Character.toString(c)))
                                        .isNotEqualTo(outline(glyphs, "\uE000")));
    }

    private static Rectangle2D outline(GlyphOutlines glyphs, String text) {
        return glyphs.outline(Label.text(text, 100), 0, 0).getBounds2D();
    }

    private static List<LegendEntry> entries(ChartSpec spec) {
        return Legend.of(spec, PALETTE, GlyphOutlines.load(), 500).rows().stream()
                .flatMap(row -> row.entries().stream())
                .map(Legend.Placed::entry)
                .toList();
    }
}

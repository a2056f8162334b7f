package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegendTest {

    private static final Palette PALETTE = Palette.of(ChartTheme.LIGHT);

    @ParameterizedTest
    @CsvSource({"en, Tanh, function, derivative", "zh-CN, 双曲正切, 函数, 导数", "zh-Hant, 雙曲正切, 函數, 導數"})
    void saysOnceInWordsWhichLinesAreDerivatives(
            String language, String title, String solid, String dashed) {
        ChartSpec spec = DrawnChart.spec("activation:tanh,relu").worded(DrawnChart.words(language));
        assertThat(entries(spec))
                .extracting(entry -> entry.label().text())
                .containsExactly(title, "ReLU", solid, dashed);
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
    void titlesAChartInTheLanguageOfThePage() {
        assertThat(texts("activation:leaky-relu", DrawnChart.words("zh")))
                .containsExactly("带泄漏的 ReLU（α = 0.01）", "f(x)", "f′(x)");
        assertThat(texts("activation:step", DrawnChart.words("zh")))
                .containsExactly("阶跃函数", "f(x)", "f′(x)");
        assertThat(texts("activation:leaky-relu", DrawnChart.words("en")))
                .containsExactly("Leaky ReLU (α = 0.01)", "f(x)", "f′(x)");
    }

    /** A site's own words, or the title of a function that it brings along. */
    @ParameterizedTest
    @CsvSource({
        "階段関数, 関数, 導関数, Step, f(x), f′(x)",
        "饕餮, 函数, 饕餮, Step, f(x), f′(x)",
        "Gauß, Funktion, Ableitung, Gauß, Funktion, Ableitung",
        "Ступенька, функция, производная, Ступенька, функция, производная"
    })
    void showsWhatItCanDrawInPlaceOfWordsThatItCannot(
            String title,
            String solid,
            String dashed,
            String drawn,
            String drawnSolid,
            String drawnDashed) {
        ChartWords words = new OwnWords(title, solid, dashed);
        assertThat(texts("activation:step", words).get(0)).isEqualTo(drawn);
        assertThat(texts("activation:step,relu", words))
                .endsWith(drawnSolid, drawnDashed)
                .doesNotContain("饕餮");
    }

    private record OwnWords(String title, String solid, String dashed) implements ChartWords {

        @Override
        public String text(String key, Object... arguments) {
            return key.equals("chart.function") ? solid : dashed;
        }

        @Override
        public String titleOf(ActivationDefinition function) {
            return title;
        }
    }

    /**
     * Such words are drawn with outlines that come with Cahier: {@code src/outlines/outlines.py}.
     */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void drawsEveryCharacterOfTheBuiltInWords(String language) {
        GlyphOutlines glyphs = GlyphOutlines.load();
        ChartWords words = DrawnChart.words(language);
        assertThat(Activations.standard().all())
                .map(function -> AppliedActivation.of(function, Map.of()))
                .extracting(function -> CurveTitle.of(function, words))
                .allMatch(glyphs::canDraw);
        assertThat(glyphs.canDraw(words.text("chart.function"))).isTrue();
        assertThat(glyphs.canDraw(words.text("chart.derivative"))).isTrue();
        assertThat(glyphs.canDraw("\uE000")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ζ", "Π", "ϑ", "ε", "Ψ", "ι"})
    void drawsTheGreekLettersThatPlotsMayBeCalled(String letter) {
        ChartSpec spec = DrawnChart.plot(letter + "(x) = x^2");
        assertThat(entries(spec).get(0).label().text()).isEqualTo(letter + "(x)");
        assertThat(GlyphOutlines.load().canDraw(letter)).isTrue();
    }

    private static List<String> texts(String uri, ChartWords words) {
        return entries(DrawnChart.spec(uri).worded(words)).stream()
                .map(entry -> entry.label().text())
                .toList();
    }

    private static List<LegendEntry> entries(ChartSpec spec) {
        return Legend.of(spec, PALETTE, GlyphOutlines.load(), 500).rows().stream()
                .flatMap(row -> row.entries().stream())
                .map(Legend.Placed::entry)
                .toList();
    }
}

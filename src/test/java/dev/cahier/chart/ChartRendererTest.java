package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRendererTest {

    private static final int BLUE = 0x0b62c4;
    private static final int ORANGE = 0xd9660a;

    private final ChartRenderer renderer = new ChartRenderer();

    static Stream<String> names() {
        return Activations.standard().all().stream().map(Activation::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsEveryFunctionInASmallFile(String name) {
        ChartSpec spec = DrawnChart.spec("activation:" + name);
        for (ChartTheme theme : ChartTheme.values()) {
            byte[] png = renderer.render(spec, theme);
            assertThat(png).hasSizeLessThan(40_000).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @ParameterizedTest
    @EnumSource
    void imageIsTwiceAsDenseAsItsSize(ChartTheme theme) {
        ChartSpec spec = DrawnChart.spec("activation:relu");
        ChartSize size = spec.size();
        DrawnChart chart = DrawnChart.of("activation:relu", theme);
        assertThat(chart.image().getWidth()).isEqualTo(2 * size.widthPx());
        assertThat(chart.image().getHeight()).isEqualTo(2 * size.heightPx());
    }

    @Test
    void themesDiffer() {
        DrawnChart light = DrawnChart.of("activation:relu", ChartTheme.LIGHT);
        DrawnChart dark = DrawnChart.of("activation:relu", ChartTheme.DARK);
        assertThat(light.image().getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(dark.image().getRGB(0, 0)).isEqualTo(0xff14161a);
    }

    @Test
    void namesTellChartsAndThemesApart() {
        ChartSpec spec = DrawnChart.spec("activation:relu");
        assertThat(ChartFiles.path(spec, ChartTheme.LIGHT))
                .isEqualTo("charts/" + spec.key() + ".png");
        assertThat(ChartFiles.path(spec, ChartTheme.DARK))
                .isEqualTo("charts/" + spec.key() + "-dark.png");
    }

    @Test
    void equalChartsHaveEqualBytesOnAllThreads() {
        ChartSpec spec = DrawnChart.spec("activation:softplus,elu");
        byte[] expected = renderer.render(spec, ChartTheme.DARK);
        List<byte[]> others =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> renderer.render(spec, ChartTheme.DARK))
                        .toList();
        assertThat(others).allSatisfy(png -> assertThat(png).isEqualTo(expected));
        assertThat(new ChartRenderer().render(spec, ChartTheme.DARK)).isEqualTo(expected);
    }

    @Test
    void defaultLocaleDoesNotMatter() {
        ChartSpec spec = DrawnChart.spec("activation:sigmoid");
        byte[] expected = renderer.render(spec, ChartTheme.LIGHT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(renderer.render(spec, ChartTheme.LIGHT)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void curvePassesThroughItsPoints() {
        DrawnChart chart = DrawnChart.of("activation:sigmoid?derivative=false", ChartTheme.LIGHT);
        assertThat(chart.colourAt(0, 0.5)).isEqualTo(BLUE);
        assertThat(chart.colourAt(2, 0.8807970779778823)).isEqualTo(BLUE);
        assertThat(chart.colourAt(-4, 0.5)).isNotEqualTo(BLUE);
    }

    @Test
    void derivativeIsOrange() {
        DrawnChart chart = DrawnChart.of("activation:identity", ChartTheme.LIGHT);
        assertThat(chart.pixels(ORANGE, -3, 0.5, 0.9, 1.1)).isPositive();
        assertThat(chart.pixels(ORANGE, -3, 0.5, -0.9, 0.8)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void smallPaletteKeepsTheColoursOfAllCurves(ChartTheme theme) {
        DrawnChart chart = DrawnChart.of("activation:relu,elu,selu,gelu,silu,prelu", theme);
        int[] pixels = chart.image().getRGB(0, 0, 1120, 720, null, 0, 1120);
        assertThat(pixels)
                .contains(
                        Palette.of(theme).curves().stream()
                                .mapToInt(colour -> colour.getRGB())
                                .toArray());
    }

    @Test
    void jumpIsNotJoined() {
        DrawnChart chart = DrawnChart.of("activation:step?derivative=false", ChartTheme.LIGHT);
        assertThat(chart.pixels(BLUE, -0.5, 0.5, 0.1, 0.9)).isZero();
        assertThat(chart.colourAt(0, 1)).as("the value belongs to the curve").isEqualTo(BLUE);
        assertThat(chart.colourAt(0, 0)).as("this end does not").isEqualTo(0xffffff);
        assertThat(chart.colourAt(-1, 0)).isEqualTo(BLUE);
        assertThat(chart.colourAt(1, 1)).isEqualTo(BLUE);
    }

    @Test
    void jumpOfTheDerivativeIsOpenOnBothSides() {
        DrawnChart chart = DrawnChart.of("activation:relu", ChartTheme.LIGHT);
        assertThat(chart.colourAt(0, 0)).isEqualTo(0xffffff);
        assertThat(chart.colourAt(0, 1)).isEqualTo(0xffffff);
        assertThat(chart.pixels(ORANGE, -0.3, 0.3, 0.2, 0.8)).isZero();
    }

    @Test
    void kinkIsSharpBetweenSamples() {
        // 1/3 of the domain is no multiple of its thousandth part.
        DrawnChart chart =
                DrawnChart.of("activation:relu?from=-1&to=2&derivative=false", ChartTheme.LIGHT);
        assertThat(chart.colourAt(0, 0)).isEqualTo(BLUE);
        assertThat(chart.colourAt(-0.02, 0)).isEqualTo(BLUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activation:prelu?alpha=-1e308",
                "activation:prelu?alpha=1e300",
                "activation:elu?alpha=1e18",
                "activation:swish?beta=1e300",
                "activation:sigmoid?from=-1e9&to=1e9",
                "activation:sigmoid?from=700&to=800",
                "activation:step?from=5&to=6",
                "activation:step?from=0&to=1",
                "activation:relu?from=-9&to=-8&derivative=false",
                "activation:sinusoid?from=999990000&to=1e9",
                "activation:tanh?from=-1e-6&to=1e-6",
                "activation:relu,elu,selu,gelu,silu,prelu?alpha=1e300"
            })
    void drawsWhatIsHardToDraw(String uri) {
        DrawnChart chart = DrawnChart.of(uri, ChartTheme.LIGHT);
        assertThat(chart.image().getWidth()).isEqualTo(1120);
    }
}

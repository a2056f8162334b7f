package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlotChartTest {

    private static final int BLUE = 0x0b62c4;
    private static final int ORANGE = 0xd9660a;

    private final ChartRenderer renderer = new ChartRenderer();

    @Test
    void curvePassesThroughItsPoints() {
        DrawnChart chart = drawn("f(x) = x * exp(-x^2 / 2)\ndomain: [-4, 4]");
        assertThat(chart.colourAt(0, 0)).isEqualTo(BLUE);
        assertThat(chart.colourAt(1, Math.exp(-0.5))).isEqualTo(BLUE);
        assertThat(chart.colourAt(-1, -Math.exp(-0.5))).isEqualTo(BLUE);
        assertThat(chart.colourAt(1, 0.3)).isNotEqualTo(BLUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tan(x); -2pi, 2pi; 1.5707963267948966",
                "tan(x); -2pi, 2pi; -4.71238898038469",
                "tan(x); -6, 7; 1.5707963267948966",
                "1/x; -4, 4; 0",
                "1/x; -4, 3.7; 0",
                "1/(x - 1)^3; -4, 4; 1",
                "x/(x^2 - 2); -4, 4; 1.4142135623730951",
                "cot(x); -1, 1; 0",
            })
    void poleIsNotJoined(String expression, String domain, double pole) {
        DrawnChart chart = drawn("f(x) = " + expression + "\ndomain: [" + domain + "]");
        double high = chart.scene().range().high();
        assertThat(chart.scene().range().low()).isNegative();
        double middle = high * 0.1;
        double near = chart.scene().domain().width() * 0.01;
        assertThat(chart.pixels(BLUE, pole - near, pole + near, -middle, middle)).isZero();
    }

    @Test
    void poleAtAnEndOfTheDomainDrawsNoLineThere() {
        DrawnChart chart = drawn("f(x) = sec(x)\ndomain: [-3pi/2, 3pi/2]");
        double end = -1.5 * Math.PI;
        assertThat(chart.pixels(BLUE, end, end + 0.05, 0.5, 5)).isZero();
    }

    @Test
    void jumpsAreNotJoined() {
        DrawnChart chart = drawn("f(x) = floor(x)\ndomain: [-2.5, 2.5]");
        for (int step = -2; step <= 2; step++) {
            assertThat(chart.pixels(BLUE, step - 0.1, step + 0.1, step - 0.8, step - 0.2)).isZero();
            assertThat(chart.colourAt(step, step)).isEqualTo(BLUE);
            assertThat(chart.colourAt(step, step - 1)).isEqualTo(0xffffff);
        }
    }

    @Test
    void jumpAtTheEndOfTheDomainShowsItsInsideOnly() {
        DrawnChart chart = drawn("f(x) = sign(x)\ndomain: [0, 2]");
        assertThat(chart.scene().functions().get(0).dots())
                .containsExactlyInAnyOrder(new Dot(0, 1, false), new Dot(0, 0, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin(x)/x; 0; 1",
                "(x^2 - 2x)/(x - 2); 2; 2",
                "(x^2 - 1)/(x - 1) - x; 1; 1",
                "(1 - cos(x))/x^2; 0; 0.5",
                "{ x != 1: x^2 }; 1; 1"
            })
    void holesAreOpenDots(String expression, double x, double y) {
        for (String domain : new String[] {"[-4, 4]", "[-4, 3.9]"}) {
            DrawnChart chart = drawn("f(x) = " + expression + "\ndomain: " + domain);
            assertThat(chart.scene().functions().get(0).dots()).hasSize(1);
            Dot dot = chart.scene().functions().get(0).dots().get(0);
            assertThat(dot.filled()).isFalse();
            assertThat(dot.x()).isEqualTo(x);
            assertThat(dot.y()).isCloseTo(y, within(1e-6));
            assertThat(chart.colourAt(x, y)).isEqualTo(0xffffff);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin(x)^2 + cos(x)^2; 1",
                "exp(x)*exp(-x); 1",
                "sigmoid(x) + sigmoid(-x); 1",
                "(x^2 - 1)/(x - 1) - x; 1",
                "ln(exp(x)) - x; 0",
                "(x+1)^2 - x^2 - 2x - 1; 0",
                "sqrt(x^2) - abs(x); 0",
                "tan(x)*cos(x) - sin(x); 0",
                "cosh(x)^2 - sinh(x)^2; 1",
                "1 - tanh(x)^2 - 1/cosh(x)^2; 0",
                "log(x^2) - 2*log(abs(x)); 0",
                "sqrt(1 - sin(x)^2 - cos(x)^2); 0",
                "(x^2 - 4)/(x + 2) - (x - 2); 0",
                "(1e6 + x)^2 - 1e12 - 2e6 x - x^2; 0",
                "asin(tanh(x)) - atan(sinh(x)); 0",
                "atan(x) + atan(1/x) + pi/2*(1 - sign(x)) ; 1.5707963267948966",
                "(exp(x) - exp(-x))/2/sinh(x); 1",
            })
    void roundingIsNotDrawn(String expression, double level) {
        for (String domain : new String[] {"[-5, 5]", "[-4.9, 3.7]", "[0.3, 9]"}) {
            Trace trace =
                    drawn("f(x) = " + expression + "\ndomain: " + domain)
                            .scene()
                            .functions()
                            .get(0);
            double[] levels =
                    Arrays.stream(trace.ys()).filter(y -> !Double.isNaN(y)).distinct().toArray();
            assertThat(levels).as(domain).hasSize(1);
            assertThat(levels[0]).as(domain).isCloseTo(level, within(level % 1 == 0 ? 0 : 1e-14));
            assertThat(english("f(x) = " + expression + "\ndomain: " + domain))
                    .contains(level == 1 ? "is constantly 1" : "is constantly")
                    .doesNotContain("pole", "kink", "jump");
        }
    }

    @Test
    void roundingThatCanBeSeenIsSmoothed() {
        Trace trace =
                drawn("f(x) = (1e14 + sin(x)) - 1e14\ndomain: [-3, 3]").scene().functions().get(0);
        for (int i = 0; i < trace.xs().length; i++) {
            assertThat(trace.ys()[i]).isCloseTo(Math.sin(trace.xs()[i]), within(0.02));
        }
        int turns = 0;
        for (int i = 2; i < trace.xs().length; i++) {
            double before = trace.ys()[i - 1] - trace.ys()[i - 2];
            double after = trace.ys()[i] - trace.ys()[i - 1];
            turns += before * after < 0 ? 1 : 0;
        }
        assertThat(turns).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/(1 + (1e4 x)^2); 1",
                "1/(1 + (1e4 (x - 0.0037))^2); 1",
                "exp(-(1000(x - 0.0037))^2); 1",
                "3 exp(-1e6 (x - 1.2345)^2) + 0.01 x; 3",
                "1/cosh(3000(x - 0.123456)); 1",
                "1e-6/(x^2 + 1e-6); 1",
            })
    void narrowPeaksAreShown(String expression, double top) {
        Scene scene = drawn("f(x) = " + expression).scene();
        assertThat(scene.range().high()).isBetween(top, 1.2 * top);
        assertThat(Arrays.stream(scene.functions().get(0).ys()).max().orElseThrow())
                .isCloseTo(top, within(0.02 * top));
        assertThat(english("f(x) = " + expression)).doesNotContain("pole", "kink");
    }

    @Test
    void derivativeBreaksAtAKink() {
        DrawnChart chart = drawn("f(x) = |x|\ndomain: [-3, 2]\nderivative: true");
        assertThat(chart.pixels(ORANGE, -0.2, 0.2, -0.7, 0.7)).isZero();
        assertThat(chart.colourAt(0, 1)).isEqualTo(0xffffff);
        assertThat(chart.colourAt(0, -1)).isEqualTo(0xffffff);
        assertThat(chart.pixels(ORANGE, 0.5, 1.5, 0.9, 1.1)).isPositive();
    }

    @Test
    void curveEndsWhereItsDomainEnds() {
        Trace trace = drawn("f(x) = sqrt(x - 1/3)\ndomain: [-1, 3]").scene().functions().get(0);
        double first = Double.NaN;
        for (int i = trace.xs().length - 1; i >= 0 && !Double.isNaN(trace.ys()[i]); i--) {
            first = trace.xs()[i];
        }
        assertThat(first).isBetween(1.0 / 3, 1.0 / 3 + 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/x; -20; 20",
                "tan(x); -30; 30",
                "1/x^2; -1; 40",
                "ln(x); -12; 3",
                "exp(1/x); -1; 40",
                "exp(-1/(x-1)); -1; 40",
                "exp(tan(x)); -20; 200"
            })
    void polesDoNotFlattenTheRest(String expression, double lowest, double highest) {
        HeightRange range = drawn("f(x) = " + expression).scene().range();
        assertThat(range.low()).isGreaterThan(lowest);
        assertThat(range.high()).isLessThan(highest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1/x; -60; 20", "tan(x); -30; 200", "1/(x - 1)^2; -90; 90", "ln(x); -12; 30"})
    void polesOfTheDerivativeDoNotEither(String expression, double lowest, double highest) {
        HeightRange range = drawn("f(x) = " + expression + "\nderivative: true").scene().range();
        assertThat(range.low()).isGreaterThan(lowest);
        assertThat(range.high()).isLessThan(highest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0, 0.0002",
                "0, 100000",
                "0.999, 1.001",
                "1000000, 1000001",
                "-100000, 100000",
                "2023, 2024",
                "0, 1e9",
                "-5, 5",
                "1e8, 1e8+1",
                "0, 1e-9",
                "123456, 123457.5",
                "-1000001, -1000000"
            })
    void labelsOfTheAxisHaveRoom(String domain) {
        DrawnChart chart = drawn("f(x) = x\ndomain: [" + domain + "]");
        assertThat(chart.scene().xTicks()).hasSizeGreaterThan(1);
        assertThat(chart.scene().xLabels()).doesNotHaveDuplicates();
        int white = 0xffffff;
        for (int row = 0; row < chart.image().getHeight(); row++) {
            for (int edge = 0; edge < 3; edge++) {
                int right = chart.image().getWidth() - 1 - edge;
                assertThat(chart.image().getRGB(edge, row) & white).isEqualTo(white);
                assertThat(chart.image().getRGB(right, row) & white).isEqualTo(white);
            }
        }
    }

    @Test
    void labelsOfOneAxisAreWrittenInOneWay() {
        assertThat(drawn("f(x) = x\ndomain: [1000000, 1000001]").scene().xLabels())
                .containsExactly("1000000", "1000000.5", "1000001");
        assertThat(drawn("f(x) = x\ndomain: [0, 0.0002]").scene().xLabels())
                .contains("0", "0.00005", "0.0002");
        assertThat(drawn("f(x) = x\ndomain: [0, 5e6]").scene().xLabels()).contains("10⁶", "5×10⁶");
    }

    @Test
    void derivativesAtHolesAreLimits() {
        assertThat(english("f(x) = (x^2-2x)/(x-2)\nderivative: true"))
                .contains("The derivative is constantly 1 and does not exist at x = 2.");
        assertThat(english("f(x) = sin(x)/x\nderivative: true\ndomain: [-3, 4]"))
                .contains("and does not exist at x = 0.");
        assertThat(english("f(x) = sin(x)^2 + cos(x)^2\nderivative: true"))
                .contains("The derivative is constantly 0.");
        assertThat(english("f(x) = x\ndomain: [1e6, 1e6+1]")).contains("from 1000000 to 1000001.");
    }

    @Test
    void saysTheFormula() {
        assertThat(english("a = 2\nf(x) = x * exp(-a x^2)"))
                .startsWith("Graph of f(x) = x * exp(-a x^2), a = 2 (blue) for x from");
        assertThat(english("f(x) = x\ng(x) = x^2")).startsWith("Graphs of f(x) = x and g(x) = x^2");
    }

    @Test
    void rangeOfTheAuthorIsKept() {
        HeightRange range = drawn("f(x) = x^3\nrange: [-2, 3]").scene().range();
        assertThat(range).isEqualTo(new HeightRange(-2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(1/x)", "tan(500x)", "floor(1000x)", "sin(1e9 x)", "0/0 + x", "1e308 x^9",
                "exp(exp(exp(x)))", "5", "1e-300 x", "x^x^x", "1e12 + x", "sign(sin(1/x))",
                "sqrt(-1 - x^2)", "{ x = 1: 5 }"
            })
    void drawsWhatIsHardToDraw(String expression) {
        ChartSpec spec = DrawnChart.plot("f(x) = " + expression + "\nderivative: true");
        for (ChartSize size : ChartSize.values()) {
            byte[] png = renderer.render(spec.sized(size), ChartTheme.LIGHT);
            assertThat(png).hasSizeLessThan(40_000).startsWith(0x89, 'P', 'N', 'G');
        }
        assertThat(ChartDescription.of(spec, DrawnChart.words("en"))).doesNotContain("NaN");
        assertThat(ChartDescription.of(spec, DrawnChart.words("zh"))).doesNotContain("NaN");
    }

    @Test
    void samplesAreBounded() {
        Trace trace = drawn("f(x) = sin(1/x)").scene().functions().get(0);
        assertThat(trace.xs().length).isLessThan(12_000);
    }

    @Test
    void equalPlotsHaveEqualBytes() {
        String text = "f(x) = tan(x)\ng(x) = sin(x)/x\ndomain: [-2pi, 2pi]";
        assertThat(renderer.render(DrawnChart.plot(text), ChartTheme.DARK))
                .isEqualTo(renderer.render(DrawnChart.plot(text), ChartTheme.DARK));
        assertThat(DrawnChart.plot(text)).isEqualTo(DrawnChart.plot(text));
        assertThat(DrawnChart.plot(text)).hasSameHashCodeAs(DrawnChart.plot(text));
    }

    @Test
    void keyDependsOnWhatIsDrawnOnly() {
        String plain = key("f(x) = 2x + 1");
        assertThat(key("# note\na = 2\nf(x) = a*x + 1  # line\ncaption: Hello")).isEqualTo(plain);
        assertThat(key("f(x) = 2x + 1\ndomain: [-5, 5]")).isEqualTo(plain);
        assertThat(plain).matches("plot-[0-9a-f]{32}");
        assertThat(
                        List.of(
                                plain,
                                key("g(x) = 2x + 1"),
                                key("f(t) = 2t + 1"),
                                key("f(x) = 2x + 2"),
                                key("f(x) = 2x + 1\nderivative: true"),
                                key("f(x) = 2x + 1\nrange: [0, 1]"),
                                key("f(x) = 2x + 1\nrange: [0, 2]"),
                                key("f(x) = 2x + 1\ndomain: [-5, 6]"),
                                key("f(x) = 2x + 1\ng(x) = x"),
                                key("g(x) = x\nf(x) = 2x + 1"),
                                DrawnChart.plot("f(x) = 2x + 1").sized(ChartSize.THUMBNAIL).key()))
                .doesNotHaveDuplicates();
    }

    /** A changed key breaks links to charts: raise the drawing version only with the drawing. */
    @Test
    void keyStaysTheSameBetweenReleases() {
        assertThat(key("f(x) = x * exp(-x^2 / 2)\ndomain: [-4, 4]"))
                .isEqualTo("plot-f02fd284d150da0b95a8aa037a6426e5");
    }

    static Stream<Activation> activations() {
        return Activations.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void thumbnailsAreSmallFilesOfAllFunctions(Activation activation) {
        ChartSpec spec =
                ChartSpec.of(List.of(AppliedActivation.of(activation, Map.of())), true)
                        .sized(ChartSize.THUMBNAIL);
        DrawnChart chart = DrawnChart.of(spec, ChartTheme.LIGHT);
        assertThat(renderer.render(spec, ChartTheme.LIGHT)).hasSizeLessThan(16_000);
        assertThat(chart.image().getWidth()).isEqualTo(560);
        assertThat(chart.image().getHeight()).isEqualTo(360);
        assertThat(chart.scene().xTicks()).contains(0.0).isSubsetOf(-1.0, 0.0, 1.0);
        assertThat(chart.scene().yTicks()).contains(0.0).isSubsetOf(-1.0, 0.0, 1.0);
    }

    @Test
    void describesComputedFacts() {
        assertThat(english("f(x) = 1/x")).contains("f(x) = 1/x (blue)", "has a pole at x = 0");
        assertThat(english("f(x) = floor(x)")).contains("jumps at 9 points");
        assertThat(english("f(x) = ln(x)")).contains("rises from −∞ to 1.61");
        assertThat(english("f(x) = sqrt(-1-x^2)")).contains("has no value anywhere");
        assertThat(english("f(x) = sin(x)\ndomain: [-2pi, 2pi]")).contains("from −2π to 2π");
        assertThat(english("f(x) = x^x\ndomain: [-1, 3]")).contains("between 0.692");
        assertThat(english("f(x) = |x - 1|")).contains("has a kink at x = 1");
        assertThat(
                        ChartDescription.of(
                                DrawnChart.plot("f(x) = tan(x)\ndomain: [-9, 9]"),
                                DrawnChart.words("zh")))
                .contains("有 6 个极点");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | [2023, 2024] | rises from 2023 to 2024.",
                "2x - 4000 | [2023, 2024] | rises from 46 to 48.",
                "1e8 + sin(x) | [-9, 9] | varies between 99999999 and 100000001.",
                "x^1.5 | [-5, 5] | rises from 0 to 11.2.",
                "x ln(x) | [-1, 3] | and 3.3.",
                "exp(-1000 x^2) | [-5, 5] | and 1 (at x = 0).",
                "exp(-1000 (x - 0.0037)^2) | [-5, 5] | and 1 (at x = 0.0037).",
                "1/(x^2 + 1e-12) | [-5, 5] | and 10¹² (at x = 0).",
                "tanh(1000x) | [-5, 5] | rises from −1 to 1.",
                "abs(x) | [-5, 5] | and has a kink at x = 0.",
                "exp(1/x) | [-5, 5] | has a pole at x = 0.",
                "max(0, 1/x) | [-5, 5] | has a pole at x = 0.",
                "if(x<=0, 0, 1/x) | [-5, 4.9] | has a pole at x = 0.",
                "exp(-1/(x-1)) | [-5, 5] | has a pole at x = 1.",
                "exp(tan(x)) | [-2, 3] | 2 poles",
                "(x^2-2x)/(x-2) | [-5, 5] | and has a hole at x = 2 (limit 2).",
                "sign(x - 2023.5) | [2023, 2024] | jumps at 1 points",
                "1/(x - 2023.5) | [2023, 2024] | has a pole at x = 2023.5.",
                "sin(x)^2 + cos(x)^2 | [-5, 5] | is constantly 1.",
                "floor(x) + x | [-1.5, 1.5] | jumps from −3 to −2 at x = −1",
                "floor(10x) | [0.05, 0.35] | jumps from 2 to 3 at x = 0.3",
                "1/(sin(x)^2 + cos(x)^2 - 1) | [-5, 5] | has no value anywhere.",
            })
    void describesTruly(String expression, String domain, String fact) {
        String text = english("f(x) = " + expression + "\ndomain: " + domain);
        if (fact.equals("2 poles")) {
            assertThat(text).contains("has poles at x = −1.57 and 1.57");
        } else if (fact.startsWith("jumps at 1")) {
            assertThat(text).contains("jumps from −1 to 1 at x = 2023.5");
        } else {
            assertThat(text).contains(fact);
        }
    }

    @Test
    void describesInChinese() {
        assertThat(chinese("f(x) = (x^2-2x)/(x-2)")).contains("在 x = 2 处有可去间断点（极限为 2）");
        assertThat(chinese("f(x) = sin(x)/x\ndomain: [-3, 4]")).contains("可去间断点（极限为 1）");
        assertThat(chinese("f(x) = x\ndomain: [2023, 2024]")).contains("从 2023 上升到 2024");
        assertThat(chinese("f(x) = sin(x)^2 + cos(x)^2")).contains("恒为 1。");
    }

    private static String chinese(String text) {
        return ChartDescription.of(DrawnChart.plot(text), DrawnChart.words("zh-CN"));
    }

    @Test
    void activationFunctionsMayHaveARange() {
        ChartSpec usual = DrawnChart.spec("activation:relu");
        ChartSpec spec =
                new ChartSpec(
                        usual.curves(),
                        usual.domain(),
                        Optional.of(Interval.closed(-1, 2)),
                        false,
                        ChartSize.STANDARD,
                        Optional.empty(),
                        ChartPart.WHOLE);
        assertThat(Scene.of(spec).range()).isEqualTo(new HeightRange(-1, 2));
        assertThat(spec.key()).isNotEqualTo(usual.key());
    }

    private static DrawnChart drawn(String text) {
        return DrawnChart.ofPlot(text, ChartTheme.LIGHT);
    }

    private static String key(String text) {
        return DrawnChart.plot(text).key();
    }

    private static String english(String text) {
        return ChartDescription.of(DrawnChart.plot(text), DrawnChart.words("en"));
    }
}

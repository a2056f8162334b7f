package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers read off charts, from the file beside the image. */
final class ChartValuesTest {

    private static final ChartRenderer RENDERER = new ChartRenderer();

    @Test
    void readsAFunctionAndItsDerivativeByTheNamesOfTheLegend() {
        ReadChart sigmoid = ReadChart.of(DrawnChart.spec("activation:sigmoid"));

        assertThat(sigmoid.names()).containsExactly("f(x)", "f′(x)");
        assertThat(sigmoid.decimals()).isEqualTo(2);
        assertThat(sigmoid.at(0, 0.7)).isEqualTo("0.668");
        assertThat(sigmoid.at(1, 0.7)).isEqualTo("0.222");
        assertThat(ReadChart.of(DrawnChart.spec("activation:relu,tanh")).names())
                .containsExactly("ReLU", "ReLU′", "Tanh", "Tanh′");
        assertThat(ReadChart.of(DrawnChart.plot("g(t) = t^2\nh(t) = t\nderivative: true")).names())
                .containsExactly("g(t)", "g′(t)", "h(t)", "h′(t)");
    }

    static Stream<Activation> all() {
        return Activations.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsPrintedIsWrongByOneInTheLastDigitAtMost(Activation activation) {
        ChartSpec spec = ChartSpec.of(List.of(AppliedActivation.of(activation, Map.of())), true);
        ReadChart chart = ReadChart.of(spec);
        RealFunction function = spec.curves().get(0).function(spec.domain());

        int unread =
                unread(chart, 0, function::value, spec)
                        + unread(chart, 1, function::derivative, spec);

        assertThat(unread).isLessThan(5);
        assertThat(chart.bytes()).isLessThan(12_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(x)",
                "sin(20x)",
                "x^3 - 3x",
                "exp(-x^2) cos(9x)",
                "1/x",
                "tan(x)",
                "sqrt(x)",
                "ln(x)",
                "floor(3x)/7",
                "max(x, 1/3)",
                "1/(1 + 900x^2)",
                "exp(3x)",
                "1e7 x^2 + 1",
                "x/1e6",
            })
    void soItIsInPlots(String expression) {
        ChartSpec spec =
                DrawnChart.plot("f(x) = " + expression + "\nderivative: true\ndomain: [-4, 3.7]");
        ReadChart chart = ReadChart.of(spec);
        RealFunction function = spec.curves().get(0).function(spec.domain());

        unread(chart, 0, function::value, spec);
        unread(chart, 1, function::derivative, spec);
    }

    /** Compares what is read with the function; returns at how many places nothing can be read. */
    private static int unread(
            ReadChart chart, int curve, DoubleUnaryOperator exact, ChartSpec spec) {
        List<Breakpoint> breaks = spec.curves().get(0).function(spec.domain()).breakpoints();
        int unread = 0;
        double unit = Math.pow(10, -chart.decimals());
        long first = (long) Math.ceil(spec.domain().from() / unit - 1e-6);
        long last = (long) Math.floor(spec.domain().to() / unit + 1e-6);
        for (long i = first; i <= last; i++) {
            double x = i * unit;
            double truly = exact.applyAsDouble(x);
            Optional<ReadChart.Reading> read = chart.reading(curve, x);
            if (read.isEmpty()) {
                boolean breaksThere =
                        breaks.stream().anyMatch(b -> Math.abs(b.x() - x) < unit / 100);
                assertThat(breaksThere || !Double.isFinite(truly)).as("at %s", x).isTrue();
            } else if (read.get().height().isEmpty()) {
                unread++;
            } else {
                double height = read.get().height().getAsDouble();
                assertThat(Math.abs(height - truly))
                        .as("at %s: %s, truly %s", x, height, truly)
                        .isLessThan(0.5 * Math.pow(10, -read.get().decimals()));
            }
        }
        return unread;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                // The function, a place, what is read there, to the left and to the right of it.
                "{ x < 0: 0; otherwise: 1 } # 0 # 1.000 # 0.000 # 1.000",
                "{ x <= 0: 0; otherwise: 1 } # 0 # 0.000 # 0.000 # 1.000",
                "sign(x) # 0 # 0.000 # -1.000 # 1.000",
                "abs(x)/x # 0 # none # -1.000 # 1.000",
                "(x^2-2x)/(x-2) # 2 # none # 1.99 # 2.01",
                "sqrt(x) # 0 # 0.000 # none # 0.1",
                "floor(x) # 1 # 1.00 # 0.00 # 1.00",
                "1/(x-1) # 1 # none # - # -",
                "ln(x) # 0 # none # none # -",
                "{ x < -1: 1; x > 1: 2 } # 0 # none # none # none",
                "{ x < 0: x; x > 0: x } # 0 # none # -0.01 # 0.01",
            })
    void nothingIsInventedAtJumpsPolesAndGaps(
            String expression, double x, String at, String left, String right) {
        ReadChart chart =
                ReadChart.of(DrawnChart.plot("f(x) = " + expression + "\ndomain: [-5, 5]"));

        assertThat(chart.at(0, x)).isEqualTo(at);
        Optional.ofNullable(left)
                .ifPresent(text -> assertThat(chart.at(0, x - 0.01)).startsWith(text));
        Optional.ofNullable(right)
                .ifPresent(text -> assertThat(chart.at(0, x + 0.01)).startsWith(text));
    }

    @Test
    void derivativesDoNotExistAtKinks() {
        ReadChart relu = ReadChart.of(DrawnChart.spec("activation:relu"));

        assertThat(relu.at(0, 0)).isEqualTo("0.00");
        assertThat(relu.at(1, 0)).isEqualTo("none");
        assertThat(relu.at(1, -0.01)).isEqualTo("0.00");
        assertThat(relu.at(1, 0.01)).isEqualTo("1.00");
    }

    @Test
    void digitsThatAreNotKnownAreNotPrinted() {
        ReadChart steep = ReadChart.of(DrawnChart.plot("f(x) = 1/x\ndomain: [-4, 3.7]"));
        ReadChart wild = ReadChart.of(DrawnChart.plot("f(x) = sin(1/x)\ndomain: [-1, 1]"));
        ReadChart constant =
                ReadChart.of(DrawnChart.plot("f(x) = sin(x)^2 + cos(x)^2\ndomain: [-4, 4]"));

        assertThat(steep.lost(0)).startsWith(0, 1, 2);
        assertThat(wild.at(0, 0.001)).isEqualTo("unreadable");
        assertThat(wild.at(0, 0.5)).isEqualTo("0.909");
        assertThat(constant.at(0, 1.23)).isEqualTo("1.000");
    }

    @Test
    void aSliderHasTheValuesOfEachFrame() {
        ChartFrames frames = ChartFramesTest.FRAMES;
        List<ReadChart> read = frames.frames().stream().map(f -> ReadChart.of(f.curves())).toList();

        assertThat(ChartFiles.values(frames.axes())).isEmpty();
        for (int i = 0; i < read.size(); i++) {
            double a = frames.frames().get(i).value();
            double half = a * 2.25 / 3.25;
            assertThat(Double.parseDouble(read.get(i).at(0, 1.5)))
                    .isBetween(half - 0.01, half + 0.01);
            assertThat(read.get(i).size(0).get(1)).containsExactly(read.get(0).size(0).get(1));
        }
        ChartLayout axes =
                RENDERER.layout(
                        frames.axes(), Scene.of(frames.axes()), Palette.of(ChartTheme.LIGHT));
        assertThat(read.get(0).size(0).get(1))
                .containsExactly(axes.left(), axes.top(), axes.widthPx(), axes.heightPx());
    }

    @Test
    void phonesHaveTheSameValuesInAnotherDrawing() {
        ChartSpec spec = DrawnChart.spec("activation:relu,elu,gelu");
        ReadChart chart = ReadChart.of(spec);

        assertThat(chart.size(0).get(0)).containsExactly(560, spec.heightPx());
        assertThat(chart.size(1).get(0))
                .containsExactly(340, spec.sized(ChartSize.NARROW).heightPx());
        // Two panels, side by side and one below the other.
        assertThat(chart.size(0)).hasSize(3);
        assertThat(chart.size(0).get(1)[1]).isEqualTo(chart.size(0).get(2)[1]);
        assertThat(chart.size(1).get(1)[1] + chart.size(1).get(1)[3])
                .isLessThan(chart.size(1).get(2)[1]);
        assertThat(chart.at(1, -1)).isEqualTo("0.000");
        assertThat(chart.json().get("curves").get(0).get(3).asInt()).isZero();
        assertThat(chart.json().get("curves").get(1).get(3).asInt()).isOne();
    }

    @Test
    void smallChartsHaveNone() {
        ChartSpec spec = DrawnChart.spec("activation:relu");

        assertThat(ChartFiles.values(spec)).contains("charts/" + spec.key() + ".json");
        assertThat(ChartFiles.values(spec.sized(ChartSize.THUMBNAIL))).isEmpty();
        assertThat(ChartFiles.values(spec.sized(ChartSize.MULTIPLE))).isEmpty();
        assertThat(ChartFiles.values(spec.showing(ChartPart.FUNCTION))).isEmpty();
    }

    @Test
    void theFormatIsTheOneThatTheScriptReads() {
        ChartSpec spec = DrawnChart.plot("f(x) = { x < 1/3: x; otherwise: 2 }\ndomain: [0, 1]");

        assertThat(new String(RENDERER.drawing(spec).values(), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"x":[0,1,3],
                        "panels":[[-0.16,2.16,3]],
                        "sizes":[[560,360,[38,43,506,289]],[340,250,[31,37,293,190]]],
                        "curves":[
                        ["f(x)","#0b62c4","#6cb2ff",0,0,[333333,20000],[[1,0,0,333333,3333],[1,333333,20000,666667,0]]]
                        ]}
                        """);
    }
}

package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import dev.cahier.analysis.ReasonKey;
import dev.cahier.chart.ChartDescription;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.Curve;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotReading;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Chinese page shows no English: every label, reason, name and description of a chart. */
class ChineseWordsTest {

    private static final Labels CHINESE = Theme.builtIn().labels("zh-CN");

    static Stream<Arguments> everyLabelIsChinese() throws IOException {
        Properties english = words("en");
        Properties chinese = words("zh");
        return Stream.concat(
                        english.stringPropertyNames().stream(),
                        chinese.stringPropertyNames().stream())
                .filter(key -> !key.endsWith(Labels.ONE) && !key.equals("date"))
                .distinct()
                .sorted()
                .map(key -> Arguments.of(key, chinese.getProperty(key, english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource
    void everyLabelIsChinese(String key, String words) {
        isChinese(words);
    }

    @Test
    void writesDaysInChinese() {
        isChinese(CHINESE.date(LocalDate.of(2024, 3, 5)).text());
    }

    @ParameterizedTest
    @EnumSource(ReasonKey.class)
    void everyReasonIsChinese(ReasonKey key) {
        Object[] numbers = IntStream.range(0, key.arguments()).mapToObj(i -> "−1.5").toArray();
        isChinese(CHINESE.text(key.label(), numbers));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyReasonOfEveryFunctionIsChinese(Activation activation) {
        for (AppliedActivation function : variations(activation)) {
            for (PropertyColumn<?> column : PropertyColumn.ALL) {
                PropertyCardView.Cell cell =
                        column.cell(
                                dev.cahier.analysis.Properties.of(function),
                                PropertyNotation.plain(CHINESE));
                isChinese(cell.reason());
                isChinese(cell.html().replaceAll("<[^>]*>", ""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionAndEachOfItsParametersHaveChineseNames(Activation activation) {
        isChinese(CHINESE.titleOf(activation.definition()));
        for (Parameter parameter : activation.definition().parameters()) {
            String key = "parameter." + activation.name() + "." + parameter.name();
            isChinese(CHINESE.find(key).orElse(parameter.meaning()));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyDescriptionIsChinese(Activation activation) {
        List<AppliedActivation> all = variations(activation);
        for (AppliedActivation function : all) {
            describes(ChartSpec.of(List.of(function), true));
            describes(ChartSpec.of(List.of(function), false));
        }
        describes(ChartSpec.of(all.subList(0, Math.min(2, all.size())), true));
        describes(ChartSpec.of(all.subList(0, Math.min(4, all.size())), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(x) = x^2",
                "f(x) = 1/x",
                "f(x) = 3",
                "f(x) = floor(x)\ndomain: [-9, 9]",
                "f(x) = abs(sin(x))\ndomain: [-20, 20]",
                "f(x) = tan(x)\ndomain: [-9, 9]",
                "f(x) = sin(x)/x",
                "f(x) = sin(pi*x)/sin(pi*x)\ndomain: [-5, 5]",
                "f(x) = { x < 0 and x > -2: 0; x > 2 or x = 1: 1; otherwise: x }",
                "f(x) = if(x < 0, 0, x)\ndomain: [-1, 1]",
                "f(x) = sqrt(-1 - x^2)",
                "f(x) = abs(x)\nderivative: true",
                "f(x) = floor(x)\ng(x) = -x\nh(x) = abs(x)\nderivative: true"
            })
    void everyDescriptionOfAPlotIsChinese(String plot) {
        PlotReading reading = new PlotParser(Activations.standard()).parse(plot);
        assertThat(reading).isInstanceOf(PlotReading.Understood.class);
        ChartSpec spec = ChartSpec.of(((PlotReading.Understood) reading).program());
        String description = ChartDescription.of(spec, CHINESE);
        for (Curve curve : spec.curves()) {
            String definition = curve.definition(CHINESE);
            assertThat(ChineseText.foreignWords(definition)).isEmpty();
            // The author's own spaces and commas stay as they are.
            description = description.replace(definition, "f(x)");
        }
        isChinese(description);
    }

    /** So that none of the tests above passes because it recognises nothing. */
    @Test
    void noticesEnglishAndItsPunctuation() {
        assertThat(ChineseText.foreignWords("左硬，right none")).containsExactly("right", "none");
        assertThat(ChineseText.foreignWords("Bent identity（蓝色）"))
                .containsExactly("Bent", "identity");
        assertThat(ChineseText.foreignWords("tanh(x) 与 ReLU")).isEmpty();
        for (String slip :
                List.of("函数, 导数", "函数 导数", "函数: x", "函数。 x", "（x） 的", "函数(x)", "函数 ", "导数.")) {
            assertThat(ChineseText.slips(slip)).as(slip).isNotEmpty();
        }
        assertThat(ChineseText.slips("f 在 x = 0 处从 0 跳到 1，左硬。")).isEmpty();
    }

    @Test
    void everyNameInLatinLettersHasAReason() {
        assertThat(ChineseText.names().values()).noneMatch(String::isBlank);
    }

    static List<Activation> functions() {
        return Activations.standard().all();
    }

    /** Returns a function at its defaults, then with all examples of its parameters. */
    private static List<AppliedActivation> variations(Activation activation) {
        Stream<AppliedActivation> others =
                activation.definition().parameters().stream()
                        .flatMap(
                                p ->
                                        p.examples().stream()
                                                .map(value -> Map.of(p.name(), value))
                                                .map(a -> AppliedActivation.of(activation, a)));
        return Stream.concat(Stream.of(AppliedActivation.of(activation, Map.of())), others)
                .distinct()
                .toList();
    }

    private static void describes(ChartSpec spec) {
        isChinese(ChartDescription.of(spec, CHINESE));
    }

    private static void isChinese(String text) {
        assertThat(text).isNotBlank();
        assertThat(ChineseText.foreignWords(text)).as(text).isEmpty();
        assertThat(ChineseText.slips(text)).as(text).isEmpty();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        String file = "labels/" + language + ".properties";
        words.load(new StringReader(Theme.builtIn().text(file).orElseThrow()));
        return words;
    }
}

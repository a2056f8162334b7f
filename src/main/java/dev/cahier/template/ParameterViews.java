package dev.cahier.template;

import dev.cahier.activation.Interval;
import dev.cahier.activation.Parameter;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.RangePart;
import dev.cahier.analysis.RangeSet;
import dev.cahier.chart.ChartSpec;
import dev.cahier.gallery.Example;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.gallery.Variation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.function.BiFunction;

/** Makes the views of a function's parameters. */
final class ParameterViews {

    private static final MathContext SHORT = new MathContext(3);

    private final Labels labels;
    private final BiFunction<ChartSpec, String, PictureView> pictures;

    /**
     * Creates a maker of views.
     *
     * @param pictures makes the view of a chart with an alternative text
     */
    ParameterViews(Labels labels, BiFunction<ChartSpec, String, PictureView> pictures) {
        this.labels = labels;
        this.pictures = pictures;
    }

    List<FunctionView.ParameterView> of(FunctionEntry entry) {
        return entry.variations().stream().map(v -> of(v, entry)).toList();
    }

    private FunctionView.ParameterView of(Variation variation, FunctionEntry entry) {
        Parameter parameter = variation.parameter();
        return new FunctionView.ParameterView(
                parameter.name(),
                symbol(parameter.symbol()),
                number(parameter.defaultValue()),
                interval(parameter.permitted()),
                labels.find("parameter." + entry.definition().name() + "." + parameter.name())
                        .orElse(parameter.meaning()),
                variation.examples().stream()
                        .map(e -> example(e, parameter, entry.properties()))
                        .toList());
    }

    private FunctionView.Example example(
            Example example, Parameter parameter, FunctionProperties usual) {
        String title = example.chart().curves().get(0).worded(labels).title();
        return new FunctionView.Example(
                number(example.value()),
                example.value() == parameter.defaultValue(),
                pictures.apply(example.chart(), labels.text("chart-of", title)),
                PropertyColumn.ALL.stream()
                        .filter(column -> !column.isSame(example.properties(), usual))
                        .map(column -> change(column, example.properties()))
                        .toList());
    }

    private FunctionView.Change change(PropertyColumn<?> column, FunctionProperties properties) {
        String label = column.label(labels);
        return new FunctionView.Change(
                column.ofDerivative() ? labels.text("derivative-property", label) : label,
                column.cell(properties, PropertyNotation.plain(labels)).html());
    }

    /** Returns a letter, and what is set below it, as markup: t with the subscript l for tₗ. */
    private static String symbol(String text) {
        int end = 0;
        while (end < text.length()
                && plain(text.substring(end, end + 1)).equals(text.substring(end, end + 1))) {
            end++;
        }
        String letter = "<var>" + SiteContext.escape(text.substring(0, end)) + "</var>";
        return end == text.length()
                ? letter
                : letter + "<sub>" + SiteContext.escape(plain(text.substring(end))) + "</sub>";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean isLong = exact.precision() > 6;
        BigDecimal shown = isLong ? exact.round(SHORT) : exact;
        return (isLong ? "≈ " : "") + shown.toPlainString().replace('-', '−');
    }

    private String interval(Interval interval) {
        RangePart part =
                new RangePart(
                        interval.lo(), interval.loClosed(), interval.hi(), interval.hiClosed());
        return ReasonWords.typeset(RangeSet.of(part).text());
    }
}

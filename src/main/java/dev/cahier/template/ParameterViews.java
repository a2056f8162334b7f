package dev.cahier.template;

import dev.cahier.activation.Interval;
import dev.cahier.activation.Parameter;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Properties;
import dev.cahier.analysis.RangePart;
import dev.cahier.analysis.RangeSet;
import dev.cahier.chart.ChartDescription;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSpec;
import dev.cahier.gallery.Example;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.gallery.Variation;
import dev.cahier.markdown.SliderHtml;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Makes the views of a function's parameters. */
final class ParameterViews {

    private static final MathContext SHORT = new MathContext(3);

    private final Labels labels;
    private final BiFunction<ChartSpec, String, PictureView> pictures;
    private final UnaryOperator<String> url;

    /**
     * Creates a maker of views.
     *
     * @param pictures makes the view of a chart with an alternative text
     * @param url returns the address of a generated file by its path
     */
    ParameterViews(
            Labels labels,
            BiFunction<ChartSpec, String, PictureView> pictures,
            UnaryOperator<String> url) {
        this.labels = labels;
        this.pictures = pictures;
        this.url = url;
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
                        .toList(),
                variation.frames().map(f -> slider(f, parameter, entry)).orElse(""));
    }

    private String slider(ChartFrames frames, Parameter parameter, FunctionEntry entry) {
        List<String> texts =
                frames.frames().stream().map(frame -> text(frame, entry.properties())).toList();
        return new SliderHtml(parameter.symbol(), labels, url).of(frames, texts);
    }

    /** Says what is true of the function at one value of the parameter. */
    private String text(ChartFrames.Frame frame, FunctionProperties usual) {
        FunctionProperties properties = Properties.of(frame.curves().activations().get(0));
        StringBuilder html = new StringBuilder("<p>");
        html.append(SiteContext.escape(ChartDescription.facts(frame.curves(), labels)));
        html.append("</p>");
        List<FunctionView.Change> changes = changes(properties, usual);
        if (!changes.isEmpty()) {
            html.append("<ul class=\"changes\">");
            for (FunctionView.Change change : changes) {
                html.append("<li>")
                        .append(SiteContext.escape(change.label() + labels.text("colon")))
                        .append(change.html())
                        .append("</li>");
            }
            html.append("</ul>");
        }
        return html.toString();
    }

    private FunctionView.Example example(
            Example example, Parameter parameter, FunctionProperties usual) {
        String title = example.chart().curves().get(0).worded(labels).title();
        return new FunctionView.Example(
                number(example.value()),
                example.value() == parameter.defaultValue(),
                pictures.apply(example.chart(), labels.text("chart-of", title)),
                changes(example.properties(), usual));
    }

    private List<FunctionView.Change> changes(
            FunctionProperties properties, FunctionProperties usual) {
        return PropertyColumn.ALL.stream()
                .filter(column -> !column.isSame(properties, usual))
                .map(column -> change(column, properties))
                .toList();
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

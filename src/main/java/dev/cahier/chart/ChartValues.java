package dev.cahier.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The samples of a chart as a file for the script by which readers read values off it:
 *
 * <pre>{@code
 * {"x": [from, to, decimals],
 *  "panels": [[low, high, decimals], ...],
 *  "sizes": [[width, height, [left, top, width, height], ...], ...],
 *  "curves": [[name, light, dark, panel, dashed, points, pieces], ...]}
 * }</pre>
 *
 * <p>Sizes are in CSS pixels, with one plot for each panel. Points and pieces are those of {@link
 * CurveReadings}. Equal charts have equal bytes on all Java runtimes.
 *
 * @param renderer knows where the plots stand
 * @param spec the chart in its usual size
 */
record ChartValues(ChartRenderer renderer, ChartSpec spec, Traces traces) {

    /** Fewer digits than those in which Java runtimes differ. */
    private static final MathContext EXACT = new MathContext(12);

    /** So many decimals of the ends of a plot are a small part of a pixel. */
    private static final int FURTHER = 4;

    /** As many digits as doubles have on all Java runtimes. */
    private static final MathContext DOUBLE = new MathContext(15);

    byte[] file() {
        List<Scene> panels = Scene.panels(spec, traces);
        List<ChartLayout> plots = renderer.layouts(spec, panels);
        ChartDomain domain = spec.domain();
        StringBuilder json = new StringBuilder("{\"x\":[");
        json.append(number(new BigDecimal(domain.from()).round(DOUBLE)));
        json.append(',').append(number(new BigDecimal(domain.to()).round(DOUBLE)));
        json.append(',').append(decimals(domain.width() / plots.get(0).widthPx()));
        json.append("],\n\"panels\":[");
        List<Integer> decimals = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            HeightRange range = panels.get(i).range();
            decimals.add(decimals(range.height() / plots.get(i).heightPx()));
            int scale = decimals.get(i) + FURTHER;
            json.append(i == 0 ? "[" : ",[").append(end(range.low(), scale)).append(',');
            json.append(end(range.high(), scale)).append(',').append(decimals.get(i)).append(']');
        }
        json.append("],\n\"sizes\":[");
        json.append(spec.forPages().stream().map(this::size).collect(Collectors.joining(",")));
        json.append("],\n\"curves\":[\n").append(curves(decimals)).append("\n]}\n");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String size(ChartSpec sized) {
        Stream<String> plots =
                renderer.layouts(sized, Scene.panels(sized, traces)).stream()
                        .map(
                                p ->
                                        "["
                                                + p.left()
                                                + ","
                                                + p.top()
                                                + ","
                                                + p.widthPx()
                                                + ","
                                                + p.heightPx()
                                                + "]");
        return "["
                + sized.size().widthPx()
                + ","
                + sized.heightPx()
                + ","
                + plots.collect(Collectors.joining(","))
                + "]";
    }

    private String curves(List<Integer> decimals) {
        boolean single = spec.curves().size() == 1;
        int below = decimals.size() - 1;
        List<String> curves = new ArrayList<>();
        for (int i = 0; i < spec.curves().size(); i++) {
            Curve curve = spec.curves().get(i);
            curves.add(
                    head(CurveTitle.ofValues(curve, "", single), i, false, 0)
                            + readings(traces.functions().get(i), decimals.get(0)));
            if (spec.derivative()) {
                curves.add(
                        head(CurveTitle.ofValues(curve, "\u2032", single), i, true, below)
                                + readings(traces.derivatives().get(i), decimals.get(below)));
            }
        }
        return String.join(",\n", curves);
    }

    private String readings(Trace trace, int decimals) {
        return CurveReadings.of(trace, spec.domain(), decimals).json() + "]";
    }

    private String head(String name, int curve, boolean derivative, int panel) {
        return Stream.of(ChartTheme.values())
                .map(theme -> ",\"" + hex(colour(Palette.of(theme), curve, derivative)) + "\"")
                .collect(
                        Collectors.joining(
                                "",
                                "[" + quoted(name),
                                "," + panel + "," + (derivative ? 1 : 0) + ","));
    }

    private Color colour(Palette palette, int curve, boolean derivative) {
        return derivative && spec.curves().size() == 1
                ? palette.derivative()
                : palette.curves().get(curve);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c < ' ' ? ' ' : c);
        }
        return quoted.append('"').toString();
    }

    /** Returns how many decimals tell a pixel from the next; negative where tens do. */
    private static int decimals(double pixel) {
        BigDecimal exact = new BigDecimal(pixel).round(EXACT);
        return exact.scale() - exact.precision() + 1;
    }

    private static String end(double value, int scale) {
        return number(new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN));
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}

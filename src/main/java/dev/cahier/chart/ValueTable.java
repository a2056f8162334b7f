package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a chart's curves at places that tell how they run: the ends, the breaks, the
 * turning points, the zeros, and some round places between them.
 *
 * @param heads what the columns hold: the curves, each function before its derivative
 * @param rows the places, ascending
 */
public record ValueTable(List<String> heads, List<Row> rows) {

    /** Charts of more functions have no table unless it is asked for: it would be too wide. */
    public static final int USUAL_CURVES = 3;

    public ValueTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A place with the values there.
     *
     * @param x the place as it is printed
     * @param values the values as they are printed, one for each column
     */
    public record Row(String x, List<String> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /** Returns the table of a chart in the words and numbers of a language. */
    public static ValueTable of(ChartSpec spec, ChartWords words) {
        List<PrintedCurve> curves = new ArrayList<>();
        for (Curve curve : spec.curves()) {
            RealFunction function = curve.function(spec.domain());
            String title = curve.worded(words).title();
            boolean single = spec.curves().size() == 1;
            curves.add(
                    PrintedCurve.function(
                            single ? CurveTitle.ofValues(curve, "", true) : title,
                            function,
                            spec.domain(),
                            words));
            if (spec.derivative()) {
                curves.add(
                        PrintedCurve.derivative(
                                single
                                        ? CurveTitle.ofValues(curve, "\u2032", true)
                                        : words.text("values.derivative", title),
                                function,
                                spec.domain(),
                                words));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (double x : new TellingPlaces(spec).ascending()) {
            rows.add(
                    new Row(
                            place(x, spec, words),
                            curves.stream().map(curve -> curve.at(x)).toList()));
        }
        return new ValueTable(curves.stream().map(PrintedCurve::head).toList(), rows);
    }

    /** Prints a place: as the axis does where that is exact, else rounded. */
    private static String place(double x, ChartSpec spec, ChartWords words) {
        String label = spec.xScale().label(x);
        boolean isShort = label.contains("π") || Numbers.length(x) <= PrintedCurve.DIGITS + 2;
        String rounded = Numbers.printed(PrintedCurve.rounded(x, PrintedCurve.DIGITS));
        return words.number(isShort ? label : "≈ " + rounded);
    }
}

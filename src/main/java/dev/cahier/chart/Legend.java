package dev.cahier.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the plot: which line is which.
 *
 * @param rows the entries, row by row
 */
record Legend(List<Row> rows) {

    static final double TEXT_PX = 17;
    static final double SAMPLE_PX = 30;
    static final double ROW_PX = 27;
    private static final double SAMPLE_GAP_PX = 7;
    private static final double ENTRY_GAP_PX = 22;

    /**
     * An entry at its place.
     *
     * @param x its left end, from the left end of the plot
     */
    record Placed(LegendEntry entry, double x) {

        /** Returns where its text begins. */
        double textX() {
            return entry.line().isPresent() ? x + SAMPLE_PX + SAMPLE_GAP_PX : x;
        }
    }

    /** A row of entries, from left to right. */
    record Row(List<Placed> entries) {}

    /** Lays out the legend of a chart. */
    static Legend of(ChartSpec spec, Palette palette, GlyphOutlines glyphs, double widthPx) {
        List<Row> rows = new ArrayList<>();
        List<Placed> row = new ArrayList<>();
        double x = 0;
        for (LegendEntry entry : entries(spec, palette)) {
            double textX = new Placed(entry, x).textX();
            if (!row.isEmpty() && textX + glyphs.width(entry.label()) > widthPx) {
                rows.add(new Row(List.copyOf(row)));
                row.clear();
                x = 0;
            }
            Placed placed = new Placed(entry, x);
            row.add(placed);
            x = placed.textX() + glyphs.width(entry.label()) + ENTRY_GAP_PX;
        }
        if (!row.isEmpty()) {
            rows.add(new Row(List.copyOf(row)));
        }
        return new Legend(List.copyOf(rows));
    }

    double heightPx() {
        return rows.size() * ROW_PX;
    }

    private static List<LegendEntry> entries(ChartSpec spec, Palette palette) {
        Label function = Label.formula("f(x)", TEXT_PX);
        Label derivative = Label.formula("f′(x)", TEXT_PX);
        List<LegendEntry> entries = new ArrayList<>();
        if (!spec.size().isExplained()) {
            return entries;
        }
        if (spec.curves().size() == 1) {
            Curve single = spec.curves().get(0);
            if (single instanceof Curve.OfExpression) {
                return expressionEntries(spec, single, palette);
            }
            entries.add(LegendEntry.title(label(single)));
            entries.add(LegendEntry.line(palette.curves().get(0), false, function));
            if (spec.derivative()) {
                entries.add(LegendEntry.line(palette.derivative(), true, derivative));
            }
            return entries;
        }
        for (int i = 0; i < spec.curves().size(); i++) {
            Label title = label(spec.curves().get(i));
            entries.add(LegendEntry.line(palette.curves().get(i), false, title));
        }
        if (spec.derivative()) {
            entries.add(LegendEntry.line(palette.text(), false, function));
            entries.add(LegendEntry.line(palette.text(), true, derivative));
        }
        return entries;
    }

    /** Names an author's function and its derivative by the author's own names. */
    private static List<LegendEntry> expressionEntries(
            ChartSpec spec, Curve curve, Palette palette) {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(LegendEntry.line(palette.curves().get(0), false, label(curve)));
        if (spec.derivative()) {
            int name = curve.title().indexOf('(') < 0 ? 1 : curve.title().indexOf('(');
            String derivative = new StringBuilder(curve.title()).insert(name, '\u2032').toString();
            entries.add(LegendEntry.line(palette.derivative(), true, formula(derivative)));
        }
        return entries;
    }

    private static Label label(Curve curve) {
        return curve instanceof Curve.OfExpression
                ? formula(curve.title())
                : Label.text(curve.title(), TEXT_PX);
    }

    /** Slants variables, unless a name of several letters would be taken for a product of them. */
    private static Label formula(String text) {
        boolean word = text.matches(".*[A-Za-z]{2}.*");
        return word ? Label.text(text, TEXT_PX) : Label.formula(text, TEXT_PX);
    }
}

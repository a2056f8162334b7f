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
        rows.add(new Row(List.copyOf(row)));
        return new Legend(List.copyOf(rows));
    }

    double heightPx() {
        return rows.size() * ROW_PX;
    }

    private static List<LegendEntry> entries(ChartSpec spec, Palette palette) {
        Label function = Label.formula("f(x)", TEXT_PX);
        Label derivative = Label.formula("f′(x)", TEXT_PX);
        List<LegendEntry> entries = new ArrayList<>();
        if (spec.curves().size() == 1) {
            entries.add(
                    LegendEntry.title(Label.text(CurveTitle.of(spec.curves().get(0)), TEXT_PX)));
            entries.add(LegendEntry.line(palette.curves().get(0), false, function));
            if (spec.derivative()) {
                entries.add(LegendEntry.line(palette.derivative(), true, derivative));
            }
            return entries;
        }
        for (int i = 0; i < spec.curves().size(); i++) {
            Label title = Label.text(CurveTitle.of(spec.curves().get(i)), TEXT_PX);
            entries.add(LegendEntry.line(palette.curves().get(i), false, title));
        }
        if (spec.derivative()) {
            entries.add(LegendEntry.line(palette.text(), false, function));
            entries.add(LegendEntry.line(palette.text(), true, derivative));
        }
        return entries;
    }
}

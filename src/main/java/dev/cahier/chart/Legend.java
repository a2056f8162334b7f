package dev.cahier.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the plot: which line is which.
 *
 * @param rows the entries, row by row
 * @param textPx the size of its letters
 */
record Legend(List<Row> rows, double textPx) {

    static final double SAMPLE_PX = 30;
    private static final double ROW_EM = 1.6;
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
        for (LegendEntry entry : entries(spec, palette, glyphs)) {
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
        return new Legend(List.copyOf(rows), spec.size().legendTextPx());
    }

    /** Returns the distance of two baselines. */
    double rowPx() {
        return Math.rint(ROW_EM * textPx);
    }

    double heightPx() {
        return rows.size() * rowPx();
    }

    private static List<LegendEntry> entries(
            ChartSpec spec, Palette palette, GlyphOutlines glyphs) {
        Label function = Label.formula("f(x)", spec.size().legendTextPx());
        Label derivative = Label.formula("f′(x)", spec.size().legendTextPx());
        List<LegendEntry> entries = new ArrayList<>();
        if (!spec.size().isExplained() || spec.part().isShared()) {
            return entries;
        }
        if (spec.curves().size() == 1) {
            Curve single = spec.curves().get(0);
            if (single instanceof Curve.OfExpression) {
                return expressionEntries(spec, single, palette);
            }
            // A title has the values of the parameters, which change while the axes stay.
            if (spec.part() == ChartPart.WHOLE) {
                entries.add(LegendEntry.title(label(single, spec, glyphs)));
            }
            entries.add(LegendEntry.line(palette.curves().get(0), false, function));
            if (spec.derivative()) {
                entries.add(LegendEntry.line(palette.derivative(), true, derivative));
            }
            return entries;
        }
        for (int i = 0; i < spec.curves().size(); i++) {
            Label title = label(spec.curves().get(i), spec, glyphs);
            entries.add(LegendEntry.line(palette.curves().get(i), false, title));
        }
        if (spec.derivative()) {
            Optional<LegendWords> words = spec.words().filter(w -> canDraw(w, glyphs));
            double size = spec.size().legendTextPx();
            Label functions = words.map(w -> Label.text(w.function(), size)).orElse(function);
            Label derivatives = words.map(w -> Label.text(w.derivative(), size)).orElse(derivative);
            entries.add(LegendEntry.line(palette.guide(), false, functions));
            entries.add(LegendEntry.line(palette.guide(), true, derivatives));
        }
        return entries;
    }

    /** Names an author's function and its derivative by the author's own names. */
    private static List<LegendEntry> expressionEntries(
            ChartSpec spec, Curve curve, Palette palette) {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(LegendEntry.line(palette.curves().get(0), false, formula(curve.title(), spec)));
        if (spec.derivative()) {
            int name = curve.title().indexOf('(') < 0 ? 1 : curve.title().indexOf('(');
            String derivative = new StringBuilder(curve.title()).insert(name, '\u2032').toString();
            entries.add(LegendEntry.line(palette.derivative(), true, formula(derivative, spec)));
        }
        return entries;
    }

    private static boolean canDraw(LegendWords words, GlyphOutlines glyphs) {
        return glyphs.canDraw(words.function()) && glyphs.canDraw(words.derivative());
    }

    /** Names a function by the first of its names of which all characters can be drawn. */
    private static Label label(Curve curve, ChartSpec spec, GlyphOutlines glyphs) {
        if (curve instanceof Curve.OfExpression) {
            return formula(curve.title(), spec);
        }
        String name =
                curve.names().stream().filter(glyphs::canDraw).findFirst().orElse(curve.word());
        return Label.text(name, spec.size().legendTextPx());
    }

    /** Slants variables, unless a name of several letters would be taken for a product of them. */
    private static Label formula(String text, ChartSpec spec) {
        double size = spec.size().legendTextPx();
        boolean word = text.matches(".*[A-Za-z]{2}.*");
        return word ? Label.text(text, size) : Label.formula(text, size);
    }
}

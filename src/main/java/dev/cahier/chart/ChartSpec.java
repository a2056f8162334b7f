package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import dev.cahier.expression.PlotProgram;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a chart shows. A value: charts that show the same are equal. The curves keep the order in
 * which their author named them, in the chart, its legend and its description.
 *
 * @param curves the functions, at least one and at most {@link #MOST_CURVES}, each once
 * @param domain the part of the x-axis that is shown
 * @param range the part of the y-axis that is shown, absent if it follows from the curves
 * @param derivative whether the derivatives are drawn too
 * @param size how large it is
 * @param words what its legend calls the lines of functions and of derivatives, absent if it calls
 *     them f(x) and f′(x)
 * @param part what of it the image shows
 */
public record ChartSpec(
        List<Curve> curves,
        ChartDomain domain,
        Optional<Interval> range,
        boolean derivative,
        ChartSize size,
        Optional<LegendWords> words,
        ChartPart part) {

    /** More curves than this cannot be told apart by their colours. */
    public static final int MOST_CURVES = 6;

    /** From so many functions on their derivatives would be a thicket among them. */
    private static final int FEWEST_IN_PANELS = 3;

    /** How much a chart grows by a second panel below the first, in CSS pixels. */
    private static final int STACKED_PX = 190;

    public ChartSpec {
        // A chart that prints no titles is the same in all languages.
        UnaryOperator<Curve> shown = size.isExplained() ? c -> c : Curve::unworded;
        curves = curves.stream().map(shown).distinct().toList();
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(part, "part");
        boolean hasWords = curves.size() > 1 && derivative && size.isExplained();
        words = words.filter(w -> hasWords);
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException(curves.size() + " curves in one chart");
        }
    }

    /** Makes the chart of activation functions, in the author's order. */
    public ChartSpec(List<AppliedActivation> functions, ChartDomain domain, boolean derivative) {
        this(
                functions.stream().<Curve>map(Curve.OfActivation::new).toList(),
                domain,
                Optional.empty(),
                derivative,
                ChartSize.STANDARD,
                Optional.empty(),
                ChartPart.WHOLE);
    }

    /** Returns the chart of functions on the smallest domain that shows what marks each of them. */
    public static ChartSpec of(List<AppliedActivation> curves, boolean derivative) {
        return new ChartSpec(curves, usualDomain(curves), derivative);
    }

    /** Returns the chart of functions that an author defined, in the author's order. */
    public static ChartSpec of(PlotProgram program) {
        return new ChartSpec(
                program.functions().stream().<Curve>map(Curve.OfExpression::new).toList(),
                new ChartDomain(program.domain().lo(), program.domain().hi()),
                program.range(),
                program.derivative(),
                ChartSize.STANDARD,
                Optional.empty(),
                ChartPart.WHOLE);
    }

    /** Returns the same chart in another size. */
    public ChartSpec sized(ChartSize other) {
        return new ChartSpec(curves, domain, range, derivative, other, words, part);
    }

    /** Returns the same chart of other curves. */
    ChartSpec of(List<Curve> others) {
        return new ChartSpec(others, domain, range, derivative, size, words, part);
    }

    /** Returns the same chart with another part of the y-axis. */
    ChartSpec within(Interval heights) {
        return new ChartSpec(curves, domain, Optional.of(heights), derivative, size, words, part);
    }

    /** Returns a part of the same chart. */
    ChartSpec showing(ChartPart other) {
        return new ChartSpec(curves, domain, range, derivative, size, words, other);
    }

    /** Returns the same chart with the words of a page's language. */
    public ChartSpec worded(ChartWords language) {
        return new ChartSpec(
                curves.stream().map(curve -> curve.worded(language)).toList(),
                domain,
                range,
                derivative,
                size,
                Optional.of(LegendWords.of(language)),
                part);
    }

    /** Returns whether functions and derivatives are drawn in panels of their own. */
    boolean isPanelled() {
        return derivative && size.isExplained() && curves.size() >= FEWEST_IN_PANELS;
    }

    /**
     * Returns whether its panels stand one below the other: side by side they would be too narrow.
     */
    boolean isStacked() {
        return isPanelled() && size == ChartSize.NARROW;
    }

    /** Returns its height in CSS pixels. */
    public int heightPx() {
        return isStacked() ? size.heightPx() + STACKED_PX : size.heightPx();
    }

    /** Returns whether readers can read values off it: a small chart has too few pixels. */
    public boolean hasValues() {
        return size.isExplained() && part.showsGuides();
    }

    /** Returns this chart in all sizes in which a page shows it, this one first. */
    public List<ChartSpec> forPages() {
        return size == ChartSize.STANDARD ? List.of(this, sized(ChartSize.NARROW)) : List.of(this);
    }

    static ChartDomain usualDomain(Collection<AppliedActivation> curves) {
        List<Interval> views =
                curves.stream().map(c -> c.activation().definition().view()).toList();
        return new ChartDomain(
                views.stream().mapToDouble(Interval::lo).min().orElseThrow(),
                views.stream().mapToDouble(Interval::hi).max().orElseThrow());
    }

    /**
     * Returns a name for this chart that is fit for a file and stays the same as long as the chart
     * would be drawn the same: what it shows, readable, and a hash over everything that the drawing
     * depends on but the theme, such as {@code leaky-relu-5d41402abc}.
     */
    public String key() {
        String names =
                part == ChartPart.GRID
                        ? "grid"
                        : curves.stream()
                                .map(Curve::word)
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining("-"));
        return names + "-" + ContentHash.of(canonicalText());
    }

    /** Returns how the x-axis is marked. */
    XScale xScale() {
        boolean circular = !part.isShared() && curves.stream().allMatch(Curve::isCircular);
        return XScale.of(domain, circular);
    }

    /** Describes everything the drawing depends on; hexadecimal numbers, as they are exact. */
    private String canonicalText() {
        StringBuilder text = new StringBuilder("drawing " + ChartRenderer.DRAWING_VERSION);
        for (Curve curve : part == ChartPart.GRID ? List.<Curve>of() : curves) {
            text.append('\n').append(curve.canonicalText());
        }
        text.append("\nfrom ").append(Double.toHexString(domain.from()));
        text.append(" to ").append(Double.toHexString(domain.to()));
        text.append(derivative ? " with derivative" : "");
        range.ifPresent(
                r ->
                        text.append("\nheights ")
                                .append(Double.toHexString(r.lo()))
                                .append(' ')
                                .append(Double.toHexString(r.hi())));
        text.append(xScale() == XScale.PI ? "\nin pi" : "");
        words.ifPresent(w -> text.append("\nsaying ").append(w.function() + ", " + w.derivative()));
        text.append(part == ChartPart.WHOLE ? "" : "\nonly " + part);
        text.append(isStacked() ? "\nhigh " + heightPx() : "");
        return text.append(size == ChartSize.STANDARD ? "" : "\nas " + size).toString();
    }

    /** Returns those of the curves that are activation functions, in the order of the curves. */
    public List<AppliedActivation> activations() {
        return curves.stream()
                .filter(Curve.OfActivation.class::isInstance)
                .map(curve -> ((Curve.OfActivation) curve).activation())
                .toList();
    }
}

package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a chart shows. A value: charts that show the same are equal, whatever order their author
 * named the functions in.
 *
 * @param curves the functions, at least one and at most {@link #MOST_CURVES}; sorted by name, then
 *     by arguments, each once
 * @param domain the part of the x-axis that is shown
 * @param derivative whether the derivatives are drawn too
 */
public record ChartSpec(List<AppliedActivation> curves, ChartDomain domain, boolean derivative) {

    /** More curves than this cannot be told apart by their colours. */
    public static final int MOST_CURVES = 6;

    private static final Comparator<AppliedActivation> ORDER =
            Comparator.comparing((AppliedActivation curve) -> curve.activation().name())
                    .thenComparing(curve -> curve.arguments().values().values().toString());

    public ChartSpec {
        curves = curves.stream().distinct().sorted(ORDER).toList();
        Objects.requireNonNull(domain, "domain");
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException(curves.size() + " curves in one chart");
        }
    }

    /** Returns the chart of functions on the smallest domain that shows what marks each of them. */
    public static ChartSpec of(List<AppliedActivation> curves, boolean derivative) {
        return new ChartSpec(curves, usualDomain(curves), derivative);
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
                curves.stream()
                        .map(curve -> curve.activation().name())
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("-"));
        return names + "-" + ContentHash.of(canonicalText());
    }

    /** Describes everything the drawing depends on; hexadecimal numbers, as they are exact. */
    private String canonicalText() {
        StringBuilder text = new StringBuilder("drawing " + ChartRenderer.DRAWING_VERSION);
        for (AppliedActivation curve : curves) {
            text.append('\n').append(curve.activation().name());
            curve.arguments()
                    .values()
                    .forEach((n, v) -> text.append(' ').append(n).append(Double.toHexString(v)));
        }
        text.append("\nfrom ").append(Double.toHexString(domain.from()));
        text.append(" to ").append(Double.toHexString(domain.to()));
        return text.append(derivative ? " with derivative" : "").toString();
    }
}

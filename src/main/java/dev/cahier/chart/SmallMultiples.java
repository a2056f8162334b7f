package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Charts of one function with several values of a parameter, side by side and on the same axes, so
 * that the eye can compare them.
 *
 * @see <a href="https://www.edwardtufte.com/book/envisioning-information/">E. R. Tufte, Envisioning
 *     Information (1990), chapter 4</a>
 */
public final class SmallMultiples {

    private SmallMultiples() {}

    /**
     * Returns a small chart of each function, all of them with one domain and one range.
     *
     * @param functions at most {@link ChartSpec#MOST_CURVES}, in the order of the result
     */
    public static List<ChartSpec> of(List<AppliedActivation> functions) {
        ChartDomain domain = ChartSpec.usualDomain(functions);
        HeightRange heights = Scene.of(new ChartSpec(functions, domain, true)).range();
        Interval range = Interval.closed(heights.low(), heights.high());
        return functions.stream()
                .map(
                        function ->
                                new ChartSpec(
                                        List.of(new Curve.OfActivation(function)),
                                        domain,
                                        Optional.of(range),
                                        true,
                                        ChartSize.MULTIPLE,
                                        Optional.empty(),
                                        ChartPart.WHOLE))
                .toList();
    }
}

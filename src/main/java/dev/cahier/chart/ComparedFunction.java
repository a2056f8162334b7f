package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function as readers compare it with others that they choose: its line and that of its
 * derivative, each to be laid over the same grid.
 *
 * @param grid the grid, which is the same image for all functions
 * @param function the line of the function
 * @param derivative the line of the derivative
 */
public record ComparedFunction(ChartSpec grid, ChartSpec function, ChartSpec derivative) {

    /** Shows what happens around 0 and how the tails begin; a unit is as long on both axes. */
    private static final ChartDomain DOMAIN = new ChartDomain(-5, 5);

    private static final Interval HEIGHTS = Interval.closed(-2.2, 4.2);

    public ComparedFunction {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(derivative, "derivative");
    }

    /** Returns the images of a function. */
    public static ComparedFunction of(AppliedActivation function) {
        ChartSpec whole =
                new ChartSpec(
                        List.of(new Curve.OfActivation(function)),
                        DOMAIN,
                        Optional.of(HEIGHTS),
                        true,
                        ChartSize.NARROW,
                        Optional.empty(),
                        ChartPart.WHOLE);
        return new ComparedFunction(
                whole.showing(ChartPart.GRID),
                whole.showing(ChartPart.FUNCTION),
                whole.showing(ChartPart.DERIVATIVE));
    }

    /** Returns all images. */
    public Stream<ChartSpec> charts() {
        return Stream.of(grid, function, derivative);
    }
}

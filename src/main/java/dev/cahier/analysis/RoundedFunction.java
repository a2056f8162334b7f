package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;

/**
 * A function whose values are known up to what rounding may have done to them, such as one that an
 * author wrote as an expression. It need not be defined everywhere; where it is not, its value is
 * NaN. Its asymptotes and its limits at the infinities are not known, and of its breakpoints there
 * are those that were found.
 */
public interface RoundedFunction extends RealFunction {

    /** Returns what messages call it, such as {@code f}. */
    String name();

    /**
     * Returns how far the true value may be from the computed one.
     *
     * @return 0 if the value is exact, and infinity if nothing is known
     */
    double error(double x);

    /**
     * Returns the points without a value between equal limits, ascending; the value of such a
     * breakpoint is NaN.
     */
    default List<Breakpoint> holes() {
        return List.of();
    }

    /** Returns further points that must be sampled: where the function turns sharply or ends. */
    default List<Double> stops() {
        return List.of();
    }
}

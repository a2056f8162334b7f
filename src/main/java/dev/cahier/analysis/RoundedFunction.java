package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import dev.cahier.proof.Real;
import java.util.List;
import java.util.Optional;

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
     * Returns an estimate of how far the derivative may be from the true one. On a hundred
     * neighbouring doubles a derivative hardly changes: its changes there are rounding.
     */
    default double slopeError(double x) {
        double slope = derivative(x);
        double spread = 0;
        for (int ulps : new int[] {1, 3, 10, 31, 100}) {
            double aside = ulps * Math.ulp(x);
            double change =
                    Math.max(
                            Math.abs(derivative(x - aside) - slope),
                            Math.abs(derivative(x + aside) - slope));
            spread = Math.max(spread, Double.isFinite(change) ? change : 0);
        }
        // Neighbours show most of what rounding does, not all.
        return 4 * spread;
    }

    /**
     * Returns the points without a value between equal limits, ascending; the value of such a
     * breakpoint is NaN.
     */
    default List<Breakpoint> holes() {
        return List.of();
    }

    /**
     * Returns exactly what the function does with the variable {@code x}; empty if that cannot be
     * said in a way that proofs understand.
     */
    default Optional<Real> exact() {
        return Optional.empty();
    }

    /** Returns further points that must be sampled: where the function turns sharply or ends. */
    default List<Double> stops() {
        return List.of();
    }
}

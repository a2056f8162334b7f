package dev.cahier.expression;

import dev.cahier.activation.Interval;
import dev.cahier.analysis.RoundedFunction;
import dev.cahier.proof.Real;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function that an author defined by an expression. Immutable.
 *
 * <p>Its derivative comes from automatic differentiation, separately from the left and from the
 * right, so that it is right at kinks and jumps too. It declares neither breakpoints nor
 * asymptotes, as they are not known exactly; {@link #within} finds the former. An evaluation takes
 * at most {@link Limits#COST} steps and never throws.
 */
public final class ExpressionFunction implements RoundedFunction {

    /** One-sided limits and slopes that differ by no more are taken for the same. */
    private static final double RELATIVE = 1e-9;

    private static final double ABSOLUTE = 1e-12;

    private final String name;
    private final String label;
    private final Expression body;
    private final String definition;
    private final String canonicalText;

    private final Map<String, Expression> parameters;

    /**
     * Makes a function.
     *
     * @param parameters the parameters that the body may have been written with, by their names
     */
    ExpressionFunction(
            String name,
            String label,
            Expression body,
            String definition,
            Map<String, Expression> parameters) {
        this.parameters = Map.copyOf(parameters);
        this.name = name;
        this.label = label;
        this.definition = definition;
        this.body = body;
        this.canonicalText = body.canonicalText();
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns how it is called in a chart, such as {@code f(x)}. */
    public String label() {
        return label;
    }

    /** Returns its definition as the author wrote it, such as {@code f(x) = a*x, a = 2}. */
    public String definition() {
        return definition;
    }

    /** Returns how many steps one evaluation takes. */
    public long cost() {
        return body.cost();
    }

    Expression body() {
        return body;
    }

    /** Returns a text that is equal for functions that do the same steps only; it has no name. */
    public String canonicalText() {
        return canonicalText;
    }

    /**
     * Returns this function together with the jumps, poles and kinks that are found within an
     * interval, at the price of some 20,000 evaluations; small or close ones may be missed. At a
     * pole the limits are infinite.
     */
    public RoundedFunction within(Interval interval) {
        return BreakpointSearch.within(this, interval);
    }

    @Override
    public Optional<Real> exact() {
        return new ExactForm(parameters).of(body);
    }

    /** Returns the value at a point; NaN where the function is not defined. */
    @Override
    public double value(double x) {
        double value = body.at(Germ.constant(x)).value();
        return Double.isNaN(value) ? approximation(x, Watch.NONE).value() : value;
    }

    /**
     * Returns the derivative at a point; NaN where it does not exist, and in rare cases where that
     * cannot be told from first derivatives, such as in {@code cbrt(x^3)} at 0.
     */
    @Override
    public double derivative(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        Germ left = beside(x, -1);
        Germ right = beside(x, 1);
        double value = value(x);
        boolean continuous = isSame(left.value(), value) && isSame(value, right.value());
        double slope = right.slope();
        return continuous && Double.isFinite(slope) && isSame(-left.slope(), slope)
                ? slope
                : Double.NaN;
    }

    @Override
    public double error(double x) {
        return approximation(x, Watch.NONE).error();
    }

    /** Returns the value and its error, or nothing known; a watch sees all operations. */
    Approximation approximation(double x, Watch watch) {
        return body.at(Approximation.exact(x), watch);
    }

    /** Returns the limit from one side, possibly infinite; NaN where none is known. */
    double limit(double x, int side) {
        return beside(x, side).value();
    }

    /** Returns the limit of the derivative from one side; NaN where none is known. */
    double slope(double x, int side) {
        return side * beside(x, side).slope();
    }

    static boolean isSame(double a, double b) {
        return a == b
                || Double.isFinite(a)
                        && Double.isFinite(b)
                        && Math.abs(a - b)
                                <= ABSOLUTE + RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Returns whether another object is a function with the same name and the same steps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpressionFunction function
                && name.equals(function.name)
                && label.equals(function.label)
                && canonicalText.equals(function.canonicalText);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, label, canonicalText);
    }

    @Override
    public String toString() {
        return label + " = " + canonicalText;
    }

    private Germ beside(double x, int side) {
        return body.at(Germ.beside(x, side));
    }
}

package dev.cahier.activation;

/**
 * A point at which a function is not infinitely differentiable, with what happens on either side.
 *
 * @param x the point
 * @param left the limit of the function from the left
 * @param value the value at the point
 * @param right the limit of the function from the right
 * @param leftSlope the limit of the derivative from the left
 * @param rightSlope the limit of the derivative from the right
 */
public record Breakpoint(
        double x, double left, double value, double right, double leftSlope, double rightSlope) {

    /** Returns a point at which the function is continuous. */
    public static Breakpoint continuous(
            double x, double value, double leftSlope, double rightSlope) {
        return new Breakpoint(x, value, value, value, leftSlope, rightSlope);
    }

    /** Returns whether the function is not continuous there. */
    public boolean isJump() {
        return left != value || right != value;
    }

    /** Returns whether the function is continuous there, but without a two-sided derivative. */
    public boolean isKink() {
        return !isJump() && leftSlope != rightSlope;
    }

    /** Returns whether the function has no two-sided derivative there. */
    public boolean isDerivativeAbsent() {
        return isJump() || isKink();
    }
}

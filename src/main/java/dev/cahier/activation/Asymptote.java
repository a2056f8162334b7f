package dev.cahier.activation;

/**
 * The line {@code y = slope x + intercept}, which a function approaches at an infinity.
 *
 * @param slope 0 for a horizontal line
 * @param intercept where it meets the y-axis
 * @param joined whether the function lies on the line from some point on, rather than only
 *     approaching it
 */
public record Asymptote(double slope, double intercept, boolean joined) {

    /** Returns a line that the function approaches without lying on it. */
    public static Asymptote approached(double slope, double intercept) {
        return new Asymptote(slope, intercept, false);
    }

    /** Returns a line that the function lies on from some point on. */
    public static Asymptote joined(double slope, double intercept) {
        return new Asymptote(slope, intercept, true);
    }

    /** Returns the height of the line at a point. */
    public double at(double x) {
        return slope == 0 ? intercept : slope * x + intercept;
    }
}

package dev.cahier.activation;

/**
 * The line through a point.
 *
 * @param x a place at which its height is exact
 * @param y the height there
 * @param slope its slope
 */
record Line(double x, double y, double slope) {

    /** Returns the line through the origin. */
    static Line throughOrigin(double slope) {
        return new Line(0, 0, slope);
    }

    /** Returns a horizontal line. */
    static Line level(double y) {
        return new Line(0, y, 0);
    }

    /** Returns its height at a place; finite at an infinity only if it is horizontal. */
    double at(double place) {
        // Not 0 times infinity, which is NaN.
        return slope == 0 ? y : y + slope * (place - x);
    }

    /** Returns it as the asymptote of a function that lies on it. */
    Asymptote joined() {
        return Asymptote.joined(slope, Math.fma(-slope, x, y) + 0.0);
    }
}

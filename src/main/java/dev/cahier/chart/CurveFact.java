package dev.cahier.chart;

import java.util.OptionalDouble;

/** Something computed about a curve within the domain of a chart. */
sealed interface CurveFact {

    /** It never falls. */
    record Rises(double from, double to) implements CurveFact {}

    /** It never rises. */
    record Falls(double from, double to) implements CurveFact {}

    /** It has one value everywhere. */
    record Constant(double value) implements CurveFact {}

    /**
     * It rises and falls.
     *
     * @param leastAt where it has its least value, if at one inner point only
     * @param greatestAt where it has its greatest value, if at one inner point only
     */
    record Varies(double least, OptionalDouble leastAt, double greatest, OptionalDouble greatestAt)
            implements CurveFact {}

    /** It jumps at a point. */
    record Jumps(double x, double left, double right) implements CurveFact {}

    /** Its slope jumps at a point. */
    record Bends(double x) implements CurveFact {}

    /** It goes to an infinity at a point. */
    record Pole(double x) implements CurveFact {}

    /** It has a limit at a point but no value. */
    record Hole(double x, double limit) implements CurveFact {}

    /** It does the same at so many points that they are not listed. */
    record Many(Kind kind, int count) implements CurveFact {

        /** What a curve may do at many points. */
        enum Kind {
            JUMPS,
            KINKS,
            POLES,
            HOLES,
            GAPS
        }
    }

    /** It has no value anywhere. */
    record Undefined() implements CurveFact {}

    /** It has no value at a point, but the same limit on both sides. */
    record Lacks(double x) implements CurveFact {}
}

package dev.cahier.chart;

import java.util.List;

/** What of a chart an image shows. */
public enum ChartPart {
    /** All of it. */
    WHOLE,
    /** What stays the same when its curves change: the grid, the axes and the legend. */
    AXES,
    /** Its curves with their points and asymptotes, transparent, to be laid over its axes. */
    CURVES,
    /** The grid and the axes, the same for all curves. */
    GRID,
    /** The lines of its functions, transparent, to be laid over a grid in any color. */
    FUNCTION,
    /** The lines of its derivatives, solid and transparent, to be laid over a grid in any color. */
    DERIVATIVE;

    boolean showsAxes() {
        return this == WHOLE || this == AXES || this == GRID;
    }

    boolean showsFunctions() {
        return this == WHOLE || this == CURVES || this == FUNCTION;
    }

    boolean showsDerivatives() {
        return this == WHOLE || this == CURVES || this == DERIVATIVE;
    }

    boolean showsGuides() {
        return this == WHOLE || this == CURVES;
    }

    boolean isTransparent() {
        return !showsAxes();
    }

    /** Returns whether it is one of the parts that fit each other whatever the curves are. */
    boolean isShared() {
        return this == GRID || this == FUNCTION || this == DERIVATIVE;
    }

    /** Returns the pages that it is drawn for: a mask needs no colors. */
    public List<ChartTheme> themes() {
        return this == FUNCTION || this == DERIVATIVE
                ? List.of(ChartTheme.LIGHT)
                : List.of(ChartTheme.values());
    }
}

package dev.cahier.chart;

/**
 * A point that marks what a curve does at a jump.
 *
 * @param filled whether the point belongs to the curve; an open one is only approached
 */
record Dot(double x, double y, boolean filled) {}

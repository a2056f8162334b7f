package dev.cahier.analysis;

/**
 * A part of the x-axis on which a curve was seen to go one way.
 *
 * @param from its left end
 * @param to its right end, the left end itself where the slope tells the way
 * @param up whether the curve rises
 */
record Stretch(double from, double to, boolean up) {}

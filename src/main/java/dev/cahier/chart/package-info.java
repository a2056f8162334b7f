/**
 * Draws functions and their derivatives, specification to PNG: {@code
 * dev.cahier.chart.ChartRenderer}.
 */
@NullMarked
package dev.cahier.chart;

import org.jspecify.annotations.NullMarked;

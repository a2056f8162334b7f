/**
 * The functions that authors define themselves, text to values and derivatives: {@code
 * dev.cahier.expression.PlotParser}.
 */
@NullMarked
package dev.cahier.expression;

import org.jspecify.annotations.NullMarked;

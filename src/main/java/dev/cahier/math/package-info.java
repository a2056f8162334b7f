/** Typesets formulas, TeX to HTML and MathML: {@link dev.cahier.math.MathRenderer}. */
@NullMarked
package dev.cahier.math;

import org.jspecify.annotations.NullMarked;

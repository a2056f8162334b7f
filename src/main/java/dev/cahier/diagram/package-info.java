/** Draws graphs when the site is built: {@link dev.cahier.diagram.GraphDrawer}. */
@NullMarked
package dev.cahier.diagram;

import org.jspecify.annotations.NullMarked;

/** Renders pages through FreeMarker: {@code dev.cahier.template.PageRenderer}. */
@NullMarked
package dev.cahier.template;

import org.jspecify.annotations.NullMarked;

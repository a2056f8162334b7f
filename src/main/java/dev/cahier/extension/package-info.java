/**
 * The functions that a site brings along in jars of its own: {@link
 * dev.cahier.extension.Extensions}.
 */
@NullMarked
package dev.cahier.extension;

import org.jspecify.annotations.NullMarked;

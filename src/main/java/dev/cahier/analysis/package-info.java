/**
 * What is true of an activation function, established rather than typed: {@link
 * dev.cahier.analysis.Properties}; and whether what an author says of it is: {@link
 * dev.cahier.analysis.Claims}.
 */
@NullMarked
package dev.cahier.analysis;

import org.jspecify.annotations.NullMarked;

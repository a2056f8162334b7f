/**
 * Finds what a build does not: {@link dev.cahier.check.NoteRule} and {@link
 * dev.cahier.check.SourceRepair}.
 */
@NullMarked
package dev.cahier.check;

import org.jspecify.annotations.NullMarked;

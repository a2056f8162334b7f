/** What Cahier says to its user, as data: {@link dev.cahier.diagnostic.Diagnostic}. */
@NullMarked
package dev.cahier.diagnostic;

import org.jspecify.annotations.NullMarked;

/** Statements that authors write in TeX, decided: {@link dev.cahier.identity.StatementDecider}. */
@NullMarked
package dev.cahier.identity;

import org.jspecify.annotations.NullMarked;

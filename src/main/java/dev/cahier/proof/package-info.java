/**
 * What can be established about real expressions: exact algebra, enclosures of ranges, proofs of
 * inequalities, counterexamples: {@link dev.cahier.proof.Decision}.
 */
@NullMarked
package dev.cahier.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Cahier, a static-site generator for mathematical study notes.
 *
 * <p>The packages are the stages of a build, and imports run one way, from the last to the first:
 * {@code diagnostic}, {@code data}, {@code config}, {@code note}, {@code activation}, {@code
 * analysis}, {@code expression}, {@code math}, {@code chart}, {@code markdown}, {@code site},
 * {@code template}, {@code output}, {@code build}, {@code cli}.
 */
package dev.cahier;

/** The activation functions themselves, pure Java: {@code dev.cahier.activation.Activations}. */
@NullMarked
package dev.cahier.activation;

import org.jspecify.annotations.NullMarked;

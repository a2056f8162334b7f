package dev.cahier.activation;

import java.util.Collection;

/**
 * A service that brings activation functions along.
 *
 * <p>To add functions of one's own, write a public class with a public constructor without
 * parameters that implements this interface, and pack it into a jar together with the file {@code
 * META-INF/services/dev.cahier.activation.ActivationProvider}, which holds the name of the class.
 * Put the jar into the folder {@code extensions} of the site, or on the class path.
 */
public interface ActivationProvider {

    /**
     * Returns the functions. Their names and aliases must differ from each other and from those of
     * all other functions.
     */
    Collection<? extends Activation> activations();
}

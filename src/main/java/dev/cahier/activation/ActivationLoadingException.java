package dev.cahier.activation;

/**
 * Thrown when functions that a site brings along cannot be used: their class does not load, they
 * fail when asked for their definition, or they claim a name that is taken.
 *
 * <p>The message is for the author of the site and names the class.
 */
public final class ActivationLoadingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ActivationLoadingException(String message, Throwable cause) {
        super(message, cause);
    }
}

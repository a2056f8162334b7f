package dev.cahier.activation;

/**
 * Thrown when the code of a function that a site brings along fails. The message is for the author
 * of the site; it names the function, where it comes from and what it was asked.
 */
public final class ProvidedActivationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProvidedActivationException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.cahier.activation;

import java.util.Locale;
import java.util.Objects;

/**
 * A function that a site brings along. Whatever its code throws becomes a {@link
 * ProvidedActivationException} that names it.
 *
 * @param origin the function as its provider made it
 * @param definition what it said of itself when it was asked first
 * @param version differs from that of another version of the function
 * @param source where it comes from, in words: the path of a jar, or a class
 */
public record ProvidedActivation(
        Activation origin, ActivationDefinition definition, String version, String source)
        implements Activation {

    public ProvidedActivation {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        try {
            return new GuardedFunction(this, Objects.requireNonNull(origin.with(arguments)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw failure("for " + arguments.values(), e);
        }
    }

    /**
     * Returns what is thrown instead of what the function's code threw.
     *
     * @param where what it was asked for, a phrase
     */
    ProvidedActivationException failure(String where, Throwable cause) {
        return new ProvidedActivationException(
                String.format(
                        Locale.ROOT,
                        "the function '%s' of %s fails %s: %s",
                        name(),
                        source,
                        where,
                        cause),
                cause);
    }
}

package dev.cahier.activation;

/**
 * An activation function of neural networks, or a family of them with parameters.
 *
 * <p>To add one, write a record that implements this interface and name it in {@link
 * Activations#standard()}, or hand it over by an {@link ActivationProvider} in a jar of its own.
 * Implementations are immutable values: two instances of one class are equal, which records give
 * for nothing.
 */
public interface Activation {

    /** Returns what is known about it: its names, parameters, formulas and source. */
    ActivationDefinition definition();

    /**
     * Returns the function that results from fixing the parameters.
     *
     * @param arguments a value for each parameter of the {@link #definition}, all permitted
     */
    RealFunction with(Arguments arguments);

    /**
     * Returns a text that differs between versions of a function whose charts may look different;
     * empty for the functions of Cahier.
     */
    default String version() {
        return "";
    }

    /** Returns the canonical name, such as {@code leaky-relu}. */
    default String name() {
        return definition().name();
    }
}

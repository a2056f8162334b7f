package dev.cahier.activation;

import java.util.Map;
import java.util.Objects;

/**
 * An activation function with all its parameters fixed.
 *
 * <p>A value: equal functions with equal arguments are equal.
 *
 * @param activation the function or family
 * @param arguments a value for each of its parameters
 */
public record AppliedActivation(Activation activation, Arguments arguments) {

    public AppliedActivation {
        Objects.requireNonNull(activation, "activation");
        arguments = Arguments.of(activation.definition().parameters(), arguments.values());
    }

    /**
     * Fixes the parameters of a function, those that are not given at their defaults.
     *
     * @throws IllegalArgumentException if a value has no parameter or is not permitted
     */
    public static AppliedActivation of(Activation activation, Map<String, Double> given) {
        return new AppliedActivation(
                activation, Arguments.of(activation.definition().parameters(), given));
    }

    /** Returns the function itself. */
    public RealFunction function() {
        return activation.with(arguments);
    }
}

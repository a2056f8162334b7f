package dev.cahier.analysis;

import java.util.Objects;

/**
 * A property of a function with the reason for it.
 *
 * @param <T> what the property says
 * @param value what holds of the function
 * @param evidence why
 */
public record PropertyValue<T>(T value, Evidence evidence) {

    public PropertyValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
    }

    static <T> PropertyValue<T> proved(T value, Reason reason) {
        return new PropertyValue<>(value, Evidence.proved(reason));
    }

    static <T> PropertyValue<T> sampled(T value, Reason reason) {
        return new PropertyValue<>(value, Evidence.sampled(reason));
    }
}

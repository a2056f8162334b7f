package dev.cahier.gallery;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and once. Safe for use by several threads.
 *
 * @param <T> what it is
 */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> made;
    private Optional<T> value = Optional.empty();

    /**
     * Creates a value.
     *
     * @param made makes the value; asked again if it fails
     */
    Lazy(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(made.get());
        }
        return value.get();
    }
}

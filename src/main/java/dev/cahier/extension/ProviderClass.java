package dev.cahier.extension;

import dev.cahier.activation.ActivationProvider;

/**
 * A class that is said to provide functions.
 *
 * @param name its binary name
 * @param loader what loads it
 */
record ProviderClass(String name, ClassLoader loader) {

    /**
     * Makes a provider.
     *
     * @throws ReflectiveOperationException if there is no such class, or it cannot be made
     * @throws ClassCastException if it provides nothing
     */
    ActivationProvider provider() throws ReflectiveOperationException {
        Class<? extends ActivationProvider> type =
                Class.forName(name, true, loader).asSubclass(ActivationProvider.class);
        return type.getConstructor().newInstance();
    }
}

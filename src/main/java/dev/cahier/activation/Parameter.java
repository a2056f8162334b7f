package dev.cahier.activation;

import java.util.Objects;

/**
 * A parameter of an activation function.
 *
 * @param name its name as authors write it, such as {@code alpha}
 * @param symbol the letter that formulas and charts show for it, such as {@code α}
 * @param defaultValue its value unless the author gives one
 * @param permitted the values it may take
 * @param meaning what it does, a short English phrase
 */
public record Parameter(
        String name, String symbol, double defaultValue, Interval permitted, String meaning) {

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(permitted, "permitted");
        Objects.requireNonNull(meaning, "meaning");
        if (!permitted.contains(defaultValue)) {
            throw new IllegalArgumentException(name + " must not be " + defaultValue);
        }
    }
}

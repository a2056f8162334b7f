package dev.cahier.config;

/**
 * How formulas are treated, the keys under {@code math} in {@code cahier.yaml}.
 *
 * @param byDefault {@code math.default}: whether notes without a {@code math} key have formulas,
 *     default {@code true}
 */
public record MathConfig(boolean byDefault) {}

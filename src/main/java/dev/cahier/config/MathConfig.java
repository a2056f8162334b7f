package dev.cahier.config;

import java.util.List;

/**
 * How formulas are treated, the keys under {@code math} in {@code cahier.yaml}.
 *
 * @param byDefault {@code math.default}: whether notes without a {@code math} key have formulas,
 *     default {@code true}
 * @param macros {@code math.macros}: commands that all formulas of the site may use
 */
public record MathConfig(boolean byDefault, List<MathMacro> macros) {

    public MathConfig {
        macros = List.copyOf(macros);
    }
}

package dev.cahier.config;

import java.util.List;
import java.util.Objects;

/**
 * How formulas are treated, the keys under {@code math} in {@code cahier.yaml}.
 *
 * @param byDefault {@code math.default}: whether notes without a {@code math} key have formulas,
 *     default {@code true}
 * @param macros {@code math.macros}: commands that all formulas of the site may use
 * @param mathmlOnly {@code math.output}: with {@code mathml}, formulas are MathML alone, for which
 *     pages need neither style sheet nor fonts; with {@code htmlAndMathml}, the default, KaTeX's
 *     HTML stands beside it
 * @param numbers {@code math.numbers}: which rows of displays are numbered, default {@code
 *     referenced}
 * @param doubleDollars {@code math.double}: what {@code $$x$$} within a line is, default {@code
 *     display}
 */
public record MathConfig(
        boolean byDefault,
        List<MathMacro> macros,
        boolean mathmlOnly,
        EquationNumbers numbers,
        DoubleDollars doubleDollars) {

    public MathConfig {
        macros = List.copyOf(macros);
        Objects.requireNonNull(numbers, "numbers");
    }
}

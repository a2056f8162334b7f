package dev.cahier.math;

import dev.cahier.config.MathMacro;
import dev.cahier.tex.TexMacro;
import java.util.Objects;
import java.util.Optional;

/**
 * A command of TeX that is defined outside of the formula that uses it.
 *
 * @param name with its backslash: {@code \R}
 * @param meaning what it does, in the language of the engine's bridge: TeX that defines it, or what
 *     the engine told of a definition that it met in a formula
 */
public record Macro(String name, String meaning) {

    public Macro {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** Returns a macro that a site or a note defines. */
    public static Macro of(MathMacro macro) {
        return of(new TexMacro(macro.name(), macro.arguments(), macro.optional(), macro.body()));
    }

    static Macro of(TexMacro macro) {
        // A comment at the end of the body would hide the brace behind it.
        String end = macro.body().contains("%") ? "\n}" : "}";
        return new Macro(
                macro.name(),
                "\\newcommand{"
                        + macro.name()
                        + "}["
                        + macro.arguments()
                        + "]"
                        + macro.optional().map(first -> "[{" + first + "}]").orElse("")
                        + "{"
                        + macro.body()
                        + end);
    }

    /** Returns the macro as TeX; with an empty body, if it is more than TeX with arguments. */
    TexMacro definition() {
        return asTex().orElseGet(() -> new TexMacro(name, 0, Optional.empty(), ""));
    }

    /** Returns the macro as TeX, if it is that. */
    Optional<TexMacro> asTex() {
        return MacroDefinition.of(this);
    }
}

package dev.cahier.math.rewrite;

import dev.cahier.tex.TexMacro;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a formula's author has defined.
 *
 * @param visible those defined before the formula, by their names
 * @param local the names of those that the formula itself defines
 */
record MacroArguments(Map<String, TexMacro> visible, Set<String> local) {

    private static final Pattern DEFINITION =
            Pattern.compile(
                    "\\\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|[gex]?def|let)"
                            + "\\*?\\s*\\{?\\s*(\\\\(?:[A-Za-z@]+|.))");

    static MacroArguments none() {
        return new MacroArguments(Map.of(), Set.of());
    }

    static MacroArguments of(String tex, Collection<TexMacro> visible) {
        Map<String, TexMacro> byName = new HashMap<>();
        visible.forEach(macro -> byName.put(macro.name(), macro));
        Set<String> local = new HashSet<>();
        for (String command : List.of("def", "let", "command", "Declare")) {
            if (tex.contains(command)) {
                Matcher definition = DEFINITION.matcher(tex);
                while (definition.find()) {
                    local.add(definition.group(1));
                }
                break;
            }
        }
        return new MacroArguments(byName, local);
    }

    boolean isDefined(String command) {
        return visible.containsKey(command) || local.contains(command);
    }

    Optional<String> body(String command) {
        return Optional.ofNullable(visible.get(command)).map(TexMacro::body);
    }

    /** Returns how many arguments a command reads, those of a macro's last command included. */
    int arguments(String command) {
        TexMacro macro = visible.get(command);
        return macro == null
                ? CommandArguments.count(command)
                : macro.arguments() + CommandReader.missingArguments(macro.body());
    }
}

package dev.cahier.identity;

import dev.cahier.activation.Activation;
import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.Activations;
import dev.cahier.activation.Parameter;
import dev.cahier.tex.Definition;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexSpan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definitions of activation functions, read from their formulas. */
final class ActivationBodies {

    private static final Map<String, String> GREEK =
            Map.of(
                    "α",
                    "\\alpha",
                    "β",
                    "\\beta",
                    "γ",
                    "\\gamma",
                    "θ",
                    "\\theta",
                    "λ",
                    "\\lambda",
                    "μ",
                    "\\mu",
                    "σ",
                    "\\sigma");

    private final Activations activations;

    ActivationBodies(Activations activations) {
        this.activations = activations;
    }

    /** Returns no functions: the bounds of sets need none. */
    static ActivationBodies none() {
        return new ActivationBodies(new Activations(List.of()));
    }

    /** Returns the definitions that a function needs, its own one under its name. */
    Map<String, Definition> find(String name, TexSpan span) {
        Optional<Activation> found = activations.find(name);
        if (found.isEmpty()) {
            throw new Refusal("'" + name + "' is not a known function", span);
        }
        ActivationDefinition definition = found.get().definition();
        String text = "f(x) = f(x)\nwhere " + formula(definition);
        StatementReading reading = new TexParser(activations).statement(text);
        if (!(reading instanceof StatementReading.Understood understood)) {
            throw new Refusal(
                    "the formula of '" + name + "' is not one that can be checked",
                    Optional.of("define the function in a line that begins with where"),
                    span);
        }
        return byName(understood.statement());
    }

    private static String formula(ActivationDefinition definition) {
        return PlainFormulas.find(definition.name()).orElseGet(() -> withParameters(definition));
    }

    private static String withParameters(ActivationDefinition definition) {
        StringBuilder text = new StringBuilder(definition.formula());
        for (Parameter parameter : definition.parameters()) {
            String symbol = GREEK.getOrDefault(parameter.symbol(), parameter.symbol());
            String value = new BigDecimal(String.valueOf(parameter.defaultValue())).toPlainString();
            text.append("\nwhere ").append(symbol).append(" = ").append(value);
        }
        return text.toString();
    }

    private static Map<String, Definition> byName(Statement statement) {
        Map<String, Definition> definitions = new HashMap<>();
        statement.definitions().forEach(d -> definitions.put(d.name(), d));
        return definitions;
    }
}

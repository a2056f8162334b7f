package dev.cahier.expression;

import dev.cahier.activation.Activations;
import java.util.List;

/** Plots for tests, from their text. */
final class Plots {

    private Plots() {}

    static PlotReading read(String text) {
        return new PlotParser(Activations.standard()).parse(text);
    }

    static PlotProgram program(String text) {
        if (read(text) instanceof PlotReading.Understood understood) {
            return understood.program();
        }
        throw new AssertionError(problems(text));
    }

    /** Returns the last function of a text, or the one that an expression defines. */
    static ExpressionFunction function(String text) {
        boolean expression = !text.contains("(x) =") && !text.contains("(t) =");
        List<ExpressionFunction> all = program(expression ? "f(x) = " + text : text).functions();
        return all.get(all.size() - 1);
    }

    static List<PlotProblem> problems(String text) {
        return read(text) instanceof PlotReading.Refused refused ? refused.problems() : List.of();
    }
}

package dev.cahier.expression;

import dev.cahier.activation.Activations;
import dev.cahier.tex.MacroPreamble;
import dev.cahier.tex.TexMacros;
import dev.cahier.tex.TexProblem;
import java.util.List;
import java.util.Objects;

/**
 * Reads the text of a plot.
 *
 * <pre>
 * a = 0.5                          a parameter; any order
 * f(x) = exp(-a x^2) sin(3x)       a function; there may be several, and they may call each other
 * g(x) = { x &lt; 0: 0; x &lt; 1: x; 1 }   a piecewise definition, or if(x &lt; 0, 0, x)
 * domain: [-2pi, 2pi]              the part of the x-axis
 * range: [-1, 1]                   the part of the y-axis
 * derivative: true                 whether f' is drawn too
 * slider: a in [0.1, 2] step 0.1   a parameter that readers vary
 * show: f, g                       which functions are drawn, if not all
 * caption: Some text
 * claims: {range: "[0, 1]"}        kept as it is
 * \newcommand{\half}{\frac12}      a macro for definitions in TeX
 * # a comment
 * </pre>
 *
 * <p>Immutable. Whatever is wrong is returned as data: of each definition the first mistake in its
 * syntax and every unknown name. Texts ask for a bounded amount of work; see {@link Limits}.
 */
public final class PlotParser {

    private final Activations activations;

    /**
     * Makes a parser.
     *
     * @param activations the functions that expressions can use besides the built-in ones
     */
    public PlotParser(Activations activations) {
        this.activations = Objects.requireNonNull(activations, "activations");
    }

    /** Reads a text that uses no macros. */
    public PlotReading parse(String text) {
        return parse(text, TexMacros.NONE);
    }

    /**
     * Reads a text, whose lines end with {@code \n}.
     *
     * @param macros what its definitions in TeX may use
     */
    public PlotReading parse(String text, TexMacros macros) {
        Problems problems = new Problems();
        if (text.length() > Limits.TEXT) {
            problems.limit(
                    "The plot has " + text.length() + " characters, at most " + Limits.TEXT, 0);
            return new PlotReading.Refused(problems.sorted());
        }
        MacroPreamble own = MacroPreamble.of(text, macros);
        for (TexProblem problem : own.problems()) {
            problems.add("plot-syntax", problem.message(), problem.hint(), problem.span().start());
        }
        String rest = own.rest();
        List<Entry> entries = EntryReader.read(rest, own.macros(), problems);
        Definitions definitions = new Definitions(rest, own.macros(), activations, problems);
        definitions.readAll(entries);
        PlotProgram program = new SettingsReader(rest, definitions, problems).read(entries);
        return problems.isEmpty()
                ? new PlotReading.Understood(program)
                : new PlotReading.Refused(problems.sorted());
    }
}

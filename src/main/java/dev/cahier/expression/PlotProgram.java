package dev.cahier.expression;

import dev.cahier.activation.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an author wants to see plotted.
 *
 * @param functions the functions to draw, at least one, in the author's order
 * @param domain the part of the x-axis, [-5, 5] unless given; both ends are finite
 * @param range the part of the y-axis, absent if it is to be found; both ends are finite
 * @param derivative whether the derivatives are drawn too; they are not unless asked for
 * @param values whether there is a table of values; empty if the author did not say
 * @param slider the parameter that readers vary, if the author wants one
 * @param formula the definitions as formulas
 * @param remarks what the author should know although the plot can be drawn
 * @param caption the text below the plot, Markdown
 * @param claims what the author claims about the functions, YAML, unread
 */
public record PlotProgram(
        List<ExpressionFunction> functions,
        Interval domain,
        Optional<Interval> range,
        boolean derivative,
        Optional<Boolean> values,
        Optional<PlotSlider> slider,
        PlotFormula formula,
        List<PlotRemark> remarks,
        Optional<LocatedText> caption,
        Optional<LocatedText> claims) {

    /** The part of the x-axis that is shown unless the author says otherwise. */
    public static final Interval USUAL_DOMAIN = Interval.closed(-5, 5);

    public PlotProgram {
        functions = List.copyOf(functions);
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(slider, "slider");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(claims, "claims");
    }

    /** Returns the same plot of functions with another value of a parameter. */
    public PlotProgram showing(List<ExpressionFunction> others) {
        return new PlotProgram(
                others,
                domain,
                range,
                derivative,
                values,
                Optional.empty(),
                formula,
                remarks,
                caption,
                claims);
    }

    /**
     * A piece of the text.
     *
     * @param text the piece
     * @param offset where it begins in the text of the plot
     */
    public record LocatedText(String text, int offset) {

        public LocatedText {
            Objects.requireNonNull(text, "text");
        }
    }
}

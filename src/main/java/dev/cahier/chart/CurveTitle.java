package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import java.util.function.BinaryOperator;

/** What a curve is called in a chart. */
final class CurveTitle {

    /** A number of more characters is rounded: a legend has little room. */
    private static final int LONGEST_NUMBER = 6;

    private CurveTitle() {}

    /** Returns the function's own title, with its arguments if it has any: {@code ELU (α = 1)}. */
    static String of(AppliedActivation curve) {
        return plain(curve, curve.activation().definition().title());
    }

    /** Returns the function's name as notes write it, with its arguments: {@code elu (α = 1)}. */
    static String named(AppliedActivation curve) {
        return plain(curve, curve.activation().name());
    }

    /**
     * Returns what the values of a curve are called, such as {@code f′(x)}, as in a legend.
     *
     * @param prime the mark of the derivative; empty for the function itself
     * @param single whether it is the only function of its chart
     */
    static String ofValues(Curve curve, String prime, boolean single) {
        boolean named = single && curve instanceof Curve.OfActivation;
        String title = named ? "f(x)" : curve.title();
        boolean formula = named || curve instanceof Curve.OfExpression;
        int name = formula && title.indexOf('(') >= 0 ? title.indexOf('(') : title.length();
        return new StringBuilder(title).insert(name, prime).toString();
    }

    private static String plain(AppliedActivation curve, String title) {
        return of(
                curve,
                title,
                (first, next) -> first + ", " + next,
                (name, arguments) -> name + " (" + arguments + ")");
    }

    /** Returns the same in the words of a language: {@code 硬双曲正切}, {@code ELU（α = 1）}. */
    static String of(AppliedActivation curve, ChartWords words) {
        return of(
                curve,
                words.titleOf(curve.activation().definition()),
                (first, next) -> words.text("chart.parameter-list", first, next),
                (name, arguments) -> words.text("chart.titled", name, arguments));
    }

    private static String of(
            AppliedActivation curve,
            String title,
            BinaryOperator<String> list,
            BinaryOperator<String> titled) {
        return curve.activation().definition().parameters().stream()
                .map(parameter -> argument(parameter, curve))
                .reduce(list)
                .map(arguments -> titled.apply(title, arguments))
                .orElse(title);
    }

    private static String argument(Parameter parameter, AppliedActivation curve) {
        double argument = curve.arguments().of(parameter);
        String exact = Numbers.printed(argument);
        String equal =
                Numbers.length(argument) <= LONGEST_NUMBER
                        ? " = " + exact
                        : " ≈ " + Numbers.rounded(argument);
        return parameter.symbol() + equal;
    }
}

package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** What a curve is called in a chart. */
final class CurveTitle {

    /** A number of more characters is rounded: a legend has little room. */
    private static final int LONGEST_NUMBER = 6;

    private CurveTitle() {}

    /** Returns the function's title, with its arguments if it has any: {@code ELU (α = 1)}. */
    static String of(AppliedActivation curve) {
        String title = curve.activation().definition().title();
        List<Parameter> parameters = curve.activation().definition().parameters();
        if (parameters.isEmpty()) {
            return title;
        }
        return parameters.stream()
                .map(p -> p.symbol() + equal(curve.arguments().of(p)))
                .collect(Collectors.joining(", ", title + " (", ")"));
    }

    private static String equal(double argument) {
        String exact = Numbers.printed(argument);
        return exact.length() <= LONGEST_NUMBER ? " = " + exact : " ≈ " + Numbers.rounded(argument);
    }
}

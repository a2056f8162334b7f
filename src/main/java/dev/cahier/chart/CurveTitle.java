package dev.cahier.chart;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** What a curve is called in a chart. */
final class CurveTitle {

    private CurveTitle() {}

    /** Returns the function's title, with its arguments if it has any: {@code ELU (α = 1)}. */
    static String of(AppliedActivation curve) {
        String title = curve.activation().definition().title();
        List<Parameter> parameters = curve.activation().definition().parameters();
        if (parameters.isEmpty()) {
            return title;
        }
        return parameters.stream()
                .map(p -> p.symbol() + " = " + Numbers.printed(curve.arguments().of(p)))
                .collect(Collectors.joining(", ", title + " (", ")"));
    }
}

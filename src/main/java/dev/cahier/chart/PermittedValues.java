package dev.cahier.chart;

import dev.cahier.activation.Interval;
import dev.cahier.activation.Parameter;

/** Says in words which values a parameter may take. */
final class PermittedValues {

    private PermittedValues() {}

    /** Returns a phrase to stand after "must be", such as {@code at least 0}. */
    static String of(Parameter parameter) {
        Interval permitted = parameter.permitted();
        if (permitted.equals(Interval.reals())) {
            return "a finite number";
        }
        String lower = (permitted.loClosed() ? "at least " : "greater than ") + permitted.lo();
        String upper = (permitted.hiClosed() ? "at most " : "less than ") + permitted.hi();
        lower = lower.replaceFirst("\\.0$", "");
        upper = upper.replaceFirst("\\.0$", "");
        if (Double.isInfinite(permitted.lo())) {
            return "finite and " + upper;
        }
        return Double.isInfinite(permitted.hi()) ? "finite and " + lower : lower + " and " + upper;
    }
}

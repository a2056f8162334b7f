package dev.cahier.activation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A parameter of an activation function.
 *
 * @param name its name as authors write it, such as {@code alpha}
 * @param symbol the letter that formulas and charts show for it, such as {@code α}
 * @param defaultValue its value unless the author gives one
 * @param permitted the values it may take
 * @param meaning what it does, a short English phrase
 * @param examples permitted values that show what it does, ascending and each once, the default
 *     among them
 */
public record Parameter(
        String name,
        String symbol,
        double defaultValue,
        Interval permitted,
        String meaning,
        List<Double> examples) {

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(permitted, "permitted");
        Objects.requireNonNull(meaning, "meaning");
        examples =
                DoubleStream.concat(
                                DoubleStream.of(defaultValue),
                                examples.stream().mapToDouble(Double::doubleValue))
                        .map(value -> value + 0.0) // no negative zero
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
        for (double value : examples) {
            if (!permitted.contains(value)) {
                throw new IllegalArgumentException(name + " must be " + permittedText());
            }
        }
    }

    /** Creates a parameter whose examples are around its default. */
    public Parameter(
            String name, String symbol, double defaultValue, Interval permitted, String meaning) {
        this(
                name,
                symbol,
                defaultValue,
                permitted,
                meaning,
                around(defaultValue).filter(permitted::contains).boxed().toList());
    }

    /** Returns this parameter with other examples; its default remains one of them. */
    public Parameter shownAt(double... values) {
        return new Parameter(
                name,
                symbol,
                defaultValue,
                permitted,
                meaning,
                Arrays.stream(values).boxed().toList());
    }

    /** Returns the permitted values as a phrase after "must be", such as {@code at least 0}. */
    public String permittedText() {
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

    private static DoubleStream around(double value) {
        return value == 0
                ? DoubleStream.of(-1, 1, 2)
                : DoubleStream.of(value / 2, value * 2, value * 4);
    }
}

package dev.cahier.config;

import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which rows of displays are numbered: the values of {@code math.numbers}. */
public enum EquationNumbers {
    /** Only rows with a {@code \label}: nothing else can be referred to. */
    REFERENCED,
    /** Every row of {@code equation}, {@code align} and the like, as in LaTeX. */
    ALL,
    /** No row. */
    NONE;

    /** The declaration of {@code math.numbers}. */
    public static final Key KEY =
            Key.of(
                            "numbers",
                            new ValueType.Word(words()),
                            "Which rows of displays are numbered: those that are referred to, all,"
                                    + " or none.")
                    .withExample("numbers: all");

    /** Returns the value that is written as a word, such as {@code referenced}. */
    public static Optional<EquationNumbers> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(EquationNumbers::word).toList();
    }

    /** Returns how the value is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.cahier.config;

import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code $$x$$} within a line of text is: the values of {@code math.double}. */
public enum DoubleDollars {
    /** A display formula, which breaks the line. */
    DISPLAY,
    /** A formula of the line, as kramdown has it; on lines of its own it is a display formula. */
    KRAMDOWN;

    /** The declaration of {@code math.double}. */
    public static final Key KEY =
            Key.of(
                            "double",
                            new ValueType.Word(words()),
                            "What `$$x$$` within a line is: a display, or, as in kramdown, a"
                                    + " formula of the line.")
                    .withExample("double: kramdown");

    /** Returns the value that is written as a word, such as {@code kramdown}. */
    public static Optional<DoubleDollars> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(DoubleDollars::word).toList();
    }

    /** Returns how the value is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

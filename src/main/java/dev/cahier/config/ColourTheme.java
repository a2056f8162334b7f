package dev.cahier.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The colours of pages before a reader chooses others: the values of {@code theme}. */
public enum ColourTheme {
    /** The colours that the reader's system prefers. */
    AUTO,
    LIGHT,
    DARK;

    /** Returns the value that is written as a word, such as {@code dark}. */
    public static Optional<ColourTheme> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ColourTheme::word).toList();
    }

    /** Returns how the value is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

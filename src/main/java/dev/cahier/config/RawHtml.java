package dev.cahier.config;

import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to the HTML in notes: the values of {@code html}. */
public enum RawHtml {
    /** It is written as it is. */
    ALLOW,
    /** Only what cannot harm a reader is written; functions in jars are not loaded. */
    SAFE;

    /** The declaration of {@code html}. */
    static final Key KEY =
            Key.of(
                            "html",
                            new ValueType.Word(words()),
                            "Whether HTML in notes is written as it is, or only what cannot harm"
                                    + " readers, see [security.md](security.md#html-safe).")
                    .withDefault("allow")
                    .withExample("html: safe");

    /** Returns the value that is written as a word, such as {@code safe}. */
    public static Optional<RawHtml> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RawHtml::word).toList();
    }

    /** Returns how the value is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

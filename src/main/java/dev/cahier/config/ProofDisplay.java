package dev.cahier.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How proofs or solutions are shown: the values of {@code theorems.proofs}. */
public enum ProofDisplay {
    /** With the name of their kind as the title. */
    PLAIN,
    /** With a title that says what they prove or solve. */
    NAMED,
    /** With such a title, and readers can fold them. */
    OPEN,
    /** With such a title, and folded until a reader opens them. */
    FOLDED;

    /** Returns the value that is written as a word. */
    public static Optional<ProofDisplay> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ProofDisplay::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.cahier.config;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written. Immutable and thread-safe. */
public enum WritingDirection {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    /** Languages whose usual script runs from right to left, as ISO 639 codes. */
    private static final Set<String> LANGUAGES =
            Set.of(
                    "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he",
                    "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sam", "sd",
                    "skr", "syc", "syr", "ug", "ur", "yi");

    /** Scripts that run from right to left, as ISO 15924 codes in small letters. */
    private static final Set<String> SCRIPTS =
            Set.of(
                    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc",
                    "thaa");

    private final String attribute;

    WritingDirection(String attribute) {
        this.attribute = attribute;
    }

    /**
     * Returns the direction of a language: that of the script in the tag, as in {@code az-Arab}, or
     * else that of the script in which the language is usually written.
     *
     * @param language a BCP 47 tag, in any case
     */
    public static WritingDirection of(String language) {
        String[] parts = language.toLowerCase(Locale.ROOT).split("-", -1);
        boolean hasScript = parts.length > 1 && parts[1].matches("[a-z]{4}");
        boolean rightToLeft = hasScript ? SCRIPTS.contains(parts[1]) : LANGUAGES.contains(parts[0]);
        return rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** Returns the value of the HTML attribute {@code dir}: {@code ltr} or {@code rtl}. */
    public String attribute() {
        return attribute;
    }
}

package dev.cahier.template;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How properties are written on a page.
 *
 * @param labels the words of the page's language
 * @param typeset makes markup of a formula in TeX; empty where it has none
 * @param signs whether signs stand for yes and no, where there is no room for words
 */
record PropertyNotation(Labels labels, Function<String, Optional<String>> typeset, boolean signs) {

    PropertyNotation {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(typeset, "typeset");
    }

    /** Returns the notation of cards, which typeset formulas. */
    static PropertyNotation typeset(Labels labels, Function<String, Optional<String>> typeset) {
        return new PropertyNotation(labels, typeset, false);
    }

    /** Returns the notation of lists of many functions, which does without typeset formulas. */
    static PropertyNotation plain(Labels labels) {
        return new PropertyNotation(labels, tex -> Optional.empty(), false);
    }

    /** Returns the notation of the table of all functions: the plain one, with signs. */
    static PropertyNotation signs(Labels labels) {
        return new PropertyNotation(labels, tex -> Optional.empty(), true);
    }

    /**
     * Returns a formula.
     *
     * @param tex the formula in TeX
     * @param html its markup where it is not typeset
     */
    String formula(String tex, String html) {
        return typeset.apply(tex).orElse(html);
    }

    /** Returns whether something is so. */
    String flag(boolean flag) {
        String word = labels.text(flag ? "yes" : "no");
        return signs
                ? "<span class=\"sign\" role=\"img\" aria-label=\""
                        + SiteContext.escape(word)
                        + "\">"
                        + (flag ? "●" : "○")
                        + "</span>"
                : word;
    }

    /**
     * Returns a word of the page's language.
     *
     * @param kind the beginning of its key
     * @param text the same word in English
     */
    String word(String kind, String text) {
        return labels.text(kind + "." + text.replace(' ', '-'));
    }
}

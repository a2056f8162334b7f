package dev.cahier.math;

/** What an engine makes of some TeX. */
sealed interface KatexAnswer {

    /**
     * The TeX is typeset.
     *
     * @param html the markup
     */
    record Html(String html) implements KatexAnswer {}

    /**
     * The TeX cannot be typeset.
     *
     * @param message what is wrong, in KaTeX's words
     * @param offset where, 0-based index into the TeX; -1 when it is not known
     * @param length how many characters are wrong
     */
    record Refusal(String message, int offset, int length) implements KatexAnswer {

        static Refusal ofWhole(String message) {
            return new Refusal(message, -1, 0);
        }
    }
}

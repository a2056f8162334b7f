package dev.cahier.math;

import java.util.List;

/** What an engine makes of some TeX. */
sealed interface KatexAnswer {

    /**
     * The TeX is typeset.
     *
     * @param html the markup; empty when the formula shows nothing but defines macros
     * @param parts its numbers, labels and references
     * @param definitions the macros that it defines
     */
    record Html(String html, EquationParts parts, List<Macro> definitions) implements KatexAnswer {}

    /**
     * The TeX cannot be typeset.
     *
     * @param message what is wrong, in KaTeX's words
     * @param offset where, 0-based index into the TeX; -1 when it is not known
     * @param length how many characters are wrong
     * @param macro the name of the macro that holds what is wrong, empty when it is not one
     * @param definitions the macros that were defined before what is wrong
     */
    record Refusal(String message, int offset, int length, String macro, List<Macro> definitions)
            implements KatexAnswer {

        Refusal(String message, int offset, int length) {
            this(message, offset, length, "", List.of());
        }

        /** How the messages begin on formulas that were stopped. */
        static final String TAKES = "The formula takes ";

        /** Returns whether the formula was stopped: no other reading of it is worth the wait. */
        boolean stopped() {
            return message.startsWith(TAKES);
        }

        static Refusal ofWhole(String message) {
            return new Refusal(message, -1, 0);
        }
    }
}

package dev.cahier.markdown;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Renders what is true of functions; implementations are safe for use by several threads. */
public interface FunctionCards {

    /**
     * Renders the properties of functions side by side.
     *
     * @param language the language of the card as a BCP 47 tag
     * @param typeset makes markup of a formula in TeX; empty where it has none
     */
    Outcome render(
            List<AppliedActivation> functions,
            String language,
            Function<String, Optional<String>> typeset);

    /**
     * What came of it.
     *
     * @param html the card; empty when there is a problem
     * @param problem why it could not be rendered
     */
    record Outcome(String html, Optional<Diagnostic> problem) {

        /** Returns a card that was rendered. */
        public static Outcome of(String html) {
            return new Outcome(html, Optional.empty());
        }

        /** Returns the outcome of a card that could not be rendered. */
        public static Outcome failed(Diagnostic problem) {
            return new Outcome("", Optional.of(problem));
        }
    }
}

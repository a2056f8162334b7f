package dev.cahier.math;

import dev.cahier.diagnostic.DidYouMean;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses what a name that KaTeX does not know was meant to be. */
final class UnknownName {

    private static final String NO_REFERENCES =
            "references between formulas do not work; leave it out";

    /** Commands that other renderers know, and what does the same in KaTeX. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "\\mbox", "use \\text",
                    "\\cases", "use \\begin{cases} ... \\end{cases}",
                    "\\matrix", "use \\begin{matrix} ... \\end{matrix}",
                    "\\pmatrix", "use \\begin{pmatrix} ... \\end{pmatrix}",
                    "\\eqalign", "use \\begin{aligned} ... \\end{aligned}",
                    "\\label", NO_REFERENCES,
                    "\\ref", NO_REFERENCES,
                    "\\eqref", NO_REFERENCES,
                    "\\bold", "use \\mathbf");

    private UnknownName() {}

    /** Returns a hint for an unknown command, which is given with its backslash. */
    static Optional<String> command(String typed, KatexNames names) {
        if (ELSEWHERE.containsKey(typed)) {
            return Optional.of(ELSEWHERE.get(typed));
        }
        if (typed.length() < 3) {
            // Every command of one character is near to every other one.
            return Optional.empty();
        }
        // \Delta and \delta are two words: whoever begins with a capital means one.
        boolean capital = Character.isUpperCase(typed.charAt(1));
        List<String> likely =
                names.commands().stream()
                        .filter(name -> Character.isUpperCase(name.charAt(1)) == capital)
                        .toList();
        return DidYouMean.among(likely, typed)
                .or(() -> DidYouMean.among(names.commands(), typed))
                .map(name -> "did you mean " + name + "?");
    }

    /** Returns a hint for an unknown environment. */
    static Optional<String> environment(String typed, KatexNames names) {
        return DidYouMean.among(names.environments(), typed)
                .map(name -> "did you mean " + name + "?");
    }
}

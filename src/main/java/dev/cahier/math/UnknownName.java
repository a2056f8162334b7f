package dev.cahier.math;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.math.rewrite.DvipsColors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what a name that KaTeX does not know was meant to be. */
final class UnknownName {

    private UnknownName() {}

    /** Returns a hint for an unknown command, which is given with its backslash. */
    static Optional<String> command(String typed, KatexNames names) {
        Optional<String> replacement = Replacements.of(typed);
        if (replacement.isPresent()) {
            return replacement;
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

    /** Returns a hint for what KaTeX does not know as a color. */
    static String color(String typed, KatexNames names) {
        List<String> known =
                Stream.concat(names.colors().stream(), DvipsColors.names().stream()).toList();
        return DidYouMean.among(known, typed)
                .map(name -> "did you mean " + name + "?")
                .orElse("write the name of a color, or #cc0000");
    }

    /** Returns a hint for an unknown environment. */
    static Optional<String> environment(String typed, KatexNames names) {
        return Replacements.of(typed)
                .or(
                        () ->
                                DidYouMean.among(names.environments(), typed)
                                        .map(name -> "did you mean " + name + "?"));
    }
}

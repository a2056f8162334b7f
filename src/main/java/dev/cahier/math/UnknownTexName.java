package dev.cahier.math;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.math.rewrite.DvipsColors;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what a name that KaTeX does not know was meant to be. */
final class UnknownTexName {

    /** The number of letters up to which a command is too short to tell a slip from a word. */
    private static final int LONGEST_SHORT = 4;

    /** From this number of letters on, two of them may be wrong. */
    private static final int LONG = 8;

    private UnknownTexName() {}

    /** Returns a hint for an unknown command, which is given with its backslash. */
    static Optional<String> command(String typed, KatexNames names) {
        Optional<String> replacement = Replacements.of(typed);
        if (replacement.isPresent() || typed.length() < 3) {
            return replacement;
        }
        Optional<String> negated =
                Optional.of(typed)
                        .filter(name -> name.startsWith("\\n"))
                        .map(name -> "\\" + name.substring(2))
                        .filter(names.commands()::contains);
        if (negated.isPresent()) {
            return negated.map(name -> "write \\not" + name);
        }
        // \Delta and \delta are two words: whoever begins with a capital means one.
        boolean capital = Character.isUpperCase(typed.charAt(1));
        List<String> likely =
                names.commands().stream()
                        .filter(name -> Character.isUpperCase(name.charAt(1)) == capital)
                        .toList();
        return slip(likely, typed)
                .or(() -> slip(names.commands(), typed))
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

    /**
     * Returns the command that a typed one was meant to be. Short commands are near to many others:
     * {@code \Var} is not {@code \bar}, so that only the order of letters may be wrong in them.
     */
    private static Optional<String> slip(Collection<String> commands, String typed) {
        int letters = typed.length() - 1;
        if (letters > LONGEST_SHORT) {
            return DidYouMean.among(commands, typed, letters < LONG ? 1 : 2);
        }
        List<String> reordered =
                commands.stream().filter(name -> letters(name).equals(letters(typed))).toList();
        return DidYouMean.among(reordered, typed, 1);
    }

    private static List<String> letters(String command) {
        return command.toLowerCase(Locale.ROOT)
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
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

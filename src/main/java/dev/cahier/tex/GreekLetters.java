package dev.cahier.tex;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Greek letters that TeX has commands for. */
public final class GreekLetters {

    private static final List<String> NAMES =
            List.of(
                    "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "epsilon",
                    "zeta",
                    "eta",
                    "theta",
                    "iota",
                    "kappa",
                    "lambda",
                    "mu",
                    "nu",
                    "xi",
                    "omicron",
                    "pi",
                    "rho",
                    "varsigma",
                    "sigma",
                    "tau",
                    "upsilon",
                    "phi",
                    "chi",
                    "psi",
                    "omega");

    private static final Set<String> OTHERS =
            Set.of(
                    "\\varepsilon",
                    "\\vartheta",
                    "\\varpi",
                    "\\varrho",
                    "\\varphi",
                    "\\varkappa",
                    "\\Gamma",
                    "\\Delta",
                    "\\Theta",
                    "\\Lambda",
                    "\\Xi",
                    "\\Pi",
                    "\\Sigma",
                    "\\Upsilon",
                    "\\Phi",
                    "\\Psi",
                    "\\Omega",
                    "\\ell",
                    "\\hbar",
                    "\\imath",
                    "\\jmath");

    private static final Map<String, String> BY_CHARACTER = byCharacter();
    private static final Set<String> COMMANDS = commands();

    private GreekLetters() {}

    /** Returns the command for a character. */
    public static Optional<String> command(String character) {
        return Optional.ofNullable(BY_CHARACTER.get(character));
    }

    /** Returns the letter that a name such as {@code alpha} stands for. */
    public static Optional<String> letter(String name) {
        return BY_CHARACTER.entrySet().stream()
                .filter(entry -> entry.getValue().equals("\\" + name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns whether a command is a letter, {@code \ell} included. */
    public static boolean isCommand(String command) {
        return COMMANDS.contains(command);
    }

    private static Map<String, String> byCharacter() {
        Map<String, String> result = new TreeMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            result.put(Character.toString('\u03b1' + i), "\\" + NAMES.get(i));
        }
        result.put("\u0393", "\\Gamma");
        result.put("\u0394", "\\Delta");
        result.put("\u0398", "\\Theta");
        result.put("\u039b", "\\Lambda");
        result.put("\u03a6", "\\Phi");
        result.put("\u03a8", "\\Psi");
        result.put("\u03a9", "\\Omega");
        return Map.copyOf(result);
    }

    private static Set<String> commands() {
        Set<String> result = new TreeSet<>(OTHERS);
        NAMES.forEach(name -> result.add("\\" + name));
        return Set.copyOf(result);
    }
}

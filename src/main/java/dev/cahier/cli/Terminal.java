package dev.cahier.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What standard error and standard input are connected to.
 *
 * @param interactive whether a person watches standard error, so that a line may be drawn over
 * @param color whether it shows colours
 * @param answers whether a person who watches it can answer on standard input
 * @param columns the width of the terminal that standard error is connected to; 0 if there is none
 *     or its width is not known
 */
record Terminal(boolean interactive, boolean color, boolean answers, int columns) {

    /** What the launcher found out: Java itself cannot ask about standard error alone. */
    private static final String WATCHED = "cahier.stderr.terminal";

    private static final String ANSWERED = "cahier.stdin.terminal";

    private static final String WIDTH = "cahier.stderr.columns";

    static Terminal ofThisProcess() {
        return of(System.getenv(), name -> Optional.ofNullable(System.getProperty(name)));
    }

    /**
     * Reads what the launcher and the user have said.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     * @see <a href="https://bixense.com/clicolors">CLICOLOR and CLICOLOR_FORCE</a>
     */
    static Terminal of(
            Map<String, String> environment, Function<String, Optional<String>> properties) {
        boolean terminal = isTerminal(properties.apply(WATCHED));
        boolean answers = terminal && isTerminal(properties.apply(ANSWERED));
        // A service that builds may offer a terminal, but nobody watches it.
        boolean watched = terminal && !isSet(environment, "CI") && !isDumb(environment);
        return new Terminal(
                watched,
                showsColors(environment, terminal),
                answers,
                terminal ? columns(environment, properties.apply(WIDTH)) : 0);
    }

    private static boolean showsColors(Map<String, String> environment, boolean terminal) {
        if (isSet(environment, "NO_COLOR")) {
            return false;
        }
        if (isSet(environment, "CLICOLOR_FORCE") && !isZero(environment, "CLICOLOR_FORCE")) {
            return true;
        }
        return terminal && !isDumb(environment) && !isZero(environment, "CLICOLOR");
    }

    private static int columns(Map<String, String> environment, Optional<String> asked) {
        String width = asked.orElse(environment.getOrDefault("COLUMNS", ""));
        return width.matches("[1-9]\\d{0,3}") ? Integer.parseInt(width) : 0;
    }

    private static boolean isDumb(Map<String, String> environment) {
        return "dumb".equals(environment.get("TERM"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static boolean isZero(Map<String, String> environment, String name) {
        return "0".equals(environment.get(name));
    }

    private static boolean isTerminal(Optional<String> known) {
        return known.map("true"::equals).orElseGet(() -> System.console() != null);
    }

    /** A file or a pipe. */
    static Terminal none() {
        return new Terminal(false, false, false, 0);
    }

    /** When colours are used. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        boolean on(Terminal terminal) {
            return this == ALWAYS || this == AUTO && terminal.color();
        }

        /** Returns what a value of the option {@code --color} means; empty if nothing. */
        static Optional<Color> of(String word) {
            return switch (word) {
                case "auto" -> Optional.of(AUTO);
                case "always" -> Optional.of(ALWAYS);
                case "never" -> Optional.of(NEVER);
                default -> Optional.empty();
            };
        }
    }
}

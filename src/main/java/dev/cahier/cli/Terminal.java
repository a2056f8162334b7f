package dev.cahier.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * What standard error and standard input are connected to.
 *
 * @param interactive whether a person watches standard error, so that a line may be drawn over
 * @param color whether it shows colours
 * @param answers whether a person who watches it can answer on standard input
 */
record Terminal(boolean interactive, boolean color, boolean answers) {

    /** What the launcher found out: Java itself cannot ask about standard error alone. */
    private static final String WATCHED = "cahier.stderr.terminal";

    private static final String ANSWERED = "cahier.stdin.terminal";

    static Terminal ofThisProcess() {
        boolean interactive = isTerminal(WATCHED);
        boolean noColor =
                System.getenv().getOrDefault("NO_COLOR", "").length() > 0
                        || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                interactive, interactive && !noColor, interactive && isTerminal(ANSWERED));
    }

    private static boolean isTerminal(String property) {
        String known = System.getProperty(property, "");
        return known.isEmpty() ? System.console() != null : known.equals("true");
    }

    /** A file or a pipe. */
    static Terminal none() {
        return new Terminal(false, false, false);
    }

    /** When colours are used. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        boolean on(Terminal terminal) {
            return this == ALWAYS || this == AUTO && terminal.color();
        }

        /** Reads a value of the option {@code --color}. */
        static Color of(String word) {
            return switch (word) {
                case "auto" -> AUTO;
                case "always" -> ALWAYS;
                case "never" -> NEVER;
                default ->
                        throw new TypeConversionException(
                                "must be auto, always or never, not '" + word + "'");
            };
        }
    }
}

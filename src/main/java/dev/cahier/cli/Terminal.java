package dev.cahier.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * What standard error is connected to.
 *
 * @param interactive whether a person watches it, so that a line may be drawn over
 * @param color whether it shows colours
 */
record Terminal(boolean interactive, boolean color) {

    /** What the launcher found out: Java itself cannot ask about standard error alone. */
    private static final String PROPERTY = "cahier.stderr.terminal";

    static Terminal ofThisProcess() {
        String known = System.getProperty(PROPERTY, "");
        boolean interactive = known.isEmpty() ? System.console() != null : known.equals("true");
        boolean noColor =
                System.getenv().getOrDefault("NO_COLOR", "").length() > 0
                        || "dumb".equals(System.getenv("TERM"));
        return new Terminal(interactive, interactive && !noColor);
    }

    /** A file or a pipe. */
    static Terminal none() {
        return new Terminal(false, false);
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

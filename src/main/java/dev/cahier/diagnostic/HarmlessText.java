package dev.cahier.diagnostic;

import java.util.regex.Pattern;

/**
 * Text that came from a note, a file name or a failure, made harmless for whoever shows it: a
 * terminal or the log of a build server.
 */
public final class HarmlessText {

    /**
     * Characters that act on a terminal rather than show: all controls, among them U+009B, which
     * begins an escape sequence, and those that reverse the direction of text.
     */
    private static final Pattern ACTING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ACTING_IN_LINES = Pattern.compile("(?![\n\t])" + ACTING.pattern());

    /**
     * What begins a command in the log of GitHub or Azure: {@code ::name} at the start of a line,
     * {@code ##[name} and {@code ##vso[name} anywhere.
     *
     * @see <a
     *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
     *     commands</a>
     */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^([ \\t]*:)(?=:[A-Za-z-]+[ :])|(#)(?=#(?:vso)?\\[[A-Za-z])");

    /** Shows nothing, takes no column, and ends the beginning of a command. */
    private static final String BREAK = "\u200B";

    private HarmlessText() {}

    /** Returns a text in one line that neither acts on a terminal nor commands a build server. */
    public static String of(String text) {
        return withoutCommands(withoutControls(text));
    }

    /** Returns a text of several lines that acts on nothing; tabs and line ends stay. */
    public static String ofLines(String text) {
        return withoutCommands(ACTING_IN_LINES.matcher(text).replaceAll("\uFFFD"));
    }

    /** Returns a text of the same length in which each character that acts is replaced. */
    static String withoutControls(String text) {
        return ACTING.matcher(text).replaceAll("\uFFFD");
    }

    /** Returns a text of several lines that commands no build server. */
    public static String withoutCommands(String text) {
        return COMMAND.matcher(text).replaceAll("$1$2" + BREAK);
    }
}

package dev.cahier.diagnostic;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Prints diagnostics for people: {@code path:line:column: error[code]: message}, then the source
 * line, a caret and a hint.
 */
public final class DiagnosticPrinter {

    /** Longer source lines are cut to this many UTF-16 units. */
    private static final int WIDEST_LINE = 120;

    /**
     * Characters that act on a terminal rather than show: all controls, among them U+009B, which
     * begins an escape sequence, and those that reverse the direction of text.
     */
    private static final Pattern ACTING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final PrintWriter out;
    private final boolean color;

    /**
     * Creates a printer.
     *
     * @param color whether escape sequences of terminals may be used
     */
    public DiagnosticPrinter(PrintWriter out, boolean color) {
        this.out = out;
        this.color = color;
    }

    /** Prints diagnostics in the order given. */
    public void print(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::print);
        out.flush();
    }

    private void print(Diagnostic diagnostic) {
        String place =
                diagnostic
                        .location()
                        .map(l -> l.path() + ":" + l.line() + ":" + l.column() + ": ")
                        .orElse("");
        out.println(
                bold(printable(place))
                        + paint(
                                diagnostic.severity(),
                                diagnostic.severity().word() + "[" + diagnostic.code() + "]")
                        + ": "
                        + printable(diagnostic.message()));
        diagnostic.location().ifPresent(location -> printLine(location, diagnostic.severity()));
        diagnostic.hint().ifPresent(hint -> out.println("  hint: " + printable(hint)));
    }

    /** Prints the source line, or the part of a long one around the column, and a caret below. */
    private void printLine(SourceLocation location, Severity severity) {
        String line = location.sourceLine();
        if (line.isBlank()) {
            return;
        }
        String shown = printable(line.replace('\t', ' '));
        int column = Math.min(location.column() - 1, shown.length());
        int start = Math.max(0, Math.min(column - WIDEST_LINE / 2, shown.length() - WIDEST_LINE));
        start -= splitsCharacter(shown, start) ? 1 : 0;
        int end = Math.min(shown.length(), start + WIDEST_LINE);
        end += splitsCharacter(shown, end) ? 1 : 0;
        String cut = start > 0 ? "…" : "";
        out.println("  " + cut + shown.substring(start, end) + (end < shown.length() ? "…" : ""));
        String before = cut + shown.substring(start, column);
        out.println("  " + " ".repeat(Columns.of(before)) + paint(severity, "^"));
    }

    private static boolean splitsCharacter(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /** What a hostile note or file name holds must not act on the terminal. */
    private static String printable(String text) {
        return ACTING.matcher(text).replaceAll("\uFFFD");
    }

    private String paint(Severity severity, String text) {
        if (!color) {
            return text;
        }
        String code =
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case NOTE -> "1;36";
                };
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }

    private String bold(String text) {
        return color && !text.isEmpty() ? "\u001B[1m" + text + "\u001B[0m" : text;
    }
}

package dev.cahier.diagnostic;

import java.io.PrintWriter;
import java.util.Collection;

/**
 * Prints diagnostics for people: {@code path:line:column: error[code]: message}, then the source
 * line, a caret and a hint.
 */
public final class DiagnosticPrinter {

    private static final int WIDEST_LINE = 120;

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
                bold(place)
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
        int column = Math.min(location.column() - 1, line.length());
        int start = Math.max(0, Math.min(column - WIDEST_LINE / 2, line.length() - WIDEST_LINE));
        int end = Math.min(line.length(), start + WIDEST_LINE);
        String shown =
                (start > 0 ? "…" : "")
                        + line.substring(start, end)
                        + (end < line.length() ? "…" : "");
        String before = (start > 0 ? "…" : "") + line.substring(start, column);
        out.println("  " + printable(shown.replace('\t', ' ')));
        out.println("  " + " ".repeat(Columns.of(before)) + paint(severity, "^"));
    }

    /** Control characters of a hostile note must not reach the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
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

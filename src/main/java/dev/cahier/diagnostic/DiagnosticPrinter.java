package dev.cahier.diagnostic;

import java.io.PrintWriter;
import java.util.Collection;

/**
 * Prints diagnostics for people: {@code path:line:column: error[code]: message}, then the source
 * line, a caret and a hint.
 */
public final class DiagnosticPrinter {

    /** Longer source lines are cut to this many columns. */
    private static final int WIDEST_LINE = 120;

    /** What stands around a source line: two blanks before it, and marks where it is cut. */
    private static final int AROUND_LINE = 4;

    private static final int NARROWEST_LINE = 20;

    private final PrintWriter out;
    private final boolean color;
    private final int widestLine;

    /**
     * Creates a printer for something of unknown width.
     *
     * @param color whether escape sequences of terminals may be used
     */
    public DiagnosticPrinter(PrintWriter out, boolean color) {
        this(out, color, 0);
    }

    /**
     * Creates a printer for a terminal, so that no source line is wrapped and each caret stays
     * below its character.
     *
     * @param color whether escape sequences of terminals may be used
     * @param columns the width of the terminal, or 0 when it is not known
     */
    public DiagnosticPrinter(PrintWriter out, boolean color, int columns) {
        this.out = out;
        this.color = color;
        int room = Math.max(NARROWEST_LINE, columns - AROUND_LINE);
        this.widestLine = columns == 0 ? WIDEST_LINE : Math.min(WIDEST_LINE, room);
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
                bold(HarmlessText.of(place))
                        + paint(
                                diagnostic.severity(),
                                diagnostic.severity().word() + "[" + diagnostic.code() + "]")
                        + ": "
                        + HarmlessText.of(diagnostic.message()));
        diagnostic.location().ifPresent(location -> printLine(location, diagnostic.severity()));
        diagnostic.hint().ifPresent(hint -> out.println("  hint: " + HarmlessText.of(hint)));
    }

    /** Prints the source line, or the part of a long one around the column, and a caret below. */
    private void printLine(SourceLocation location, Severity severity) {
        String line = location.sourceLine();
        if (line.isBlank()) {
            return;
        }
        int column = Math.min(location.column() - 1, line.length());
        LineExcerpt excerpt = LineExcerpt.of(line, column, widestLine, DiagnosticPrinter::shown);
        out.println(HarmlessText.of("  " + excerpt.text()));
        out.println("  " + " ".repeat(excerpt.caretColumn()) + paint(severity, "^"));
    }

    private static String shown(String line) {
        return HarmlessText.withoutControls(line.replace('\t', ' '));
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

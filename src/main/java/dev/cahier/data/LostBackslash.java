package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * An escape in double quotes whose backslash was meant for TeX or Markdown: {@code "$\rho$"} holds
 * a line end where its author meant a Greek letter.
 *
 * @param escape what the author wrote
 * @param location the place of the backslash
 * @param singleQuotes whether the same text can stand in single quotes
 */
record LostBackslash(Escape escape, SourceLocation location, boolean singleQuotes) {

    private static final String CODE = "lost-backslash";

    static LostBackslash of(QuotedText text, Escape escape, SourceSlice slice) {
        boolean singleQuotes =
                text.format() != DataFormat.JSON
                        && !text.raw().contains("'")
                        && !text.raw().contains("\\\\")
                        && !text.raw().contains("\\\"")
                        && text.meant().isEmpty();
        return new LostBackslash(escape, slice.at(text.start() + escape.index()), singleQuotes);
    }

    /**
     * Returns the error about an escape that the format does not have.
     *
     * @param index where the parser stopped, in the escape or behind it
     */
    static DataSyntaxException invalid(DataFormat format, SourceSlice slice, int index) {
        String text = slice.text();
        int backslash = Math.max(0, text.lastIndexOf('\\', Math.min(index, text.length() - 1)));
        int start = text.lastIndexOf('\n', backslash) + 1;
        int end = text.indexOf('\n', backslash);
        String line = text.substring(start, end < 0 ? text.length() : end);
        Escape escape = Escape.at(line, backslash - start).withoutMeaning();
        LostBackslash lost = of(new QuotedText(format, line, start), escape, slice);
        return new DataSyntaxException(
                lost.location, lost.message(), Optional.of(lost.hint()), Optional.of(CODE));
    }

    Diagnostic toDiagnostic() {
        return Diagnostic.error(CODE, location, message()).withHint(hint());
    }

    private String message() {
        return "this text lost a backslash: "
                + escape.shortest()
                + " in double quotes "
                + (escape.meaning().isEmpty() ? "has no meaning" : "is " + escape.description());
    }

    private String hint() {
        String twice = "\\\\" + escape.word();
        return singleQuotes
                ? "put the text in single quotes, which keep each backslash, or write " + twice
                : "write each backslash twice: " + twice;
    }
}

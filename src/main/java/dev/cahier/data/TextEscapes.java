package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks the escapes of all texts in double quotes while a tree is read. */
final class TextEscapes {

    private final DataFormat format;
    private final SourceSlice slice;
    private final String text;
    private final List<Diagnostic> problems = new ArrayList<>();

    TextEscapes(DataFormat format, SourceSlice slice) {
        this.format = format;
        this.slice = slice;
        this.text = slice.text();
    }

    /** Returns what was wrong until now. */
    List<Diagnostic> problems() {
        return problems;
    }

    /**
     * Returns a text as a value. One that lost a backslash is reported and gets it back, so that
     * nothing else is wrong with it.
     *
     * @param value what the text means to its format
     * @param start index at which the value starts, 0-based
     */
    DataScalar scalar(String value, int start) {
        SourceLocation location = slice.at(start);
        Optional<QuotedText> quoted = QuotedText.at(format, text, start);
        int reported = problems.size();
        String checked = checked(value, start, quoted);
        Optional<Diagnostic> doubtful =
                problems.size() > reported ? Optional.empty() : quoted.flatMap(this::doubtful);
        return new DataScalar(checked, ScalarKind.STRING, location, doubtful);
    }

    /** Returns a key, checked as {@link #scalar} checks values. */
    String key(String value, int start) {
        return checked(value, start, QuotedText.at(format, text, start));
    }

    /**
     * Returns a text without characters that no page can hold; the first one is reported.
     *
     * @param start index at which the value starts, 0-based
     */
    String seen(String value, int start) {
        OptionalInt unseen = UnseenCharacters.first(value);
        if (unseen.isEmpty()) {
            return value;
        }
        char c = value.charAt(unseen.getAsInt());
        int raw = text.indexOf(c, start);
        problems.add(
                unwanted(
                        slice.at(raw < 0 ? start : raw),
                        String.format(Locale.ROOT, "U+%04X", (int) c)));
        return UnseenCharacters.removedFrom(value);
    }

    private String checked(String value, int start, Optional<QuotedText> quoted) {
        int reported = problems.size();
        String escaped = withEscapes(value, quoted);
        return problems.size() > reported
                ? UnseenCharacters.removedFrom(escaped)
                : seen(escaped, start);
    }

    private String withEscapes(String value, Optional<QuotedText> quoted) {
        if (quoted.isEmpty() || quoted.get().raw().indexOf('\\') < 0) {
            return value;
        }
        QuotedText written = quoted.get();
        Optional<Escape> lost = written.lost();
        if (lost.isPresent()) {
            problems.add(LostBackslash.of(written, lost.get(), slice).toDiagnostic());
            return written.restored(value);
        }
        written.control()
                .ifPresent(
                        control ->
                                problems.add(
                                        unwanted(
                                                slice.at(written.start() + control.index()),
                                                control.description())));
        return value;
    }

    private Optional<Diagnostic> doubtful(QuotedText written) {
        return written.lineEndOrTab()
                .map(escape -> LostBackslash.of(written, escape, slice).toDiagnostic());
    }

    private static Diagnostic unwanted(SourceLocation place, String character) {
        return Diagnostic.error(
                        "control-character",
                        place,
                        "the control character " + character + " does not belong in a text")
                .withHint("delete it: readers cannot see it");
    }
}

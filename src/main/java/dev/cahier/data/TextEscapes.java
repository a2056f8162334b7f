package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        String checked = checked(value, quoted);
        Optional<Diagnostic> doubtful =
                problems.size() > reported ? Optional.empty() : quoted.flatMap(this::doubtful);
        return new DataScalar(checked, ScalarKind.STRING, location, doubtful);
    }

    /** Returns a key, checked as {@link #scalar} checks values. */
    String key(String value, int start) {
        return checked(value, QuotedText.at(format, text, start));
    }

    private String checked(String value, Optional<QuotedText> quoted) {
        if (quoted.isEmpty() || quoted.get().raw().indexOf('\\') < 0) {
            return value;
        }
        QuotedText written = quoted.get();
        Optional<Escape> lost = written.lost();
        if (lost.isPresent()) {
            problems.add(LostBackslash.of(written, lost.get(), slice).toDiagnostic());
            return written.restored(value);
        }
        written.control().ifPresent(control -> problems.add(unwanted(written, control)));
        return value;
    }

    private Optional<Diagnostic> doubtful(QuotedText written) {
        return written.lineEndOrTab()
                .map(escape -> LostBackslash.of(written, escape, slice).toDiagnostic());
    }

    private Diagnostic unwanted(QuotedText written, Escape control) {
        return Diagnostic.error(
                        "control-character",
                        slice.at(written.start() + control.index()),
                        "the control character "
                                + control.description()
                                + " does not belong in a text")
                .withHint("delete it: readers cannot see it");
    }
}

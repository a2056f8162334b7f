package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.ScalarKind;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;

/** Reads whether a note has formulas: a flag, or the name of what another tool renders them by. */
final class MathFlag {

    private MathFlag() {}

    /** Reads {@code true}, {@code false}, or another word, which means true and is noted. */
    static Optional<Boolean> read(DataEntry entry, DataValues values) {
        boolean word =
                entry.value() instanceof DataScalar scalar
                        && scalar.kind() == ScalarKind.STRING
                        && !scalar.text().isBlank()
                        && !DataValues.isFlag(scalar);
        if (!word) {
            return values.flag(entry);
        }
        String written = ((DataScalar) entry.value()).text().strip();
        values.report(
                Diagnostic.note(
                                "front-matter-math",
                                entry.value().location(),
                                "'" + entry.key() + ": " + written + "' is read as true")
                        .withHint("write true, or false if the note has no formulas"));
        return Optional.of(true);
    }
}

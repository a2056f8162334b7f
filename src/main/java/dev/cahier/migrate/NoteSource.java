package dev.cahier.migrate;

import dev.cahier.data.DecodedText;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;

/** Reads the text of a note in the source. */
final class NoteSource {

    private NoteSource() {}

    /** Returns the text; empty after it was reported why there is none. */
    static Optional<SourceText> read(ForeignFolder folder, String path, ImportPlan plan) {
        DecodedText decoded = folder.decode(path);
        if (decoded.source().isEmpty()) {
            plan.add(NoteDraft.FOLDER + path, new PlannedFile.Copy(folder.file(path)));
        }
        decoded.problem()
                .ifPresent(
                        problem ->
                                plan.byHand(
                                        "encodings",
                                        problem.message()
                                                + problem.hint()
                                                        .map(hint -> "; " + hint)
                                                        .orElse(""),
                                        path));
        return decoded.source();
    }
}

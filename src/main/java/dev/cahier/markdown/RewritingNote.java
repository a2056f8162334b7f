package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.Typesetting.Typeset;
import dev.cahier.math.rewrite.TexChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what of a formula was rewritten, so that KaTeX could show it. */
final class RewritingNote {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_CHARACTERS = 50;

    private RewritingNote() {}

    /** Returns one note for all that was rewritten in a formula. */
    static Optional<Diagnostic> of(Typeset typeset, TexSource source, NoteContext note) {
        List<TexChange> changes = typeset.changes();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<String> different = changes.stream().map(RewritingNote::words).distinct().toList();
        String more =
                different.size() > MOST_CHANGES
                        ? "; and " + (different.size() - MOST_CHANGES) + " more"
                        : "";
        int first = typeset.repaired() ? 0 : changes.get(0).offset();
        return Optional.of(
                Diagnostic.note(
                        "math-rewritten",
                        note.at(source.written(), source.writtenIndex(first)),
                        "rewritten for KaTeX: "
                                + different.stream()
                                        .limit(MOST_CHANGES)
                                        .collect(Collectors.joining("; "))
                                + more));
    }

    private static String words(TexChange change) {
        String written = shortened(change.written());
        return change.rendered().isBlank()
                ? written + " is left out"
                : written + " is rendered as " + shortened(change.rendered());
    }

    private static String shortened(String tex) {
        String line = tex.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_CHARACTERS) {
            return line;
        }
        int end = MOST_CHARACTERS - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}

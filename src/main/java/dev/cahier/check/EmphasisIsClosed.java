package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.function.Consumer;

/** Marks of emphasis have an effect. */
final class EmphasisIsClosed implements EachNoteRule {

    private static final String CODE = "emphasis-literal";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        for (SourceLocation place : note.outline().literals()) {
            report.accept(
                    Diagnostic.warning(
                                    CODE,
                                    place,
                                    "these ** are shown: the marks are between a letter and"
                                            + " punctuation")
                            .withHint(
                                    "put the punctuation outside the marks, or a space between"
                                            + " the marks and the letter"));
        }
    }
}

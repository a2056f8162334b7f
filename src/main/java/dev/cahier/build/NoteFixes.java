package dev.cahier.build;

import dev.cahier.check.CheckedNote;
import dev.cahier.check.CheckedSite;
import dev.cahier.check.Fixes;
import dev.cahier.check.Rewrite;
import dev.cahier.check.SlipFix;
import dev.cahier.check.SourceRepair;
import dev.cahier.check.TermFix;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.NoteOutline.Slip;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.site.RenderedNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Works out how notes are to be written so that less is wrong with them. */
final class NoteFixes {

    private final LoadedSite site;
    private final NoteStage stage;
    private final List<Diagnostic> diagnostics;
    private final Fixes fixes;
    private final TermFix terms;

    /**
     * Creates proposals.
     *
     * @param checked the site as rules saw it
     * @param diagnostics what was reported; only that is fixed. Receives what cannot be fixed
     */
    NoteFixes(
            CheckedSite checked,
            LoadedSite site,
            NoteStage stage,
            List<Diagnostic> diagnostics,
            Fixes fixes) {
        this.site = site;
        this.stage = stage;
        this.diagnostics = diagnostics;
        this.fixes = fixes;
        this.terms = new TermFix(checked, this::parsed);
    }

    /** Returns whether there may be something to be fixed in a note. */
    boolean concern(CheckedNote note) {
        return !note.rendered().repairs().isEmpty()
                || !slips(note).isEmpty()
                || fixes == Fixes.ALL && terms.concerns(note, diagnostics);
    }

    private List<Slip> slips(CheckedNote note) {
        return fixes == Fixes.ALL
                ? note.outline().slips().stream().filter(this::isReported).toList()
                : List.of();
    }

    private boolean isReported(Slip slip) {
        return diagnostics.stream()
                .anyMatch(
                        d ->
                                d.code().equals(slip.kind().code())
                                        && d.location().equals(Optional.of(slip.place())));
    }

    /** Returns how a note is to be written, if anything can be fixed. */
    Optional<Rewrite> rewrite(CheckedNote note, byte[] bytes) {
        SlipFix.Fixed slips = SlipFix.of(note, slips(note), bytes, this::read);
        SlipFix.Fixed fixed =
                fixes == Fixes.ALL
                        ? terms.fix(note, slips.bytes(), diagnostics).after(slips)
                        : slips;
        Optional<RenderedNote> between =
                fixed.corrections() == 0
                        ? Optional.of(note.rendered())
                        : rendered(text(note, fixed.bytes()));
        Optional<SourceRepair.Outcome> repaired =
                between.filter(n -> !n.repairs().isEmpty())
                        .map(n -> SourceRepair.of(n, fixed.bytes(), this::rendered));
        repaired.ifPresent(outcome -> diagnostics.addAll(outcome.diagnostics()));
        Optional<Rewrite> formulas = repaired.flatMap(SourceRepair.Outcome::rewrite);
        int changes = fixed.corrections() + formulas.map(Rewrite::changes).orElse(0);
        return changes == 0
                ? Optional.empty()
                : Optional.of(
                        Rewrite.of(
                                note.note().path(),
                                bytes,
                                formulas.map(Rewrite::after).orElse(fixed.bytes()),
                                changes));
    }

    private static SourceText text(CheckedNote note, byte[] bytes) {
        return new SourceText(note.note().path(), new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<CheckedNote> read(SourceText text) {
        return rendered(text).map(note -> new CheckedNote(note, stage.outline(note.note()), false));
    }

    private Optional<RenderedNote> rendered(SourceText text) {
        return parsed(text).map(stage::render);
    }

    private Optional<Note> parsed(SourceText text) {
        return new NoteParser(site.config()).parse(text).note();
    }
}

package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.FormulaRepair;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rewrites the sources of formulas that were read with a repair, so that they need none.
 *
 * <p>Every rewriting is tried before it is proposed: the note must render to the same HTML as
 * before, and the formula must not be repaired again. Those that fail are left alone and reported.
 */
public final class SourceRepair {

    private final RenderedNote note;
    private final Function<SourceText, Optional<RenderedNote>> renderer;
    private final List<Diagnostic> refused = new ArrayList<>();

    private SourceRepair(RenderedNote note, Function<SourceText, Optional<RenderedNote>> renderer) {
        this.note = note;
        this.renderer = renderer;
    }

    /**
     * The outcome for one note.
     *
     * @param rewrite the changes, if there are any
     * @param diagnostics a note for each formula that has to be rewritten by hand
     */
    public record Outcome(Optional<Rewrite> rewrite, List<Diagnostic> diagnostics) {

        public Outcome {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Works out what is to be changed in a note.
     *
     * @param bytes the note's file
     * @param renderer reads and renders another text of the note
     */
    public static Outcome of(
            RenderedNote note,
            byte[] bytes,
            Function<SourceText, Optional<RenderedNote>> renderer) {
        RawText raw = new RawText(bytes);
        if (!note.note().text().is(raw.normalised())) {
            return new Outcome(Optional.empty(), List.of()); // It has changed meanwhile.
        }
        SourceRepair repair = new SourceRepair(note, renderer);
        repair.refuseUnwritten();
        SafeChanges<FormulaRepair> changes = new SafeChanges<>(repair::leavesPageAlone);
        changes.accept(repair.writable());
        changes.refused().forEach(repair::refuse);
        List<FormulaRepair> accepted = changes.accepted();
        if (accepted.isEmpty()) {
            return new Outcome(Optional.empty(), repair.refused);
        }
        byte[] after = raw.with(edits(accepted));
        return new Outcome(
                Optional.of(Rewrite.of(note.note().path(), bytes, after, accepted.size())),
                repair.refused);
    }

    private List<FormulaRepair> writable() {
        return note.repairs().stream().filter(repair -> !repair.surplus().isEmpty()).toList();
    }

    private void refuseUnwritten() {
        note.repairs().stream().filter(repair -> repair.surplus().isEmpty()).forEach(this::refuse);
    }

    private void refuse(FormulaRepair repair) {
        refused.add(
                Diagnostic.note(
                        "math-unfixed",
                        repair.place(),
                        "this formula cannot be rewritten without changing the page"));
    }

    private boolean leavesPageAlone(List<FormulaRepair> accepted) {
        SourceText source = note.note().source();
        String text = SourceEdit.apply(edits(accepted), source.text());
        return renderer.apply(new SourceText(source.path(), text))
                .filter(this::looksTheSame)
                .filter(other -> other.repairs().size() == note.repairs().size() - accepted.size())
                .isPresent();
    }

    private boolean looksTheSame(RenderedNote other) {
        return other.body().html().equals(note.body().html())
                && other.body().summaryHtml().equals(note.body().summaryHtml())
                && other.titleHtml().equals(note.titleHtml())
                && html(other.summary()).equals(html(note.summary()));
    }

    private static Optional<String> html(Optional<RenderedLine> line) {
        return line.map(RenderedLine::html);
    }

    private static List<SourceEdit> edits(List<FormulaRepair> repairs) {
        return repairs.stream()
                .flatMap(repair -> repair.surplus().stream())
                .distinct()
                .map(offset -> new SourceEdit(offset, offset + 1, ""))
                .toList();
    }
}

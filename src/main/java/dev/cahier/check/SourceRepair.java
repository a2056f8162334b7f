package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.FormulaRepair;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
    private final List<FormulaRepair> accepted = new ArrayList<>();
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
        repair.accept(repair.writable());
        if (repair.accepted.isEmpty()) {
            return new Outcome(Optional.empty(), repair.refused);
        }
        byte[] after = raw.without(offsets(repair.accepted));
        String path = note.note().path();
        String diff = UnifiedDiff.of(path, raw.normalised(), new RawText(after).normalised());
        return new Outcome(
                Optional.of(new Rewrite(path, bytes, after, diff, repair.accepted.size())),
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

    /** Accepts as many of some repairs as leave the page as it is, halving those that do not. */
    private void accept(List<FormulaRepair> repairs) {
        if (repairs.isEmpty()) {
            return;
        }
        accepted.addAll(repairs);
        if (leavesPageAlone()) {
            return;
        }
        accepted.removeAll(repairs);
        if (repairs.size() == 1) {
            refuse(repairs.get(0));
            return;
        }
        int half = repairs.size() / 2;
        accept(repairs.subList(0, half));
        accept(repairs.subList(half, repairs.size()));
    }

    private boolean leavesPageAlone() {
        SourceText source = note.note().source();
        StringBuilder text = new StringBuilder(source.text());
        for (int offset : offsets(accepted).descendingSet()) {
            text.deleteCharAt(offset);
        }
        return renderer.apply(new SourceText(source.path(), text.toString()))
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

    private static TreeSet<Integer> offsets(List<FormulaRepair> repairs) {
        TreeSet<Integer> offsets = new TreeSet<>();
        repairs.forEach(repair -> offsets.addAll(repair.surplus()));
        return offsets;
    }
}

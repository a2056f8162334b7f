package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteOutline.HeadingLine;
import java.util.List;
import java.util.function.Consumer;

/** The headings of a note are a tree below its title: no level is skipped, and none is empty. */
final class HeadingsAreInOrder implements EachNoteRule {

    private static final String SKIPPED = "heading-order";
    private static final String TOP = "heading-top";
    private static final String EMPTY = "heading-empty";

    @Override
    public List<String> codes() {
        return List.of(SKIPPED, TOP, EMPTY);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        List<HeadingLine> headings = note.outline().headings();
        headings.stream().filter(HeadingLine::empty).forEach(h -> report.accept(empty(h)));
        List<HeadingLine> tree =
                headings.stream().filter(h -> h.outermost() && !h.empty()).toList();
        List<HeadingLine> below = withoutTitle(tree, note);
        top(below, report);
        order(below, report);
    }

    /** Leaves out a first heading that is the title of the note, which pages show once. */
    private static List<HeadingLine> withoutTitle(List<HeadingLine> headings, CheckedNote note) {
        boolean title =
                note.rendered().headings().size() < note.rendered().body().headings().size();
        return title && !headings.isEmpty() ? headings.subList(1, headings.size()) : headings;
    }

    private static Diagnostic empty(HeadingLine heading) {
        return Diagnostic.warning(EMPTY, heading.place(), "this heading has no text")
                .withHint("write its text after the marks, or delete the line");
    }

    /** Reports the first one only: some authors give all sections this level. */
    private static void top(List<HeadingLine> headings, Consumer<Diagnostic> report) {
        List<HeadingLine> top = headings.stream().filter(h -> h.level() == 1).toList();
        if (!top.isEmpty()) {
            String number = top.size() == 1 ? "this heading has" : top.size() + " headings have";
            report.accept(
                    Diagnostic.note(
                                    TOP,
                                    top.get(0).place(),
                                    number + " the level of the page's title")
                            .withHint("write ## for the sections of a note"));
        }
    }

    private static void order(List<HeadingLine> headings, Consumer<Diagnostic> report) {
        int before = 1;
        for (HeadingLine heading : headings) {
            if (heading.level() > before + 1) {
                report.accept(
                        Diagnostic.note(
                                        SKIPPED,
                                        heading.place(),
                                        "a heading of level "
                                                + heading.level()
                                                + " follows "
                                                + (heading == headings.get(0)
                                                        ? "the title"
                                                        : "one of level " + before))
                                .withHint(
                                        "write " + "#".repeat(before + 1) + " for the next level"));
            }
            before = heading.level();
        }
    }
}

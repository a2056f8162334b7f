package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.SignTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The signs and terms of a note that is being rendered. Used by one thread. */
final class NotationNotes {

    /** How many signs of a note are looked for in the formulas of all others. */
    static final int MOST_SIGNS = 500;

    private final List<NoteSign> signs = new ArrayList<>();
    private final List<NoteTerm> terms = new ArrayList<>();
    private final List<NoteFormula> formulas = new ArrayList<>();
    private final Set<SignTree> trees = new HashSet<>();
    private final Map<String, String> anchors = new HashMap<>();
    private boolean full;

    /** Keeps a sign; the first that is too many is reported. */
    void add(NoteSign sign, NoteContext note) {
        if (signs.size() < MOST_SIGNS || !note.source().notation().page()) {
            signs.add(sign);
        } else if (!full) {
            full = true;
            note.report(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    sign.place(),
                                    "the note has more than " + MOST_SIGNS + " signs")
                            .withHint("split the note"));
        }
    }

    void add(NoteTerm term) {
        terms.add(term);
    }

    /**
     * Returns the anchor of a term within a line. A shortcode can be rendered more than once: then
     * it is the same term.
     */
    String anchor(NoteTerm term, UnaryOperator<String> unique) {
        String known = term.place() + "\n" + term.names();
        if (!anchors.containsKey(known)) {
            String id = unique.apply("term." + HeadingEntry.anchorOf(term.names().get(0)));
            anchors.put(known, id);
            terms.add(
                    new NoteTerm(
                            term.names(),
                            term.html(),
                            term.meaningHtml(),
                            term.name(),
                            id,
                            term.place()));
        }
        return anchors.get(known);
    }

    /** Keeps a formula of the note's text, if the site lists where signs are used. */
    void formula(String html, BasedSequence written, NoteContext note) {
        if (note.source().notation().page()) {
            SignTree tree = SignTree.of(html);
            if (!tree.isEmpty() && trees.add(tree)) {
                formulas.add(
                        new NoteFormula(tree, note.headings().size() - 1, note.at(written, 0)));
            }
        }
    }

    /**
     * Returns what is known when the note is rendered.
     *
     * @param html the markup of the body
     */
    NoteNotation facts(String html, boolean linked) {
        List<NoteNotation.Piece> text =
                linked
                        ? LinkableText.in(html).stream()
                                .map(run -> new NoteNotation.Piece(run.text()))
                                .toList()
                        : List.of();
        if (signs.isEmpty() && terms.isEmpty() && formulas.isEmpty() && text.isEmpty()) {
            return NoteNotation.NONE;
        }
        return new NoteNotation(
                signs.stream()
                        .sorted(
                                Comparator.comparingInt((NoteSign s) -> s.place().line())
                                        .thenComparingInt(s -> s.place().column()))
                        .toList(),
                terms.stream()
                        .sorted(
                                Comparator.comparingInt((NoteTerm t) -> t.place().line())
                                        .thenComparingInt(t -> t.place().column()))
                        .toList(),
                formulas,
                text);
    }
}

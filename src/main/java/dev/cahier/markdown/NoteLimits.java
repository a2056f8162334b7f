package dev.cahier.markdown;

import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.Curve;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.proof.Budget;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What one note may take in all: the time of its formulas and of its graphs, the steps of its
 * checked formulas, those of the functions in its charts, and what its shortcodes and formulas
 * write. Used by one thread.
 */
final class NoteLimits {

    /** How many steps the checked formulas of a note may take; most of them take thousands. */
    static final int STEPS = 20_000_000;

    /**
     * How many steps evaluate the functions of all charts and claims of a note once each; a chart
     * evaluates them some ten thousand times.
     */
    static final int EVALUATION = 20_000;

    /** What is counted for a claim in addition, and for one about a function of Cahier's. */
    private static final int CLAIM = 20;

    /**
     * How many characters the shortcodes of a note may write: a short one may show a long value.
     */
    static final int WRITTEN = 5_000_000;

    /**
     * How many characters of HTML the formulas of a note may be: a short one may use a long macro.
     * Ten thousand usual formulas are some 20,000,000.
     */
    static final int TYPESET = 40_000_000;

    private final NoteBudget formulas;
    private final NoteBudget graphs;
    private final int granted;
    private final Budget steps;
    private long evaluated;
    private long written;
    private long typeset;
    private boolean reported;

    /**
     * Makes the limits of a note.
     *
     * @param steps how many steps its checked formulas may take
     */
    NoteLimits(NoteBudget formulas, NoteBudget graphs, int steps) {
        this.formulas = formulas;
        this.graphs = graphs;
        granted = steps;
        this.steps = new Budget(steps);
    }

    static NoteLimits usual() {
        return new NoteLimits(NoteBudget.usual(), NoteBudget.usual(), STEPS);
    }

    /**
     * Returns the limits for a part that is rendered once more: in the time of the note, but what
     * is in it is not counted twice.
     */
    NoteLimits onceMore() {
        return new NoteLimits(formulas, graphs, granted);
    }

    /** Returns the time that the formulas may take. */
    NoteBudget formulas() {
        return formulas;
    }

    /** Returns the time that the graphs may take. */
    NoteBudget graphs() {
        return graphs;
    }

    /** Returns the steps that checked formulas may take. */
    Budget steps() {
        return steps;
    }

    /**
     * Returns whether a chart may be drawn.
     *
     * @param place where the first chart or claim that is too much is reported
     */
    boolean mayDraw(ChartSpec chart, SourceLocation place, Consumer<Diagnostic> report) {
        long steps = 0;
        for (Curve curve : chart.curves()) {
            steps += curve instanceof Curve.OfExpression own ? own.expression().cost() : 0;
        }
        evaluated += steps;
        return evaluated <= EVALUATION || refuse(place, report);
    }

    /**
     * Returns those of the claims about a function that may still be tested.
     *
     * @param steps how many steps evaluate the function once; 0 for those of Cahier
     * @param place turns the place of a claim into one in the note
     * @param report receives the first claim that is too many
     */
    DataMap testable(
            DataMap all,
            long steps,
            UnaryOperator<SourceLocation> place,
            Consumer<Diagnostic> report) {
        List<DataEntry> entries = all.entries();
        long left = Math.max(0, EVALUATION - evaluated) / (steps + CLAIM);
        evaluated += entries.size() * (steps + CLAIM);
        if (entries.size() <= left) {
            return all;
        }
        refuse(place.apply(entries.get((int) left).keyLocation()), report);
        return new DataMap(entries.subList(0, (int) left), all.location());
    }

    /**
     * Returns whether what a shortcode writes may be shown.
     *
     * @param length how many characters it adds to the text in it
     * @param place where the first one that is too much is reported
     */
    boolean mayWrite(int length, SourceLocation place, Consumer<Diagnostic> report) {
        boolean already = written > WRITTEN;
        written += Math.max(0, length);
        if (written > WRITTEN && !already) {
            report.accept(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    place,
                                    "the shortcodes of this note write more than "
                                            + WRITTEN
                                            + " characters")
                            .withHint("split the note"));
        }
        return written <= WRITTEN;
    }

    /** Returns whether the formulas of the note were too long already. */
    boolean isTypesetInFull() {
        return typeset > TYPESET;
    }

    /**
     * Returns whether a typeset formula may be shown.
     *
     * @param length how many characters of HTML it is
     * @param place where the first one that is too much is reported
     */
    boolean mayTypeset(int length, SourceLocation place, Consumer<Diagnostic> report) {
        boolean already = isTypesetInFull();
        typeset += length;
        if (isTypesetInFull() && !already) {
            report.accept(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    place,
                                    "the formulas of this note make more than "
                                            + TYPESET
                                            + " characters of HTML")
                            .withHint("shorten the macros that are used often, or split the note"));
        }
        return !isTypesetInFull();
    }

    private boolean refuse(SourceLocation place, Consumer<Diagnostic> report) {
        if (!reported) {
            reported = true;
            report.accept(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    place,
                                    "the functions in charts and claims of this note take more than "
                                            + EVALUATION
                                            + " steps to evaluate each of them once")
                            .withHint("shorten the functions, or split the note"));
        }
        return false;
    }
}

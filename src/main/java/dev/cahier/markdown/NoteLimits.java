package dev.cahier.markdown;

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
 * checked formulas, and how many claims are tested. Used by one thread.
 */
final class NoteLimits {

    /** How many steps the checked formulas of a note may take; most of them take thousands. */
    static final int STEPS = 20_000_000;

    /** How many claims are tested, each for each of its functions and values of a slider. */
    static final int MOST_CLAIMS = 1_000;

    private final NoteBudget formulas;
    private final NoteBudget graphs;
    private final Budget steps;
    private int claims;

    NoteLimits(NoteBudget formulas, NoteBudget graphs, Budget steps) {
        this.formulas = formulas;
        this.graphs = graphs;
        this.steps = steps;
    }

    static NoteLimits usual() {
        return new NoteLimits(NoteBudget.usual(), NoteBudget.usual(), new Budget(STEPS));
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
     * Returns those of the claims about a function that may still be tested.
     *
     * @param place turns the place of a claim into one in the note
     * @param report receives the first claim that is too many; further ones are not reported
     */
    DataMap testable(
            DataMap all, UnaryOperator<SourceLocation> place, Consumer<Diagnostic> report) {
        List<DataEntry> entries = all.entries();
        int left = Math.max(0, MOST_CLAIMS - claims);
        boolean first = claims <= MOST_CLAIMS && entries.size() > left;
        claims += entries.size();
        if (first) {
            report.accept(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    place.apply(entries.get(left).keyLocation()),
                                    "the note has more than "
                                            + MOST_CLAIMS
                                            + " claims, each counted for each function")
                            .withHint("split the note"));
        }
        return entries.size() <= left ? all : new DataMap(entries.subList(0, left), all.location());
    }
}

package dev.cahier.markdown;

import dev.cahier.math.Formula;
import dev.cahier.math.FormulaId;
import dev.cahier.math.RowEnds;
import dev.cahier.math.Typesetting;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects what the rendering of one note uses besides its text and the addresses of the site. Not
 * safe for use by several threads.
 */
public final class NoteUses {

    private final Set<Long> formulas = new TreeSet<>();
    private boolean failedFormula;
    private boolean template;

    /** Adds a formula that was asked for. */
    void formula(Formula formula, RowEnds rowEnds, Typesetting outcome) {
        formulas.add(FormulaId.of(formula, rowEnds));
        failedFormula |= outcome instanceof Typesetting.Failed;
    }

    /** Adds a template, which may show anything that is known about the site. */
    void template() {
        template = true;
    }

    /** Returns the different formulas that were asked for, by their {@link FormulaId}. */
    public Set<Long> formulas() {
        return formulas;
    }

    /** Returns whether a formula could not be typeset, for which there may not have been time. */
    public boolean hasFailedFormula() {
        return failedFormula;
    }

    /** Returns whether a template was rendered. */
    public boolean hasTemplate() {
        return template;
    }
}

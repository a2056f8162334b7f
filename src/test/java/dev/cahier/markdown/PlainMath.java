package dev.cahier.markdown;

import dev.cahier.math.Formula;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.MathStatistics;
import dev.cahier.math.RowEnds;
import dev.cahier.math.Typesetting;
import java.util.Optional;

/** Shows formulas as their TeX, {@code ⟦x⟧} and {@code ⟦⟦x⟧⟧}; refuses those with {@code \bad}. */
final class PlainMath implements MathRenderer {

    @Override
    public Typesetting render(Formula formula, RowEnds rowEnds) {
        int bad = formula.tex().indexOf("\\bad");
        if (bad >= 0) {
            return new Typesetting.Failed("unknown command \\bad", bad, Optional.empty());
        }
        return new Typesetting.Typeset(
                FormulaShorthand.of(formula.tex(), formula.display()), formula.tex(), false);
    }

    @Override
    public MathStatistics statistics() {
        throw new UnsupportedOperationException("counts nothing");
    }

    @Override
    public void close() {}
}

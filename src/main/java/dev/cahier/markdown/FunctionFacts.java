package dev.cahier.markdown;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.ClaimProblem;
import dev.cahier.analysis.Claims;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says below a chart what is true of its functions, and tests what the author says of them. */
final class FunctionFacts {

    private final FormulaHtml formulas;
    private final FunctionCards cards;

    FunctionFacts(FormulaHtml formulas, FunctionCards cards) {
        this.formulas = formulas;
        this.cards = cards;
    }

    /** Returns the equations of a single function, and the card of properties of them all. */
    String html(List<AppliedActivation> functions, NoteContext note) {
        note.uses().template();
        FunctionCards.Outcome card =
                cards.render(
                        functions, note.source().language(), tex -> formulas.inline(tex, note));
        card.problem().ifPresent(note::report);
        String equations = functions.size() == 1 ? equations(functions.get(0), note) : "";
        return "<div class=\"function-facts\">\n" + equations + card.html() + "\n</div>\n";
    }

    private String equations(AppliedActivation function, NoteContext note) {
        var definition = function.activation().definition();
        return "<div class=\"function-equations\">\n"
                + formulas.displayBlock(definition.formula(), note)
                + "\n"
                + formulas.displayBlock(definition.derivativeFormula(), note)
                + "\n</div>\n";
    }

    /**
     * Reports the claims that do not hold of every function.
     *
     * @param place turns a place in the fence into one in the note
     */
    static void check(
            DataMap claims,
            List<AppliedActivation> functions,
            UnaryOperator<SourceLocation> place,
            NoteContext note) {
        for (AppliedActivation function : functions) {
            DataMap tested = note.limits().testable(claims, 0, place, note::report);
            for (ClaimProblem problem : Claims.check(function, tested)) {
                String whose = functions.size() == 1 ? "" : function.activation().name() + ": ";
                note.report(diagnostic(problem, whose, claims, place));
            }
        }
    }

    /**
     * Returns a problem of a claim as a diagnostic.
     *
     * @param whose what stands before the message
     */
    static Diagnostic diagnostic(
            ClaimProblem problem,
            String whose,
            DataMap claims,
            UnaryOperator<SourceLocation> place) {
        SourceLocation at =
                place.apply(
                        claims.entry(problem.key())
                                .map(DataEntry::keyLocation)
                                .orElse(claims.location()));
        String message = whose + problem.message();
        Diagnostic diagnostic =
                switch (problem.kind()) {
                    case FALSE -> Diagnostic.error("claim-false", at, message);
                    case DOUBTFUL -> Diagnostic.warning("claim-doubtful", at, message);
                    case UNKNOWN_KEY, UNREADABLE -> Diagnostic.error("claim-syntax", at, message);
                };
        return diagnostic.withHint(problem.hint());
    }
}

package dev.cahier.identity;

import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What terms are made of. */
final class TermParts {

    private TermParts() {}

    /** Returns the terms right within a term. */
    static List<TexTerm> of(TexTerm term) {
        List<TexTerm> parts = new ArrayList<>();
        if (term instanceof TexTerm.Sum sum) {
            parts.addAll(sum.terms());
        } else if (term instanceof TexTerm.Negation negation) {
            parts.add(negation.operand());
        } else if (term instanceof TexTerm.Product product) {
            parts.addAll(List.of(product.left(), product.right()));
        } else if (term instanceof TexTerm.Quotient quotient) {
            parts.addAll(List.of(quotient.numerator(), quotient.denominator()));
        } else if (term instanceof TexTerm.Power power) {
            parts.addAll(List.of(power.base(), power.exponent()));
        } else if (term instanceof TexTerm.Factorial factorial) {
            parts.add(factorial.operand());
        } else if (term instanceof TexTerm.Transpose transpose) {
            parts.add(transpose.operand());
        } else if (term instanceof TexTerm.Application application) {
            parts.addAll(application.arguments());
        } else if (term instanceof TexTerm.Derivative derivative) {
            parts.addAll(List.of(derivative.body(), derivative.variable()));
        } else if (term instanceof TexTerm.HigherDerivative derivative) {
            parts.addAll(List.of(derivative.body(), derivative.variable(), derivative.order()));
        } else if (term instanceof TexTerm.Evaluation evaluation) {
            parts.add(evaluation.body());
            parts.addAll(evaluation.variables());
            parts.addAll(evaluation.values());
        } else if (term instanceof TexTerm.Gradient gradient) {
            parts.addAll(List.of(gradient.body(), gradient.variable()));
        } else if (term instanceof TexTerm.Matrix matrix) {
            matrix.rows().forEach(parts::addAll);
        } else if (term instanceof TexTerm.Entry entry) {
            parts.add(entry.of());
            parts.addAll(entry.indices());
        } else if (term instanceof TexTerm.Series series) {
            parts.add(series.lower());
            series.upper().ifPresent(parts::add);
            parts.add(series.body());
        } else if (term instanceof TexTerm.Cases cases) {
            cases.cases().forEach(each -> addParts(each, parts));
            cases.otherwise().ifPresent(parts::add);
        } else if (term instanceof TexTerm.IdentityMatrix identity) {
            identity.size().ifPresent(parts::add);
        }
        return parts;
    }

    private static void addParts(TexTerm.Cases.Case each, List<TexTerm> parts) {
        parts.add(each.value());
        each.condition().parts().forEach(part -> parts.addAll(of(part)));
    }

    /** Returns the terms of a condition, without the bounds of its set. */
    static List<TexTerm> of(TexCondition.Part part) {
        if (part instanceof TexCondition.Holds holds) {
            return List.of(holds.relation().left(), holds.relation().right());
        }
        return part instanceof TexCondition.Belongs belongs
                ? List.of(belongs.element())
                : List.of();
    }

    /** Returns the names of all symbols in a term. */
    static Set<String> symbols(TexTerm term) {
        Set<String> names = new HashSet<>();
        if (term instanceof TexTerm.Symbol symbol) {
            names.add(symbol.name());
        }
        of(term).forEach(part -> names.addAll(symbols(part)));
        return names;
    }
}

package dev.cahier.identity;

import dev.cahier.proof.Comparison;
import dev.cahier.proof.Domain;
import dev.cahier.proof.Real;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes domains of the restrictions of a statement. */
record Restrictions(TermLowering lowering, Meanings meanings) {

    /**
     * Returns domains that together are where all restrictions hold.
     *
     * @param fixed variables whose values were put in
     */
    List<Domain> domains(List<TexCondition> restrictions, Set<String> fixed) {
        List<Domain> domains = List.of(Domain.REALS);
        for (TexCondition restriction : restrictions) {
            for (TexCondition.Part part : restriction.parts()) {
                domains = restricted(domains, part, fixed);
            }
        }
        return domains;
    }

    private List<Domain> restricted(
            List<Domain> domains, TexCondition.Part part, Set<String> fixed) {
        Conditions conditions = new Conditions(lowering, meanings);
        if (part instanceof TexCondition.Holds holds) {
            Comparison comparison = conditions.comparison(holds.relation());
            return domains.stream().map(d -> d.where(comparison)).toList();
        }
        TexCondition.Belongs belongs = (TexCondition.Belongs) part;
        if (belongs.set() instanceof TexCondition.Matrices) {
            return domains;
        }
        boolean known =
                belongs.element() instanceof TexTerm.Symbol symbol && fixed.contains(symbol.name());
        if (belongs.set() instanceof TexCondition.Integers integers) {
            return known ? domains : integers(domains, belongs, integers);
        }
        if (known && belongs.set() instanceof TexCondition.Listed) {
            return domains;
        }
        Real element = lowering.number(belongs.element(), meanings);
        List<Domain> more = new ArrayList<>();
        for (List<Comparison> all :
                conditions.alternatives(element, belongs.set(), belongs.span())) {
            for (Domain domain : domains) {
                Domain narrower = domain;
                for (Comparison comparison : all) {
                    narrower = narrower.where(comparison);
                }
                more.add(narrower);
            }
        }
        return more;
    }

    private List<Domain> integers(
            List<Domain> domains, TexCondition.Belongs belongs, TexCondition.Integers set) {
        if (!(belongs.element() instanceof TexTerm.Symbol symbol)) {
            throw new Refusal("only a variable can be restricted to integers", belongs.span());
        }
        Real variable = new Real.Variable(symbol.name());
        Optional<Real> lower = set.lower().map(t -> lowering.number(t, meanings));
        Optional<Real> upper = set.upper().map(t -> lowering.number(t, meanings));
        List<Domain> narrower = new ArrayList<>();
        for (Domain domain : domains) {
            Domain result = domain.whereInteger(symbol.name());
            if (lower.isPresent()) {
                result =
                        result.where(
                                new Comparison(variable, Comparison.Order.AT_LEAST, lower.get()));
            }
            if (upper.isPresent()) {
                result =
                        result.where(
                                new Comparison(variable, Comparison.Order.AT_MOST, upper.get()));
            }
            narrower.add(result);
        }
        return narrower;
    }
}

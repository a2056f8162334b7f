package dev.cahier.identity;

import dev.cahier.proof.Budget;
import dev.cahier.proof.Comparison;
import dev.cahier.proof.Decision;
import dev.cahier.proof.Domain;
import dev.cahier.proof.Real;
import dev.cahier.proof.Ruling;
import dev.cahier.tex.Definition;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that a sum or product up to n has a closed form for all integers n from the first one on.
 * The first cases were computed before; this proves the step from n to n + 1, for all real n.
 */
record Induction(Statement statement, Variables variables, ActivationBodies activations) {

    /**
     * A sum or product whose last index is n or n plus an integer, and what it is said to be.
     *
     * @param ahead the integer
     */
    private record Claim(
            TexTerm.Series series, TexTerm closed, String name, int ahead, int first) {}

    /** Returns whether the step is proved. */
    boolean holds(Relation relation, Budget budget) {
        try {
            return claim(relation).filter(claim -> isStep(claim, budget)).isPresent();
        } catch (Refusal | NumberNeeded notNumbers) {
            // A closed form with factorials or sums of its own has no value for real n.
            return false;
        }
    }

    private Optional<Claim> claim(Relation relation) {
        if (Conditions.order(relation.sign()) != Comparison.Order.EQUAL) {
            return Optional.empty();
        }
        return claim(relation.left(), relation.right())
                .or(() -> claim(relation.right(), relation.left()));
    }

    private Optional<Claim> claim(TexTerm sum, TexTerm closed) {
        boolean fits =
                sum instanceof TexTerm.Series series
                        && last(series) instanceof TexTerm.Symbol upper
                        && variables.sets().get(upper.name()) instanceof TexCondition.Integers set
                        && set.upper().isEmpty()
                        && set.lower().isPresent()
                        && variables.integers(Set.of()).size() == 1;
        if (!fits) {
            return Optional.empty();
        }
        TexTerm.Series series = (TexTerm.Series) sum;
        String name = ((TexTerm.Symbol) last(series)).name();
        TexCondition.Integers set = (TexCondition.Integers) variables.sets().get(name);
        Meanings any = meanings(name, new Real.Variable(name));
        TermLowering lowering = lowering(new Budget(1_000));
        int first = lowering.integer(set.lower().orElseThrow(), any);
        int lower = lowering.integer(series.lower(), any);
        Real shift = lowering.number(series.upper().orElseThrow(), meanings(name, Real.ZERO));
        int ahead = lowering.integers().of(shift, series.span());
        return Optional.of(new Claim(series, closed, name, ahead, first))
                .filter(c -> first + ahead >= lower - 1);
    }

    /** Returns n where the last index is n, n + 1 or n - 1. */
    private static TexTerm last(TexTerm.Series series) {
        TexTerm upper = series.upper().orElse(null);
        boolean shifted =
                upper instanceof TexTerm.Sum sum
                        && sum.terms().size() == 2
                        && TermParts.symbols(sum.terms().get(1)).isEmpty();
        return shifted ? ((TexTerm.Sum) upper).terms().get(0) : upper;
    }

    private boolean isStep(Claim claim, Budget budget) {
        Real n = new Real.Variable(claim.name);
        Real next = Real.sum(n, Real.ONE);
        TermLowering lowering = lowering(budget);
        Real now = lowering.number(claim.closed, meanings(claim.name, n));
        Real then = lowering.number(claim.closed, meanings(claim.name, next));
        Real index = Real.sum(next, Real.of(claim.ahead));
        Meanings inside =
                meanings(claim.name, n).withBound(claim.series.index().name(), Grid.number(index));
        Real added = lowering.number(claim.series.body(), inside);
        boolean independent = isIndependent(claim, lowering);
        boolean sum = claim.series.kind() == TexTerm.Series.Kind.SUM;
        Real reached = sum ? Real.sum(now, added) : Real.product(now, added);
        Comparison step = new Comparison(reached, Comparison.Order.EQUAL, then);
        List<Domain> domains =
                new Restrictions(lowering, meanings(claim.name, n))
                        .domains(statement.restrictions(), Set.of(claim.name));
        Comparison from = new Comparison(n, Comparison.Order.AT_LEAST, Real.of(claim.first));
        return independent
                && domains.stream()
                        .map(domain -> domain.where(from))
                        .allMatch(
                                domain ->
                                        Decision.isDefined(step, domain)
                                                && Decision.of(step, domain, budget)
                                                        instanceof Ruling.Proved);
    }

    /** Returns whether the terms of the sum do not depend on n except by their index. */
    private boolean isIndependent(Claim claim, TermLowering lowering) {
        Meanings at =
                meanings(claim.name, new Real.Variable("#last"))
                        .withBound(
                                claim.series.index().name(),
                                Grid.number(new Real.Variable("#index")));
        return !lowering.number(claim.series.body(), at).variables().contains("#last");
    }

    private TermLowering lowering(Budget budget) {
        return new TermLowering(new IntegerValues(Set.of()), activations, budget);
    }

    private Meanings meanings(String name, Real value) {
        Map<String, Grid> grids = variables.grids();
        grids.put(name, Grid.number(value));
        Map<String, Definition> definitions = new HashMap<>();
        statement.definitions().forEach(d -> definitions.put(d.name(), d));
        return new Meanings(grids, Map.of(), Map.of(), definitions);
    }
}

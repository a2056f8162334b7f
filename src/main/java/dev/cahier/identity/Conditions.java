package dev.cahier.identity;

import dev.cahier.proof.Comparison;
import dev.cahier.proof.Real;
import dev.cahier.tex.Relation;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes conditions as comparisons of real expressions. */
record Conditions(TermLowering lowering, Meanings meanings) {

    /** Returns lists of comparisons: the condition holds if all comparisons of one list do. */
    List<List<Comparison>> alternatives(TexCondition condition) {
        List<List<Comparison>> alternatives = List.of(List.of());
        for (TexCondition.Part part : condition.parts()) {
            List<List<Comparison>> more = new ArrayList<>();
            for (List<Comparison> own : alternatives(part)) {
                for (List<Comparison> earlier : alternatives) {
                    List<Comparison> both = new ArrayList<>(earlier);
                    both.addAll(own);
                    more.add(both);
                }
            }
            alternatives = more;
        }
        return alternatives;
    }

    private List<List<Comparison>> alternatives(TexCondition.Part part) {
        if (part instanceof TexCondition.Holds holds) {
            return List.of(List.of(comparison(holds.relation())));
        }
        TexCondition.Belongs belongs = (TexCondition.Belongs) part;
        Real element = lowering.number(belongs.element(), meanings);
        return alternatives(element, belongs.set(), belongs.span());
    }

    List<List<Comparison>> alternatives(Real element, TexCondition.NumberSet set, TexSpan span) {
        if (set instanceof TexCondition.Listed listed) {
            return listed.elements().stream()
                    .map(
                            e ->
                                    List.of(
                                            new Comparison(
                                                    element,
                                                    Comparison.Order.EQUAL,
                                                    lowering.number(e, meanings))))
                    .toList();
        }
        if (!(set instanceof TexCondition.Reals reals)) {
            throw new Refusal("this set cannot be used in a condition", span);
        }
        List<Comparison> without =
                reals.without().stream()
                        .map(
                                t ->
                                        new Comparison(
                                                element,
                                                Comparison.Order.UNEQUAL,
                                                lowering.number(t, meanings)))
                        .toList();
        List<List<Comparison>> alternatives = new ArrayList<>();
        for (TexCondition.Interval interval : reals.intervals()) {
            List<Comparison> all = bounds(element, interval);
            all.addAll(without);
            alternatives.add(all);
        }
        return alternatives.isEmpty() ? List.of(without) : alternatives;
    }

    private List<Comparison> bounds(Real element, TexCondition.Interval interval) {
        List<Comparison> bounds = new ArrayList<>();
        Optional<Real> lower = interval.lower().map(t -> lowering.number(t, meanings));
        Optional<Real> upper = interval.upper().map(t -> lowering.number(t, meanings));
        Comparison.Order above =
                interval.lowerClosed() ? Comparison.Order.AT_LEAST : Comparison.Order.GREATER;
        Comparison.Order below =
                interval.upperClosed() ? Comparison.Order.AT_MOST : Comparison.Order.LESS;
        lower.ifPresent(l -> bounds.add(new Comparison(element, above, l)));
        upper.ifPresent(u -> bounds.add(new Comparison(element, below, u)));
        return bounds;
    }

    Comparison comparison(Relation relation) {
        return new Comparison(
                lowering.number(relation.left(), meanings),
                order(relation.sign()),
                lowering.number(relation.right(), meanings));
    }

    static Comparison.Order order(Relation.Sign sign) {
        return switch (sign) {
            case EQUAL -> Comparison.Order.EQUAL;
            case LESS -> Comparison.Order.LESS;
            case LESS_OR_EQUAL -> Comparison.Order.AT_MOST;
            case GREATER -> Comparison.Order.GREATER;
            case GREATER_OR_EQUAL -> Comparison.Order.AT_LEAST;
            case NOT_EQUAL -> Comparison.Order.UNEQUAL;
        };
    }
}

package dev.cahier.identity;

import dev.cahier.activation.Activations;
import dev.cahier.proof.Budget;
import dev.cahier.proof.Comparison;
import dev.cahier.proof.Decision;
import dev.cahier.proof.Domain;
import dev.cahier.proof.Real;
import dev.cahier.proof.Ruling;
import dev.cahier.tex.Definition;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Decides what a statement says: proves it, samples it, or finds a point at which it is false. The
 * same statement gets the same verdicts on every machine. Immutable.
 *
 * <p>A relation is about all points at which both of its sides are defined: {@code (x^2-1)/(x-1) =
 * x+1} is true. It is false if one side is defined on a whole interval on which the other is not,
 * as {@code \ln x^2 = 2 \ln x} is for negative numbers.
 */
public final class StatementDecider {

    /** How many steps a statement may take. */
    public static final int STEPS = 4_000_000;

    private static final long STEPS_OF_RELATION = 2_000_000;

    private final ActivationBodies activations;

    /**
     * Makes a decider.
     *
     * @param activations the functions that statements may name
     */
    public StatementDecider(Activations activations) {
        this.activations = new ActivationBodies(activations);
    }

    /** Returns a verdict for each relation of a statement, in their order. */
    List<Verdict> decide(Statement statement) {
        return decide(statement, new Budget(STEPS));
    }

    /**
     * Returns a verdict for each relation of a statement, in their order.
     *
     * @param all what this statement and others may take together
     */
    public List<Verdict> decide(Statement statement, Budget all) {
        Budget budget = all.upTo(STEPS);
        return statement.relations().stream()
                .map(r -> decide(statement, r, budget.upTo(STEPS_OF_RELATION)))
                .toList();
    }

    private Verdict decide(Statement statement, Relation relation, Budget budget) {
        if (budget.isSpent()) {
            return new Verdict.Undecided("what was checked before it took too many steps");
        }
        try {
            new PlainNumbers(statement).check(relation);
            Verdicts verdicts = new Verdicts();
            Variables variables = new Variables(statement);
            Enumeration enumeration = new Enumeration(statement, variables, budget);
            enumeration.forEach(
                    fixed -> decide(statement, relation, variables, fixed, verdicts, budget));
            boolean inductive =
                    verdicts.needInduction(enumeration)
                            && new Induction(statement, variables, activations)
                                    .holds(relation, budget);
            return inductive
                    ? new Verdict.Proved(Verdict.Method.INDUCTION)
                    : verdicts.joined(enumeration);
        } catch (Refusal refusal) {
            return new Verdict.Meaningless(refusal.problem());
        }
    }

    /** Decides a relation for given values of some variables; returns whether to go on. */
    private boolean decide(
            Statement statement,
            Relation relation,
            Variables variables,
            SortedMap<String, Real> fixed,
            Verdicts verdicts,
            Budget budget) {
        Map<String, Grid> grids = variables.grids();
        fixed.forEach((name, value) -> grids.put(name, Grid.number(value)));
        Map<String, Definition> definitions = new HashMap<>();
        statement.definitions().forEach(d -> definitions.put(d.name(), d));
        Meanings meanings = new Meanings(grids, Map.of(), Map.of(), definitions);
        TermLowering lowering =
                new TermLowering(
                        new IntegerValues(variables.integers(fixed.keySet())), activations, budget);
        Entries entries = entries(relation, lowering, meanings);
        List<Domain> domains =
                new Restrictions(lowering, meanings)
                        .domains(statement.restrictions(), fixed.keySet());
        for (Domain domain : domains) {
            for (int i = 0; i < entries.comparisons.size(); i++) {
                Comparison comparison = entries.comparisons.get(i);
                if (domain.isNowhere()) {
                    continue;
                }
                Ruling ruling = Decision.of(comparison, relevant(domain, comparison), budget);
                if (ruling instanceof Ruling.Sampled || ruling instanceof Ruling.Open) {
                    variables.checkFinite(comparison.variables(), fixed.keySet());
                }
                if (!verdicts.add(ruling, fixed, entries.name(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Leaves out conditions that have nothing to do with a comparison. */
    private static Domain relevant(Domain domain, Comparison comparison) {
        TreeSet<String> names = comparison.variables();
        List<Comparison> open = new ArrayList<>(domain.conditions());
        List<Comparison> used = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Comparison condition : List.copyOf(open)) {
                if (condition.variables().stream().anyMatch(names::contains)) {
                    names.addAll(condition.variables());
                    used.add(condition);
                    open.remove(condition);
                    more = true;
                }
            }
        }
        return new Domain(domain.ranges(), used);
    }

    /** A comparison for each entry of both sides, row by row. */
    private record Entries(List<Comparison> comparisons, int rows, int columns) {

        Optional<String> name(int index) {
            if (rows * columns == 1) {
                return Optional.empty();
            }
            int row = index / columns + 1;
            int column = index % columns + 1;
            return Optional.of(
                    columns == 1
                            ? "" + row
                            : rows == 1 ? "" + column : "(" + row + ", " + column + ")");
        }
    }

    private static Entries entries(Relation relation, TermLowering lowering, Meanings meanings) {
        Grid left = lowering.lower(relation.left(), meanings);
        Grid right = lowering.lower(relation.right(), meanings);
        Comparison.Order order = Conditions.order(relation.sign());
        left = left.zeroLike(right);
        right = right.zeroLike(left);
        left = left.fitted(right);
        right = right.fitted(left);
        boolean alike = left.rows() == right.rows() && left.columns() == right.columns();
        boolean ordered = left.scalar() || order == Comparison.Order.EQUAL;
        if (!alike || !ordered) {
            throw new Refusal(
                    left.size()
                            + " cannot be compared with "
                            + right.size()
                            + " by "
                            + relation.sign().symbol(),
                    relation.span());
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < left.entries().size(); i++) {
            comparisons.add(new Comparison(left.entries().get(i), order, right.entries().get(i)));
        }
        return new Entries(comparisons, left.rows(), left.columns());
    }
}

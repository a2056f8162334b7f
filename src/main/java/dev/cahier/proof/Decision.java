package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides whether a comparison holds for all values of its variables: looks for a point that
 * refutes it, then for a proof. The result depends on the comparison and the domain alone.
 *
 * <p>A comparison is about the points at which both sides are defined. Where one side is defined on
 * a whole neighbourhood and the other nowhere on it, the comparison is refuted, too; a single point
 * without a value refutes nothing.
 */
public final class Decision {

    private static final long STEPS = 400_000;
    private static final int FEWEST_POINTS = 5;
    private static final long MOST_PARTS = 60_000;

    private Decision() {}

    /** Returns a number as a decimal; as it is written, if it has no value. */
    public static String text(Real number) {
        if (number instanceof Real.Constant constant) {
            return ShownNumber.of(constant.value());
        }
        PreciseNumber value = Tape.of(number).evaluate(PreciseArithmetic.INSTANCE, Map.of());
        return value.isUsable() ? ShownNumber.of(value.middle()) : number.toString();
    }

    /** Returns whether both sides are certainly defined on the whole domain. */
    public static boolean isDefined(Comparison comparison, Domain domain) {
        Knowledge knowledge = new Knowledge(domain, comparison.variables());
        return comparison.sides().stream().allMatch(side -> knowledge.enclosure(side).whole());
    }

    /** Decides a comparison on a domain, in a limited number of steps. */
    public static Ruling of(Comparison comparison, Domain domain) {
        return of(comparison, domain, new Budget(2 * STEPS));
    }

    /**
     * Decides a comparison on a domain.
     *
     * @param budget what the search may take, at most; a part of it is left where it is easy
     */
    public static Ruling of(Comparison comparison, Domain domain, Budget budget) {
        long parts = Parts.size(comparison.left()) + Parts.size(comparison.right());
        if (parts > MOST_PARTS || !budget.take(parts)) {
            return new Ruling.Open("it is too long to be checked when it is written out");
        }
        Optional<Elimination> reduced = Elimination.of(comparison, domain);
        if (reduced.isPresent()) {
            Ruling ruling = of(reduced.get().comparison(), reduced.get().domain(), budget);
            return reduced.get().restored(ruling);
        }
        TreeSet<String> names = comparison.variables();
        domain.conditions().forEach(c -> names.addAll(c.variables()));
        Trial trial = new Trial(comparison, domain, budget.upTo(STEPS));
        List<SamplePoint> points =
                new SampleValues(domain, comparison).points(new ArrayList<>(names));
        Optional<Ruling.Refuted> refuted = trial.roughly(points);
        if (refuted.isPresent()) {
            return refuted.get();
        }
        Optional<Method> method = new Prover(budget.upTo(STEPS)).prove(comparison, domain);
        boolean none = trial.agreeing() == 0;
        if (method.isPresent() && !none) {
            return new Ruling.Proved(method.get());
        }
        Optional<Ruling.Refuted> lowest =
                trial.closely(points)
                        .or(trial::descend)
                        .or(
                                () ->
                                        names.size() == 1
                                                ? trial.touching(names.first())
                                                : Optional.empty());
        if (lowest.isPresent()) {
            return lowest.get();
        }
        if (none) {
            return new Ruling.Open("no point was found at which both sides have a value");
        }
        boolean enough = trial.agreeing() >= Math.min(FEWEST_POINTS, points.size());
        return enough
                ? new Ruling.Sampled(trial.agreeing(), trial.where())
                : new Ruling.Open(
                        "there is no proof, and both sides have values at "
                                + trial.agreeing()
                                + " of the points only that were tried");
    }
}

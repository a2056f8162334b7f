package dev.cahier.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes inequalities of a few numbers that are not negative for each order of these numbers: the
 * smallest is {@code a}, the next one {@code a + u}, and so on. Where that leaves only positive
 * terms, the inequality is proved.
 */
final class Orderings {

    private static final int MOST = 3;

    private static final Enclosure NOT_NEGATIVE =
            new Enclosure(0, false, Double.POSITIVE_INFINITY, true, true);

    private Orderings() {}

    /** An inequality for one order of its variables, and the domain of its new variables. */
    record Ordered(Real difference, Domain domain) {}

    /** Returns the inequality for each order; nothing if the variables may be negative. */
    static List<Ordered> of(Real difference, Domain domain) {
        List<String> names = List.copyOf(difference.variables());
        boolean fits =
                names.size() >= 2
                        && names.size() <= MOST
                        && names.stream().allMatch(n -> domain.range(n).interval().lo() >= 0)
                        && names.stream().noneMatch(n -> domain.range(n).integer());
        if (!fits) {
            return List.of();
        }
        Real plain = withoutRoots(difference, names);
        List<Ordered> all = new ArrayList<>();
        for (List<String> order : permutations(names)) {
            Map<String, Real> values = new HashMap<>();
            Domain positive = Domain.REALS;
            Real sum = Real.ZERO;
            for (int i = 0; i < order.size(); i++) {
                String step = "#step" + i;
                positive = positive.where(step, NOT_NEGATIVE);
                sum = Real.sum(sum, new Real.Variable(step));
                values.put(order.get(i), sum);
            }
            all.add(new Ordered(Substitution.in(plain, values), positive));
        }
        return all;
    }

    /** Returns the expression of the roots of its variables, if it holds a root of a product. */
    private static Real withoutRoots(Real difference, List<String> names) {
        List<Integer> degrees = new ArrayList<>();
        Parts.any(
                difference,
                part -> {
                    if (part instanceof Real.OddRoot root) {
                        degrees.add(root.degree());
                    }
                    return false;
                });
        Optional<Integer> degree = degrees.stream().findFirst();
        if (degree.isEmpty() || degrees.stream().distinct().count() > 1) {
            return difference;
        }
        Map<String, Real> powers = new HashMap<>();
        names.forEach(name -> powers.put(name, new Real.Variable(name).to(degree.get())));
        return Substitution.everywhere(
                Substitution.in(difference, powers),
                part -> part instanceof Real.OddRoot root ? rooted(root) : part);
    }

    /** Returns the root of a product of powers of the root's degree. */
    private static Real rooted(Real.OddRoot root) {
        List<Real> factors =
                root.radicand() instanceof Real.Product product
                        ? product.factors()
                        : List.of(root.radicand());
        List<Real> roots = new ArrayList<>();
        for (Real factor : factors) {
            boolean power =
                    factor instanceof Real.Power p && p.exponent().equals(Real.of(root.degree()));
            if (!power) {
                return root;
            }
            roots.add(((Real.Power) factor).base());
        }
        return Real.product(roots);
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.size() == 1) {
            return List.of(names);
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : names) {
            List<String> others = new ArrayList<>(names);
            others.remove(first);
            for (List<String> rest : permutations(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}

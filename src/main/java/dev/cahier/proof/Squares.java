package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Squares both sides of an inequality, which takes square roots and absolute values away. */
final class Squares {

    private Squares() {}

    /** A term with a root, and what the others are less than it. */
    record Isolated(Real root, Real rest) {}

    static boolean areUseful(Real of) {
        return Parts.any(of, part -> isRoot(part) || isSize(part));
    }

    private static boolean isRoot(Real of) {
        return of instanceof Real.Power power
                && power.exponent() instanceof Real.Constant exponent
                && exponent.value().getDenominator().intValue() == 2;
    }

    private static boolean isSize(Real of) {
        return of instanceof Real.Applied applied && applied.function() == Elementary.ABS;
    }

    /** Returns the square of an expression, multiplied out if it is a sum. */
    static Real expanded(Real of) {
        if (isSize(of)) {
            return expanded(((Real.Applied) of).argument());
        }
        List<Real> terms = of instanceof Real.Sum sum ? sum.terms() : List.of(of);
        List<Real> products = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            products.add(square(terms.get(i)));
            for (int j = i + 1; j < terms.size(); j++) {
                products.add(Real.product(Real.of(2), terms.get(i), terms.get(j)));
            }
        }
        return Real.sum(products);
    }

    /** Returns the square of one expression less that of another, term by term. */
    static Real difference(Real large, Real small) {
        Real second = expanded(small);
        List<Real> terms = new ArrayList<>(List.of(expanded(large)));
        (second instanceof Real.Sum sum ? sum.terms() : List.of(second))
                .forEach(term -> terms.add(term.negated()));
        return Real.sum(terms);
    }

    private static Real square(Real of) {
        if (of instanceof Real.Product product) {
            return Real.product(product.factors().stream().map(Squares::square).toList());
        }
        if (isSize(of)) {
            return square(((Real.Applied) of).argument());
        }
        return isRoot(of) && of instanceof Real.Power power
                ? power.base().to(Real.product(Real.of(2), power.exponent()))
                : of.to(2);
    }

    /** Returns the terms with roots apart from the others, if there are both. */
    static Optional<Isolated> isolated(Real sum) {
        List<Real> roots = new ArrayList<>();
        List<Real> others = new ArrayList<>();
        for (Real term : sum instanceof Real.Sum s ? s.terms() : List.of(sum)) {
            (areUseful(term) ? roots : others).add(term);
        }
        return roots.size() == 1
                ? Optional.of(new Isolated(roots.get(0), Real.sum(others).negated()))
                : Optional.empty();
    }
}

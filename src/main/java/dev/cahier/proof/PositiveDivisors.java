package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;

/** Proves comparisons of quotients with numbers, with positive divisors on the other side, too. */
final class PositiveDivisors {

    private PositiveDivisors() {}

    /** Returns whether a comparison is proved for all real numbers. */
    static boolean isProved(Comparison comparison) {
        if (Decision.of(comparison, Domain.REALS) instanceof Ruling.Proved) {
            return true;
        }
        Comparison multiplied = multiplied(comparison);
        return !multiplied.equals(comparison)
                && Decision.of(multiplied, Domain.REALS) instanceof Ruling.Proved;
    }

    private static Comparison multiplied(Comparison comparison) {
        List<Real> above = new ArrayList<>();
        List<Real> below = new ArrayList<>();
        Real left = comparison.left();
        for (Real factor : left instanceof Real.Product p ? p.factors() : List.of(left)) {
            boolean divisor =
                    factor instanceof Real.Power power
                            && power.exponent().equals(Real.of(-1))
                            && isPositive(power.base());
            if (divisor) {
                below.add(((Real.Power) factor).base());
            } else {
                above.add(factor);
            }
        }
        return new Comparison(
                Real.product(above),
                comparison.order(),
                Real.product(comparison.right(), Real.product(below)));
    }

    private static boolean isPositive(Real of) {
        Enclosure values = new Knowledge(Domain.REALS, of.variables()).enclosure(of);
        return !values.isEmpty() && values.whole() && values.isAbove(true);
    }
}

package dev.cahier.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Writes what rules of differentiation made of an expression more shortly: powers of one base are
 * joined, and factors that all terms of a sum have are put before it. Enclosures become tighter.
 * Values change nowhere, but there may be one where a base is 0 and there was none.
 */
final class Factoring {

    private Factoring() {}

    static Real of(Real expression) {
        return Substitution.everywhere(expression, Factoring::shorter);
    }

    private static Real shorter(Real of) {
        if (of instanceof Real.Sum sum) {
            return factored(sum.terms());
        }
        return of instanceof Real.Product ? factors(of).toReal() : of;
    }

    /** A product of powers with rational exponents. */
    private record Factors(BigFraction coefficient, Map<Real, BigFraction> powers) {

        Real toReal() {
            List<Real> all = new ArrayList<>();
            all.add(Real.of(coefficient));
            powers.forEach((base, exponent) -> all.add(base.to(Real.of(exponent))));
            return Real.product(all);
        }
    }

    private static Factors factors(Real of) {
        BigFraction coefficient = BigFraction.ONE;
        Map<Real, BigFraction> powers = new LinkedHashMap<>();
        for (Real factor : of instanceof Real.Product product ? product.factors() : List.of(of)) {
            if (factor instanceof Real.Constant constant) {
                coefficient = coefficient.multiply(constant.value());
                continue;
            }
            boolean power = factor instanceof Real.Power p && p.exponent() instanceof Real.Constant;
            Real base = power ? ((Real.Power) factor).base() : factor;
            BigFraction exponent =
                    power
                            ? ((Real.Constant) ((Real.Power) factor).exponent()).value()
                            : BigFraction.ONE;
            powers.merge(base, exponent, BigFraction::add);
        }
        powers.values().removeIf(BigFraction.ZERO::equals);
        return new Factors(coefficient, powers);
    }

    private static Real factored(List<Real> terms) {
        List<Factors> all = joined(terms);
        if (all.size() < 2) {
            return all.isEmpty() ? Real.ZERO : all.get(0).toReal();
        }
        Map<Real, BigFraction> common = new LinkedHashMap<>(all.get(0).powers);
        for (Factors each : all) {
            common.keySet().removeIf(base -> !each.powers.containsKey(base));
            common.replaceAll(
                    (base, exponent) -> {
                        BigFraction own = each.powers.get(base);
                        return own.compareTo(exponent) < 0 ? own : exponent;
                    });
        }
        if (common.isEmpty()) {
            return Real.sum(all.stream().map(Factors::toReal).toList());
        }
        List<Real> rest = new ArrayList<>();
        for (Factors each : all) {
            Map<Real, BigFraction> powers = new LinkedHashMap<>(each.powers);
            common.forEach(
                    (base, exponent) -> powers.merge(base, exponent.negate(), BigFraction::add));
            powers.values().removeIf(BigFraction.ZERO::equals);
            rest.add(new Factors(each.coefficient, powers).toReal());
        }
        List<Real> product = new ArrayList<>();
        product.add(new Factors(BigFraction.ONE, common).toReal());
        product.add(Real.sum(rest));
        return Real.product(product);
    }

    /** Adds the coefficients of terms that are otherwise equal. */
    private static List<Factors> joined(List<Real> terms) {
        Map<Map<Real, BigFraction>, BigFraction> sums = new LinkedHashMap<>();
        for (Real term : terms) {
            Factors factors = factors(term);
            sums.merge(factors.powers, factors.coefficient, BigFraction::add);
        }
        List<Factors> joined = new ArrayList<>();
        sums.forEach(
                (powers, coefficient) -> {
                    if (coefficient.signum() != 0) {
                        joined.add(new Factors(coefficient, powers));
                    }
                });
        return joined;
    }
}

package dev.cahier.proof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derivatives of expressions by one variable, exactly. */
public final class Differentiation {

    private final String variable;
    private final Map<Real, Real> known = new IdentityHashMap<>();

    private Differentiation(String variable) {
        this.variable = variable;
    }

    /**
     * Returns the derivative of an expression, which is defined wherever the expression is
     * differentiable by the rules of calculus; at a kink or jump it may or may not have a value.
     */
    public static Real of(Real expression, String variable) {
        return new Differentiation(variable).derivative(expression);
    }

    private Real derivative(Real of) {
        Real earlier = known.get(of);
        if (earlier == null) {
            earlier = rule(of);
            known.put(of, earlier);
        }
        return earlier;
    }

    private Real rule(Real of) {
        if (of instanceof Real.Variable v) {
            return v.name().equals(variable) ? Real.ONE : Real.ZERO;
        }
        if (of instanceof Real.Sum sum) {
            return Real.sum(sum.terms().stream().map(this::derivative).toList());
        }
        if (of instanceof Real.Product product) {
            return product(product.factors());
        }
        if (of instanceof Real.Power power) {
            return power(power);
        }
        if (of instanceof Real.OddRoot root) {
            Real inner = derivative(root.radicand());
            Real outer = Real.product(Real.of(root.degree()), of.to(root.degree() - 1L)).to(-1);
            return Real.product(inner, outer);
        }
        if (of instanceof Real.Applied applied) {
            Real inner = derivative(applied.argument());
            return inner.equals(Real.ZERO)
                    ? Real.ZERO
                    : Real.product(inner, applied.function().derivativeAt(applied.argument()));
        }
        if (of instanceof Real.Extreme extreme) {
            return extreme(extreme);
        }
        if (of instanceof Real.Choice choice) {
            return new Real.Choice(
                    choice.branches().stream()
                            .map(b -> new Real.Branch(b.conditions(), derivative(b.value())))
                            .toList(),
                    choice.otherwise().map(this::derivative));
        }
        return Real.ZERO;
    }

    private Real product(List<Real> factors) {
        List<Real> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Real inner = derivative(factors.get(i));
            if (!inner.equals(Real.ZERO)) {
                List<Real> changed = new ArrayList<>(factors);
                changed.set(i, inner);
                terms.add(Real.product(changed));
            }
        }
        return Real.sum(terms);
    }

    private Real power(Real.Power power) {
        Real base = power.base();
        Real exponent = power.exponent();
        List<Real> terms = new ArrayList<>();
        Real inner = derivative(base);
        if (!inner.equals(Real.ZERO)) {
            Real lowered = base.to(Real.sum(exponent, Real.of(-1)));
            terms.add(Real.product(exponent, lowered, inner));
        }
        Real upper = derivative(exponent);
        if (!upper.equals(Real.ZERO)) {
            terms.add(Real.product(power, base.through(Elementary.LN), upper));
        }
        return Real.sum(terms);
    }

    private Real extreme(Real.Extreme extreme) {
        Real first = derivative(extreme.first());
        Real second = derivative(extreme.second());
        Comparison.Order order =
                extreme.largest() ? Comparison.Order.GREATER : Comparison.Order.LESS;
        Comparison.Order opposite = order.mirrored();
        return new Real.Choice(
                List.of(
                        branch(extreme, order, first),
                        branch(extreme, opposite, second),
                        // Where both are equal there is a kink, unless the slopes are.
                        new Real.Branch(
                                List.of(new Comparison(first, Comparison.Order.EQUAL, second)),
                                first)),
                Optional.empty());
    }

    private static Real.Branch branch(
            Real.Extreme extreme, Comparison.Order order, Real derivative) {
        return new Real.Branch(
                List.of(new Comparison(extreme.first(), order, extreme.second())), derivative);
    }
}

package dev.cahier.proof;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts expressions in the place of variables. */
public final class Substitution {

    private final UnaryOperator<Real> replace;
    private final boolean variablesOnly;
    private final Map<Real, Real> known = new IdentityHashMap<>();

    private Substitution(UnaryOperator<Real> replace, boolean variablesOnly) {
        this.replace = replace;
        this.variablesOnly = variablesOnly;
    }

    /** Returns an expression with others in the place of variables. */
    public static Real in(Real expression, Map<String, Real> values) {
        return new Substitution(
                        each ->
                                each instanceof Real.Variable variable
                                        ? values.getOrDefault(variable.name(), each)
                                        : each,
                        true)
                .apply(expression);
    }

    /** Returns an expression whose parts, from the innermost ones, were replaced. */
    static Real everywhere(Real expression, UnaryOperator<Real> replace) {
        return new Substitution(replace, false).apply(expression);
    }

    static Comparison in(Comparison comparison, Map<String, Real> values) {
        return new Comparison(
                in(comparison.left(), values), comparison.order(), in(comparison.right(), values));
    }

    private Real apply(Real of) {
        Real earlier = known.get(of);
        if (earlier == null) {
            Real rebuilt = rebuilt(of);
            // With -x for x, -x becomes x, which must not be replaced again.
            earlier = variablesOnly && rebuilt != of ? rebuilt : replace.apply(rebuilt);
            known.put(of, earlier);
        }
        return earlier;
    }

    private Real rebuilt(Real of) {
        if (of instanceof Real.Sum sum) {
            return Real.sum(all(sum.terms()));
        }
        if (of instanceof Real.Product product) {
            return Real.product(all(product.factors()));
        }
        if (of instanceof Real.Power power) {
            return apply(power.base()).to(apply(power.exponent()));
        }
        if (of instanceof Real.OddRoot root) {
            return new Real.OddRoot(root.degree(), apply(root.radicand()));
        }
        if (of instanceof Real.Applied applied) {
            return apply(applied.argument()).through(applied.function());
        }
        if (of instanceof Real.Extreme extreme) {
            return new Real.Extreme(
                    extreme.largest(), apply(extreme.first()), apply(extreme.second()));
        }
        if (of instanceof Real.Choice choice) {
            return new Real.Choice(
                    choice.branches().stream().map(this::branch).toList(),
                    choice.otherwise().map(this::apply));
        }
        return of;
    }

    private Real.Branch branch(Real.Branch branch) {
        List<Comparison> conditions =
                branch.conditions().stream()
                        .map(c -> new Comparison(apply(c.left()), c.order(), apply(c.right())))
                        .toList();
        return new Real.Branch(conditions, apply(branch.value()));
    }

    private List<Real> all(List<Real> parts) {
        return parts.stream().map(this::apply).toList();
    }
}

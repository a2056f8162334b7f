package dev.cahier.identity;

import dev.cahier.proof.Budget;
import dev.cahier.proof.Comparison;
import dev.cahier.proof.Elementary;
import dev.cahier.proof.Real;
import dev.cahier.tex.TexSpan;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes terms as real expressions: definitions, finite sums and derivatives are carried out, and
 * matrices become their entries.
 */
final class TermLowering {

    private static final int MOST_STEPS = 60_000;
    private static final int MOST_TERMS = 1_000;
    private static final int MOST_SIZE = 6;
    private static final int MOST_MATRIX_POWER = 12;

    private final Calls calls;
    private final Differentials differentials = new Differentials(this);
    private final IntegerValues integers;
    private final Budget budget;
    private int steps;
    private int fresh;

    /** Makes a lowering. */
    TermLowering(IntegerValues integers, ActivationBodies activations, Budget budget) {
        this.integers = integers;
        this.budget = budget;
        calls = new Calls(this, activations);
    }

    /** Returns a name that no author can write. */
    String freshName() {
        return "#" + fresh++;
    }

    Differentials differentials() {
        return differentials;
    }

    IntegerValues integers() {
        return integers;
    }

    Real number(TexTerm term, Meanings meanings) {
        Grid grid = lower(term, meanings);
        if (!grid.scalar()) {
            throw new Refusal("expected a number, found " + grid.size(), term.span());
        }
        return grid.value();
    }

    int integer(TexTerm term, Meanings meanings) {
        return integers.of(number(term, meanings), term.span());
    }

    Grid lower(TexTerm term, Meanings meanings) {
        budget.take(1);
        if (++steps > MOST_STEPS) {
            throw new Refusal("this is too long to be checked when it is written out", term.span());
        }
        if (term instanceof TexTerm.Number number) {
            return Grid.number(Real.of(number.value()));
        }
        if (term instanceof TexTerm.Symbol symbol) {
            return meanings.of(symbol);
        }
        if (term instanceof TexTerm.Sum sum) {
            return sum(sum, meanings, false);
        }
        if (term instanceof TexTerm.Negation negation) {
            return lower(negation.operand(), meanings).map(Real::negated);
        }
        if (term instanceof TexTerm.Product product) {
            return product(product, meanings);
        }
        if (term instanceof TexTerm.Quotient quotient) {
            return quotient(quotient, meanings);
        }
        if (term instanceof TexTerm.Power power) {
            return power(power, meanings);
        }
        if (term instanceof TexTerm.Application application) {
            return calls.apply(application, meanings);
        }
        return rarer(term, meanings);
    }

    private Grid rarer(TexTerm term, Meanings meanings) {
        if (term instanceof TexTerm.Constant constant) {
            boolean pi = constant.kind() == TexTerm.Constant.Kind.PI;
            return Grid.number(pi ? new Real.Pi() : Real.ONE.through(Elementary.EXP));
        }
        if (term instanceof TexTerm.Derivative derivative) {
            return differentials.derivative(derivative, meanings);
        }
        if (term instanceof TexTerm.HigherDerivative derivative) {
            return differentials.derivative(derivative, meanings);
        }
        if (term instanceof TexTerm.Evaluation evaluation) {
            return differentials.evaluation(evaluation, meanings);
        }
        if (term instanceof TexTerm.Gradient gradient) {
            return differentials.gradient(gradient, meanings);
        }
        if (term instanceof TexTerm.Series series) {
            return series(series, meanings);
        }
        if (term instanceof TexTerm.Cases cases) {
            return cases(cases, meanings);
        }
        if (term instanceof TexTerm.Matrix matrix) {
            return matrix(matrix, meanings);
        }
        if (term instanceof TexTerm.Entry entry) {
            return entry(entry, meanings);
        }
        if (term instanceof TexTerm.Transpose transpose) {
            return lower(transpose.operand(), meanings).transposed();
        }
        if (term instanceof TexTerm.Factorial factorial) {
            int n = integer(factorial.operand(), meanings);
            return Grid.number(calls.factorial(n, factorial.span()));
        }
        if (term instanceof TexTerm.IdentityMatrix identity) {
            return identity.size().isEmpty()
                    ? Grid.identity(Real.ONE)
                    : Grid.identity(size(identity.size().get(), meanings), Real.ONE);
        }
        throw new IllegalStateException("unknown term " + term);
    }

    private int size(TexTerm term, Meanings meanings) {
        int size = integer(term, meanings);
        if (size < 1 || size > MOST_SIZE) {
            throw new Refusal("a matrix can have 1 to " + MOST_SIZE + " rows here", term.span());
        }
        return size;
    }

    /**
     * Adds terms.
     *
     * @param entrywise whether a number beside a vector is added to each entry, as in {@code a
     *     \odot (1 - a)}; elsewhere it means nothing
     */
    private Grid sum(TexTerm.Sum sum, Meanings meanings, boolean entrywise) {
        List<Real> numbers = new ArrayList<>();
        Grid matrices = null;
        for (TexTerm each : sum.terms()) {
            Grid term = lower(each, meanings);
            if (term.scalar()) {
                numbers.add(term.value());
            } else {
                matrices =
                        matrices == null
                                ? term
                                : matrices.with(term, Real::sum, "a sum", sum.span());
            }
        }
        if (matrices == null) {
            return Grid.number(Real.sum(numbers));
        }
        if (!numbers.isEmpty() && (!entrywise || matrices.isFlexible())) {
            throw new Refusal(
                    "a sum of a number and " + matrices.size() + " means nothing", sum.span());
        }
        return numbers.isEmpty()
                ? matrices
                : matrices.map(entry -> Real.sum(entry, Real.sum(numbers)));
    }

    private Grid product(TexTerm.Product product, Meanings meanings) {
        boolean entrywise = product.sign() == TexTerm.Product.Sign.ENTRYWISE;
        Grid left = factor(product.left(), meanings, entrywise);
        Grid right = factor(product.right(), meanings, entrywise);
        TexSpan span = product.span();
        boolean vectors = left.isVector() && right.isVector();
        return switch (product.sign()) {
            case NONE -> left.times(right, span);
            case DOT -> vectors ? left.transposed().times(right, span) : left.times(right, span);
            case TIMES -> vectors ? left.cross(right, span) : left.times(right, span);
            case ENTRYWISE ->
                    left.scalar() || right.scalar()
                            ? left.times(right, span)
                            : left.with(right, Real::product, "a product entry by entry", span);
        };
    }

    private Grid factor(TexTerm term, Meanings meanings, boolean entrywise) {
        return entrywise && term instanceof TexTerm.Sum sum
                ? sum(sum, meanings, true)
                : lower(term, meanings);
    }

    private Grid quotient(TexTerm.Quotient quotient, Meanings meanings) {
        Grid numerator = lower(quotient.numerator(), meanings);
        Real divisor = number(quotient.denominator(), meanings);
        return numerator.map(entry -> entry.over(divisor));
    }

    private Grid power(TexTerm.Power power, Meanings meanings) {
        Grid base = lower(power.base(), meanings);
        Grid exponent = lower(power.exponent(), meanings);
        boolean euler =
                power.base() instanceof TexTerm.Constant constant
                        && constant.kind() == TexTerm.Constant.Kind.EULER;
        if (euler) {
            return exponent.map(entry -> entry.through(Elementary.EXP));
        }
        if (base.scalar() && exponent.scalar()) {
            return Grid.number(base.value().to(exponent.value()));
        }
        if (!exponent.scalar() || !base.isSquare()) {
            throw new Refusal(
                    base.size() + " cannot be raised to the power of " + exponent.size(),
                    power.span());
        }
        int times = integer(power.exponent(), meanings);
        if (Math.abs(times) > MOST_MATRIX_POWER) {
            throw new Refusal("this power of a matrix is too high to be checked", power.span());
        }
        Grid factor = times < 0 && !base.isFlexible() ? base.inverse(power.span()) : base;
        Grid result = Grid.identity(Real.ONE);
        for (int i = 0; i < Math.abs(times); i++) {
            result = result.times(factor, power.span());
        }
        return result.fitted(base);
    }

    private Grid series(TexTerm.Series series, Meanings meanings) {
        int lower = integer(series.lower(), meanings);
        int upper =
                series.upper().isPresent()
                        ? integer(series.upper().get(), meanings)
                        : new IndexRange(this, meanings).of(series);
        if ((long) upper - lower > MOST_TERMS) {
            throw new Refusal(
                    "a sum or product of more than " + MOST_TERMS + " terms is not checked",
                    series.span());
        }
        boolean adds = series.kind() == TexTerm.Series.Kind.SUM;
        List<Real> parts = new ArrayList<>();
        Grid matrices = null;
        for (int k = lower; k <= upper; k++) {
            Grid part =
                    lower(
                            series.body(),
                            meanings.withBound(series.index().name(), Grid.number(Real.of(k))));
            if (part.scalar()) {
                parts.add(part.value());
            } else if (matrices == null) {
                matrices = part;
            } else {
                matrices =
                        adds
                                ? matrices.with(part, Real::sum, "a sum", series.span())
                                : matrices.times(part, series.span());
            }
        }
        return matrices != null
                ? matrices
                : Grid.number(adds ? Real.sum(parts) : Real.product(parts));
    }

    private Grid cases(TexTerm.Cases cases, Meanings meanings) {
        List<Real.Branch> branches = new ArrayList<>();
        for (TexTerm.Cases.Case each : cases.cases()) {
            Real value = number(each.value(), meanings);
            for (List<Comparison> conditions :
                    new Conditions(this, meanings).alternatives(each.condition())) {
                branches.add(new Real.Branch(conditions, value));
            }
        }
        Optional<Real> otherwise = cases.otherwise().map(t -> number(t, meanings));
        return Grid.number(new Real.Choice(branches, otherwise));
    }

    private Grid matrix(TexTerm.Matrix matrix, Meanings meanings) {
        List<Real> entries = new ArrayList<>();
        for (List<TexTerm> row : matrix.rows()) {
            row.forEach(entry -> entries.add(number(entry, meanings)));
        }
        return Grid.matrix(matrix.rows().size(), matrix.rows().get(0).size(), entries);
    }

    private Grid entry(TexTerm.Entry entry, Meanings meanings) {
        Grid of = lower(entry.of(), meanings);
        List<Integer> indices = entry.indices().stream().map(i -> integer(i, meanings)).toList();
        boolean single = indices.size() == 1;
        boolean row = single && of.rows() == 1;
        int i = row ? 1 : indices.get(0);
        int j = single && !row ? 1 : indices.get(indices.size() - 1);
        boolean vector = of.rows() == 1 || of.columns() == 1;
        if (of.isFlexible() || single && !vector) {
            throw new Refusal("an entry of a matrix needs two indices", entry.span());
        }
        if (i < 1 || i > of.rows() || j < 1 || j > of.columns()) {
            throw new Refusal(of.size() + " has no such entry", entry.span());
        }
        return Grid.number(of.at(i - 1, j - 1));
    }
}

package dev.cahier.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An expression of real variables. Immutable. The factory methods fold what is constant and flatten
 * sums and products; they never change where an expression is defined, except that a product with
 * the factor 0 is 0.
 */
public sealed interface Real {

    /** The number 0. */
    Real ZERO = new Constant(BigFraction.ZERO);

    /** The number 1. */
    Real ONE = new Constant(BigFraction.ONE);

    /** An exact rational number. */
    record Constant(BigFraction value) implements Real {
        public Constant {
            value = Rationals.normal(value);
        }

        /** Returns the number as an int, if it is one. */
        public Optional<Integer> integer() {
            return Rationals.small(value);
        }

        /** Returns whether the number is greater than 0. */
        public boolean isPositive() {
            return value.signum() > 0;
        }
    }

    /** The number π. */
    record Pi() implements Real {}

    /** A variable. */
    record Variable(String name) implements Real {}

    /** A sum of at least two terms. */
    record Sum(List<Real> terms) implements Real {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** A product of at least two factors. */
    record Product(List<Real> factors) implements Real {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A power. With an exponent that is an integer it is defined for every base, except that 0 has
     * no negative power; with any other exponent the base must not be negative.
     */
    record Power(Real base, Real exponent) implements Real {}

    /** A real root of an odd degree, defined for negative numbers, too. */
    record OddRoot(int degree, Real radicand) implements Real {}

    /** A known function of an expression. */
    record Applied(Elementary function, Real argument) implements Real {}

    /** The larger or smaller of two expressions. */
    record Extreme(boolean largest, Real first, Real second) implements Real {}

    /** The first expression whose condition holds; undefined if none does and there is no other. */
    record Choice(List<Branch> branches, Optional<Real> otherwise) implements Real {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /** An expression that is chosen if all of its conditions hold. */
    record Branch(List<Comparison> conditions, Real value) {
        public Branch {
            conditions = List.copyOf(conditions);
        }
    }

    /** Returns an integer. */
    static Real of(long value) {
        return new Constant(BigFraction.of(value));
    }

    /** Returns a decimal number, exactly. */
    static Real of(BigDecimal value) {
        return new Constant(Rationals.of(value));
    }

    /** Returns a rational number. */
    static Real of(BigFraction value) {
        return new Constant(value);
    }

    /** Returns a sum. */
    static Real sum(Real... terms) {
        return sum(List.of(terms));
    }

    /** Returns a sum; 0 if there is nothing to add. */
    static Real sum(List<Real> terms) {
        List<Real> rest = new ArrayList<>();
        BigFraction fixed = BigFraction.ZERO;
        for (Real term : terms) {
            boolean flat = term instanceof Sum && rest.size() < Parts.MOST_FLAT;
            for (Real each : flat ? ((Sum) term).terms() : List.of(term)) {
                if (each instanceof Constant constant
                        && Rationals.areShort(fixed, constant.value())) {
                    fixed = fixed.add(constant.value());
                } else {
                    rest.add(each);
                }
            }
        }
        if (!fixed.equals(BigFraction.ZERO) || rest.isEmpty()) {
            rest.add(new Constant(fixed));
        }
        return rest.size() == 1 ? rest.get(0) : new Sum(rest);
    }

    /** Returns a product. */
    static Real product(Real... factors) {
        return product(List.of(factors));
    }

    /** Returns a product; 1 if there is nothing to multiply. */
    static Real product(List<Real> factors) {
        List<Real> rest = new ArrayList<>();
        BigFraction fixed = BigFraction.ONE;
        for (Real factor : factors) {
            boolean flat = factor instanceof Product && rest.size() < Parts.MOST_FLAT;
            for (Real each : flat ? ((Product) factor).factors() : List.of(factor)) {
                if (each instanceof Constant constant
                        && (constant.value().signum() == 0
                                || Rationals.areShort(fixed, constant.value()))) {
                    fixed = fixed.multiply(constant.value());
                } else {
                    rest.add(each);
                }
            }
        }
        if (fixed.equals(BigFraction.ZERO)) {
            return ZERO;
        }
        if (!fixed.equals(BigFraction.ONE) || rest.isEmpty()) {
            rest.add(0, new Constant(fixed));
        }
        return rest.size() == 1 ? rest.get(0) : new Product(rest);
    }

    /** Returns the negative of this expression. */
    default Real negated() {
        return product(of(-1), this);
    }

    /** Returns this expression less another. */
    default Real minus(Real other) {
        return sum(this, other.negated());
    }

    /** Returns this expression divided by another. */
    default Real over(Real divisor) {
        return product(this, divisor.to(of(-1)));
    }

    /** Returns a power of this expression. */
    default Real to(long exponent) {
        return to(of(exponent));
    }

    /** Returns a power of this expression. */
    default Real to(Real exponent) {
        if (exponent.equals(ONE)) {
            return this;
        }
        if (exponent instanceof Constant n && this instanceof Constant base) {
            Optional<BigFraction> folded = Rationals.power(base.value(), n.value());
            if (folded.isPresent()) {
                return of(folded.get());
            }
        }
        return new Power(this, exponent);
    }

    /** Returns the square root of this expression. */
    default Real root() {
        return to(of(BigFraction.of(1, 2)));
    }

    /** Returns a function of this expression. */
    default Real through(Elementary function) {
        return new Applied(function, this);
    }

    /** Returns the direct parts, conditions included. */
    default List<Real> parts() {
        if (this instanceof Sum sum) {
            return sum.terms();
        }
        if (this instanceof Product product) {
            return product.factors();
        }
        if (this instanceof Power power) {
            return List.of(power.base(), power.exponent());
        }
        if (this instanceof OddRoot root) {
            return List.of(root.radicand());
        }
        if (this instanceof Applied applied) {
            return List.of(applied.argument());
        }
        if (this instanceof Extreme extreme) {
            return List.of(extreme.first(), extreme.second());
        }
        if (this instanceof Choice choice) {
            List<Real> parts = new ArrayList<>();
            for (Branch branch : choice.branches()) {
                branch.conditions().forEach(c -> parts.addAll(List.of(c.left(), c.right())));
                parts.add(branch.value());
            }
            choice.otherwise().ifPresent(parts::add);
            return parts;
        }
        return List.of();
    }

    /** Returns the names of the variables in this expression, sorted. */
    default TreeSet<String> variables() {
        TreeSet<String> names = new TreeSet<>();
        Parts.any(
                this,
                part -> {
                    if (part instanceof Variable variable) {
                        names.add(variable.name());
                    }
                    return false;
                });
        return names;
    }
}

package dev.cahier.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/** The rules of exponentials, logarithms, angles, sizes and powers. */
final class KernelRules {

    static final Kernel PI = new Kernel("pi", Kernel.Kind.POSITIVE, Optional.empty());

    private static final int LARGEST_PRIME = 10_000;
    private static final Fraction HALF = Fraction.of(1, 2);

    private final Algebra algebra;
    private final Turns turns;

    /** What an exponential or logarithm is of, by its kernel. */
    private final Map<Kernel, Ratio> arguments = new TreeMap<>();

    KernelRules(Algebra algebra) {
        this.algebra = algebra;
        turns = new Turns(algebra, this);
    }

    /** Returns a kernel about which nothing is known. */
    static Kernel opaque(String key) {
        return new Kernel("?" + key, Kernel.Kind.FREE, Optional.empty());
    }

    /** Returns the kernel of a prime number. */
    static Kernel prime(int prime) {
        return new Kernel(
                "p" + prime, Kernel.Kind.PRIME, Optional.of(Polynomial.of(BigFraction.of(prime))));
    }

    // Exponentials and logarithms

    Ratio exponential(Ratio of) {
        if (of.isComplex()) {
            return Ratio.of(positive("exp" + of.key()));
        }
        Ratio result = Ratio.ONE;
        for (Map.Entry<Monomial, BigFraction> term : of.numerator().terms().entrySet()) {
            Ratio one = new Ratio(Polynomial.of(BigFraction.ONE, term.getKey()), of.divisors());
            result = algebra.times(result, exponential(one, small(term.getValue())));
        }
        return result;
    }

    /** Returns a fraction whose parts are small. */
    static Fraction small(BigFraction value) {
        if (value.getNumerator().bitLength() > 20 || value.getDenominator().bitLength() > 20) {
            throw new TooHard();
        }
        return Fraction.of(value.getNumerator().intValue(), value.getDenominator().intValue());
    }

    private Ratio exponential(Ratio of, Fraction times) {
        Optional<Kernel> single = single(of);
        if (single.isPresent() && single.get().kind() == Kernel.Kind.LOGARITHM) {
            return power(sizeOfLogarithm(single.get()), times, true);
        }
        Kernel kernel = new Kernel("exp" + of.key(), Kernel.Kind.EXPONENTIAL, Optional.empty());
        arguments.put(kernel, of);
        return Ratio.of(Polynomial.of(BigFraction.ONE, Monomial.of(kernel, times)));
    }

    /** Returns the size of what a logarithm is of. */
    private Ratio sizeOfLogarithm(Kernel logarithm) {
        return arguments.get(logarithm);
    }

    /** Returns the kernel that a quotient is, if it is one. */
    static Optional<Kernel> single(Ratio of) {
        if (!of.isPolynomial() || of.numerator().size() != 1) {
            return Optional.empty();
        }
        Monomial monomial = of.numerator().terms().firstKey();
        boolean plain =
                monomial.exponents().size() == 1
                        && monomial.exponents().containsValue(Fraction.ONE)
                        && of.numerator().leading().equals(BigFraction.ONE);
        return plain
                ? Optional.of(monomial.exponents().keySet().iterator().next())
                : Optional.empty();
    }

    /** Returns the logarithm of the size of a quotient. */
    Ratio logarithm(Ratio of) {
        if (of.isZero()) {
            throw new TooHard();
        }
        if (of.isComplex()) {
            return Ratio.of(logarithm("ln" + of.key(), of));
        }
        Ratio result = logarithm(of.numerator());
        for (Ratio.Divisor divisor : of.divisors().values()) {
            Ratio below = logarithm(divisor.polynomial());
            result = algebra.minus(result, below.times(BigFraction.of(divisor.exponent())));
        }
        return result;
    }

    private Ratio logarithm(Polynomial of) {
        Monomial content = of.content();
        BigFraction leading = of.leading();
        Polynomial rest = of.times(Rationals.reciprocal(leading), content.inverse());
        Ratio result = Ratio.ZERO;
        for (Map.Entry<Kernel, Fraction> prime : primes(leading).entrySet()) {
            Ratio size = Ratio.of(prime.getKey().inner().orElseThrow());
            result = added(result, logarithm("ln" + prime.getKey(), size), prime.getValue());
        }
        for (Map.Entry<Kernel, Fraction> each : content.exponents().entrySet()) {
            Kernel kernel = each.getKey();
            BigFraction times = big(each.getValue());
            Ratio own =
                    kernel.kind() == Kernel.Kind.EXPONENTIAL
                            ? arguments.get(kernel)
                            : logarithm(kernel);
            result = algebra.plus(result, own.times(times));
        }
        if (rest.size() > 1) {
            Kernel kernel = logarithm("ln(" + rest + ")", size(Ratio.of(rest)));
            result = added(result, kernel, Fraction.ONE);
        }
        return result;
    }

    private Ratio logarithm(Kernel of) {
        // The logarithm of a size or root is that of what is inside.
        if (of.kind() == Kernel.Kind.SIZE || of.kind() == Kernel.Kind.ROOT) {
            Polynomial inner = of.inner().orElseThrow();
            Optional<Kernel> single = single(Ratio.of(inner));
            return single.isPresent()
                    ? Ratio.of(logarithm("ln" + single.get(), Ratio.of(of)))
                    : logarithm(inner);
        }
        Ratio size = of.isPositive() ? Ratio.of(of) : Ratio.of(sizeKernel(Polynomial.of(of)));
        return Ratio.of(logarithm("ln" + of, size));
    }

    private Ratio added(Ratio sum, Kernel kernel, Fraction times) {
        return algebra.plus(sum, Ratio.of(kernel).times(big(times)));
    }

    private Kernel logarithm(String key, Ratio size) {
        Kernel kernel = new Kernel(key, Kernel.Kind.LOGARITHM, Optional.empty());
        arguments.put(kernel, size);
        return kernel;
    }

    static BigFraction big(Fraction value) {
        return BigFraction.of(value.getNumerator(), value.getDenominator());
    }

    private static Kernel positive(String key) {
        return new Kernel(key, Kernel.Kind.POSITIVE, Optional.empty());
    }

    // Angles

    Ratio sine(Ratio of) {
        return turns.sine(of);
    }

    Ratio cosine(Ratio of) {
        return turns.cosine(of);
    }

    Ratio arcCosine(Ratio of) {
        Ratio quarter = Ratio.of(PI).times(BigFraction.of(1, 2));
        return algebra.minus(quarter, odd(Elementary.ASIN, of));
    }

    /** Returns a function that changes its sign with its argument. */
    Ratio odd(Elementary function, Ratio of) {
        if (of.isZero()) {
            return Ratio.ZERO;
        }
        boolean negative = of.numerator().leading().signum() < 0;
        Ratio argument = negative ? of.negated() : of;
        Optional<BigFraction> angle = angle(function, argument);
        if (angle.isPresent()) {
            Ratio part = Ratio.of(PI).times(angle.get());
            return negative ? part.negated() : part;
        }
        Kernel kernel = turns.named(function, argument);
        return negative ? Ratio.of(kernel).negated() : Ratio.of(kernel);
    }

    /** Returns which part of half a turn a known angle is. */
    private static Optional<BigFraction> angle(Elementary function, Ratio argument) {
        BigFraction value =
                argument.isPolynomial()
                        ? argument.numerator().constant().orElse(BigFraction.ZERO)
                        : BigFraction.ZERO;
        boolean one = value.equals(BigFraction.ONE);
        return switch (function) {
            case ATAN -> one ? Optional.of(BigFraction.of(1, 4)) : Optional.empty();
            case ASIN ->
                    one
                            ? Optional.of(BigFraction.of(1, 2))
                            : value.equals(BigFraction.of(1, 2))
                                    ? Optional.of(BigFraction.of(1, 6))
                                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    // Sizes and powers

    Ratio size(Ratio of) {
        if (of.isZero()) {
            return of;
        }
        if (of.isComplex()) {
            return Ratio.of(positive("|" + of.key() + "|"));
        }
        Ratio result = size(of.numerator());
        for (Ratio.Divisor divisor : of.divisors().values()) {
            Ratio below = algebra.power(size(divisor.polynomial()), divisor.exponent());
            result = algebra.times(result, algebra.inverse(below));
        }
        return result;
    }

    private Ratio size(Polynomial of) {
        Monomial content = of.content();
        BigFraction leading = of.leading();
        Polynomial rest = of.times(Rationals.reciprocal(leading), content.inverse());
        Ratio result = algebra.times(Ratio.of(leading.abs()), power(content, Fraction.ONE));
        if (rest.size() > 1) {
            Ratio factor = rest.isNeverNegative() ? Ratio.of(rest) : Ratio.of(sizeKernel(rest));
            result = algebra.times(result, factor);
        }
        return result;
    }

    private static Kernel sizeKernel(Polynomial of) {
        return new Kernel("|" + of + "|", Kernel.Kind.SIZE, Optional.of(of));
    }

    /** Returns a power of the size of a monomial. */
    private Ratio power(Monomial of, Fraction times) {
        Monomial result = Monomial.ONE;
        for (Map.Entry<Kernel, Fraction> each : of.exponents().entrySet()) {
            Kernel kernel = each.getKey();
            boolean positive =
                    kernel.isPositive()
                            || Monomial.isEven(each.getValue())
                                    && Monomial.isEven(each.getValue().multiply(times));
            Kernel base = positive ? kernel : sizeKernel(Polynomial.of(kernel));
            result = result.times(Monomial.of(base, each.getValue().multiply(times)));
        }
        return algebra.reduced(Polynomial.of(BigFraction.ONE, result));
    }

    /**
     * Returns a power with an exponent that is not an integer, of something that is not negative
     * where the power is defined.
     *
     * @param certain whether it is known not to be negative
     */
    Ratio power(Ratio of, Fraction times, boolean certain) {
        if (of.isZero()) {
            return Ratio.ZERO;
        }
        if (times.getDenominator() == 1) {
            return algebra.power(of, times.getNumerator());
        }
        if (of.isComplex()) {
            Ratio root = Ratio.of(positive("root" + of.key() + "^" + times));
            return root;
        }
        List<Polynomial> unknown = new ArrayList<>();
        BigFraction leading = of.numerator().leading();
        Monomial content = of.numerator().content();
        Polynomial rest = of.numerator().times(Rationals.reciprocal(leading), content.inverse());
        boolean monomialKnown = content.isNeverNegative();
        if (rest.size() > 1 && !rest.isNeverNegative()) {
            unknown.add(rest);
        }
        of.divisors().values().stream()
                .filter(d -> d.exponent() % 2 == 1 && !d.polynomial().isNeverNegative())
                .forEach(d -> unknown.add(d.polynomial()));
        // One factor of unknown sign has the sign that makes the whole positive.
        boolean signed = monomialKnown && unknown.size() == 1;
        int sign = leading.signum();
        Ratio result = algebra.times(power(leading.abs(), times), power(content, times));
        if (rest.size() > 1) {
            result = algebra.times(result, power(rest, times, signed ? sign : 0));
        }
        for (Ratio.Divisor d : of.divisors().values()) {
            boolean odd = d.exponent() % 2 == 1;
            Fraction below = times.multiply(-d.exponent());
            result = algebra.times(result, power(d.polynomial(), below, signed && odd ? sign : 0));
        }
        return result;
    }

    /**
     * Returns a power of the size of a polynomial.
     *
     * @param sign the sign that the polynomial has, 0 if it is not known
     */
    private Ratio power(Polynomial of, Fraction times, int sign) {
        if (of.isNeverNegative() || sign != 0) {
            Polynomial base = sign < 0 && !of.isNeverNegative() ? of.times(BigFraction.of(-1)) : of;
            return root(base, times);
        }
        Optional<Polynomial> square = SquareRoot.of(of, algebra.budget());
        if (square.isPresent()) {
            return power(square.get(), times.multiply(2), 0);
        }
        Monomial power = Monomial.of(sizeKernel(of), times);
        return algebra.reduced(Polynomial.of(BigFraction.ONE, power));
    }

    private Ratio root(Polynomial base, Fraction times) {
        Optional<Polynomial> square = SquareRoot.of(base, algebra.budget());
        if (square.isPresent()) {
            return power(square.get(), times.multiply(2), 0);
        }
        Kernel kernel = new Kernel("root(" + base + ")", Kernel.Kind.ROOT, Optional.of(base));
        return algebra.reduced(Polynomial.of(BigFraction.ONE, Monomial.of(kernel, times)));
    }

    /** Returns a power of a positive rational number. */
    Ratio power(BigFraction of, Fraction times) {
        Monomial result = Monomial.ONE;
        for (Map.Entry<Kernel, Fraction> prime : primes(of).entrySet()) {
            result = result.times(Monomial.of(prime.getKey(), prime.getValue().multiply(times)));
        }
        return algebra.reduced(Polynomial.of(BigFraction.ONE, result));
    }

    Ratio oddRoot(Ratio of, int degree) {
        if (of.isZero() || of.isComplex()) {
            throw new TooHard();
        }
        Fraction times = Fraction.of(1, degree);
        BigFraction leading = of.numerator().leading();
        Monomial content = of.numerator().content();
        Polynomial rest = of.numerator().times(Rationals.reciprocal(leading), content.inverse());
        Ratio result = power(leading.abs(), times).times(BigFraction.of(leading.signum()));
        Polynomial inside = Polynomial.of(BigFraction.ONE, content.power(times));
        result = algebra.times(result, algebra.reduced(inside));
        if (rest.size() > 1) {
            result = algebra.times(result, root(rest, times));
        }
        for (Ratio.Divisor d : of.divisors().values()) {
            result = algebra.times(result, root(d.polynomial(), times.multiply(-d.exponent())));
        }
        return result;
    }

    /** Returns the prime factors of the size of a number; a large factor counts as prime. */
    private static SortedMap<Kernel, Fraction> primes(BigFraction of) {
        SortedMap<Kernel, Fraction> primes = new TreeMap<>();
        factor(of.getNumerator().abs(), 1, primes);
        factor(of.getDenominator(), -1, primes);
        return primes;
    }

    private static void factor(BigInteger number, int sign, SortedMap<Kernel, Fraction> primes) {
        BigInteger rest = number;
        for (int p = 2; p < LARGEST_PRIME && rest.compareTo(BigInteger.ONE) > 0; p++) {
            if (rest.bitLength() < 31 && (long) p * p > rest.intValue()) {
                break;
            }
            BigInteger prime = BigInteger.valueOf(p);
            while (rest.mod(prime).signum() == 0) {
                primes.merge(prime(p), Fraction.of(sign), Fraction::add);
                rest = rest.divide(prime);
            }
        }
        if (rest.compareTo(BigInteger.ONE) > 0) {
            Kernel last =
                    new Kernel(
                            "p" + rest,
                            Kernel.Kind.PRIME,
                            Optional.of(Polynomial.of(BigFraction.of(rest))));
            primes.merge(last, Fraction.of(sign), Fraction::add);
        }
        primes.values().removeIf(Fraction.ZERO::equals);
    }

    static Fraction half() {
        return HALF;
    }
}

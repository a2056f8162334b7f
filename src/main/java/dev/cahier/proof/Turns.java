package dev.cahier.proof;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * Sines and cosines by complex exponentials: what the angle sum formulas say is then what the
 * powers of one kernel do.
 */
final class Turns {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** Of these parts of half a turn the sine and cosine are square roots of rationals. */
    private static final int KNOWN_PARTS = 12;

    private final Algebra algebra;
    private final KernelRules rules;
    private final Map<Kernel, Inverse> inverses = new TreeMap<>();

    private record Inverse(Elementary function, Ratio argument) {}

    Turns(Algebra algebra, KernelRules rules) {
        this.algebra = algebra;
        this.rules = rules;
    }

    Kernel named(Elementary function, Ratio argument) {
        String name = function.name().toLowerCase(Locale.ROOT);
        Kernel kernel = new Kernel(name + argument.key(), Kernel.Kind.FREE, Optional.empty());
        inverses.put(kernel, new Inverse(function, argument));
        return kernel;
    }

    Ratio sine(Ratio of) {
        Ratio difference = algebra.minus(turn(of), turn(of.negated()));
        return algebra.times(difference, Ratio.of(Algebra.I)).times(HALF.negate());
    }

    Ratio cosine(Ratio of) {
        return algebra.plus(turn(of), turn(of.negated())).times(HALF);
    }

    /** Returns the exponential of i times a real number. */
    private Ratio turn(Ratio of) {
        if (of.isComplex()) {
            throw new TooHard();
        }
        Ratio result = Ratio.ONE;
        for (Map.Entry<Monomial, BigFraction> term : of.numerator().terms().entrySet()) {
            Ratio one = new Ratio(Polynomial.of(BigFraction.ONE, term.getKey()), of.divisors());
            Fraction times = KernelRules.small(term.getValue());
            result = algebra.times(result, turn(one, times));
        }
        return result;
    }

    private Ratio turn(Ratio of, Fraction times) {
        Optional<Kernel> single = KernelRules.single(of);
        if (single.filter(KernelRules.PI::equals).isPresent()) {
            return ofHalfTurns(times);
        }
        Inverse inverse = single.map(inverses::get).orElse(null);
        if (inverse != null
                && inverse.function() != Elementary.ERF
                && times.getDenominator() == 1) {
            Ratio once = ofInverse(inverse, Integer.signum(times.getNumerator()));
            return algebra.power(once, Math.abs(times.getNumerator()));
        }
        Kernel kernel = new Kernel("turn" + of.key(), Kernel.Kind.TURN, Optional.empty());
        return Ratio.of(Polynomial.of(BigFraction.ONE, Monomial.of(kernel, times)));
    }

    private Ratio ofInverse(Inverse inverse, int sign) {
        Ratio v = inverse.argument();
        Ratio square = algebra.times(v, v);
        boolean tangent = inverse.function() == Elementary.ATAN;
        Ratio other = tangent ? algebra.plus(Ratio.ONE, square) : algebra.minus(Ratio.ONE, square);
        Ratio root = rules.power(other, KernelRules.half(), true);
        Ratio imaginary = algebra.times(Ratio.of(Algebra.I), v).times(BigFraction.of(sign));
        return tangent
                ? algebra.times(algebra.plus(Ratio.ONE, imaginary), algebra.inverse(root))
                : algebra.plus(root, imaginary);
    }

    private Ratio ofHalfTurns(Fraction times) {
        int whole = Algebra.floor(times);
        Fraction part = times.subtract(whole);
        BigFraction sign = BigFraction.of(Math.floorMod(whole, 2) == 0 ? 1 : -1);
        if (KNOWN_PARTS % part.getDenominator() != 0) {
            Kernel kernel = new Kernel("turn(pi)", Kernel.Kind.TURN, Optional.empty());
            Monomial monomial = Monomial.of(kernel, part);
            return Ratio.of(Polynomial.of(sign, monomial));
        }
        int twelfths = part.getNumerator() * (KNOWN_PARTS / part.getDenominator());
        // Quarters and sixths of a turn make up all others: 1/12 = 1/3 - 1/4.
        Ratio result = algebra.power(third(), twelfths);
        Ratio back = algebra.power(quarter(-1), twelfths);
        return algebra.times(result, back).times(sign);
    }

    /** Returns the turn by a third of half a turn: (1 + i √3)/2. */
    private Ratio third() {
        Ratio root = rules.power(BigFraction.of(3), KernelRules.half());
        Ratio imaginary = algebra.times(Ratio.of(Algebra.I), root);
        return algebra.plus(Ratio.ONE, imaginary).times(HALF);
    }

    /** Returns the turn by a quarter of half a turn: (1 ± i)/√2. */
    private Ratio quarter(int sign) {
        Ratio root = rules.power(BigFraction.of(2), KernelRules.half());
        Ratio sum = algebra.plus(Ratio.ONE, Ratio.of(Algebra.I).times(BigFraction.of(sign)));
        return algebra.times(sum, root).times(HALF);
    }
}

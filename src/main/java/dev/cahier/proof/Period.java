package dev.cahier.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A period of an expression of one variable that depends on it by sines, cosines and tangents of
 * its multiples only.
 *
 * @param length the period
 */
record Period(Real length) {

    private static final long STEPS = 500;

    /** Into so many parts a period is divided, at whose ends it is likely to turn or be 0. */
    private static final int PARTS = 24;

    static Optional<Period> of(Real expression, String variable) {
        List<BigFraction> plain = new ArrayList<>();
        List<BigFraction> ofPi = new ArrayList<>();
        boolean other =
                Parts.any(
                        List.of(expression),
                        part -> part.equals(new Real.Variable(variable)),
                        part -> {
                            Optional<Real> factor = factor(part, variable);
                            Optional<BigFraction> rational = factor.flatMap(Period::rational);
                            rational.ifPresent(plain::add);
                            Optional<BigFraction> turns =
                                    rational.isPresent()
                                            ? Optional.empty()
                                            : factor.map(f -> f.over(new Real.Pi()))
                                                    .flatMap(Period::rational);
                            turns.ifPresent(ofPi::add);
                            return rational.isPresent() || turns.isPresent()
                                    ? List.of()
                                    : part.parts();
                        });
        if (other || plain.isEmpty() == ofPi.isEmpty()) {
            return Optional.empty();
        }
        Real turn = Real.of(2);
        return Optional.of(
                new Period(
                        plain.isEmpty()
                                ? turn.over(Real.of(divisor(ofPi)))
                                : Real.product(turn, new Real.Pi()).over(Real.of(divisor(plain)))));
    }

    /** Returns by what the variable is multiplied within a sine, cosine or tangent. */
    private static Optional<Real> factor(Real part, String variable) {
        boolean turns =
                part instanceof Real.Applied applied
                        && switch (applied.function()) {
                            case SIN, COS, TAN -> true;
                            default -> false;
                        };
        if (!turns) {
            return Optional.empty();
        }
        Real factor = Differentiation.of(((Real.Applied) part).argument(), variable);
        return Optional.of(factor).filter(f -> f.variables().isEmpty());
    }

    private static Optional<BigFraction> rational(Real number) {
        return new NormalForm(new Budget(STEPS), u -> new Arithmetic.Signs(true, true, true))
                .find(number)
                .filter(Ratio::isPolynomial)
                .flatMap(ratio -> ratio.numerator().constant())
                .filter(c -> c.signum() != 0);
    }

    /** Returns the largest number by which all of some others can be divided. */
    private static BigFraction divisor(List<BigFraction> numbers) {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (BigFraction number : numbers) {
            BigInteger denominator = number.getDenominator();
            above = above.gcd(number.getNumerator());
            below = below.multiply(denominator).divide(below.gcd(denominator));
        }
        return BigFraction.of(above.abs(), below);
    }

    /** Returns an interval that is not shorter than the period. */
    Enclosure interval() {
        Enclosure bounds = Tape.of(length).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
        return Enclosure.closed(-bounds.hi() / 2, bounds.hi() * 0.75);
    }

    /** Returns numbers in that interval at which the expression is likely to turn or be 0. */
    List<Real> places() {
        List<Real> places = new ArrayList<>();
        for (int i = -PARTS / 2; i <= PARTS * 3 / 4; i++) {
            places.add(Real.product(Real.of(BigFraction.of(i, PARTS)), length));
        }
        return places;
    }
}

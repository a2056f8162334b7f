package dev.cahier.proof;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How an expression behaves as its variable t grows without bound: its quotient by {@code factor *
 * (ln t)^logs * t^power * exp(rate * t^degree)} tends to 1.
 *
 * @param factor a number, 0 for the expression that is 0
 * @param sign the sign of the factor
 * @param rate a number, 0 if there is no exponential; then the degree is 0, too
 * @param loose whether the exponential alone is known, and the sign
 */
record Growth(
        Real factor,
        int sign,
        int logs,
        BigFraction power,
        Real rate,
        BigFraction degree,
        boolean loose) {

    /** The degree of exponentials of exponentials, which outgrow all others. */
    private static final BigFraction HIGHEST = BigFraction.of(1000);

    /** Returns the growth of a number, if its sign can be told. */
    static Optional<Growth> constant(Real number) {
        return term(number, 0, BigFraction.ZERO);
    }

    static Optional<Growth> term(Real factor, int logs, BigFraction power) {
        return ExactSign.of(factor)
                .map(s -> new Growth(factor, s, logs, power, Real.ZERO, BigFraction.ZERO, false));
    }

    /** Returns the exponential of an exponential. */
    static Growth towering(int sign) {
        return new Growth(Real.ONE, 1, 0, BigFraction.ZERO, Real.of(sign), HIGHEST, true);
    }

    Growth withExponential(Real anotherRate, BigFraction anotherDegree, boolean loosely) {
        return new Growth(factor, sign, logs, power, anotherRate, anotherDegree, loosely);
    }

    boolean isZero() {
        return sign == 0;
    }

    boolean isTowering() {
        return degree.equals(HIGHEST);
    }

    /** Returns whether there is no exponential. */
    boolean isPlain() {
        return degree.signum() == 0 && !loose;
    }

    Growth negated() {
        return new Growth(factor.negated(), -sign, logs, power, rate, degree, loose);
    }

    Optional<Growth> times(Growth other) {
        if (isZero() || other.isZero()) {
            return constant(Real.ZERO);
        }
        boolean mixed = degree.signum() != 0 && other.degree.signum() != 0;
        int compared = degree.compareTo(other.degree);
        if (mixed && isTowering() && other.isTowering()) {
            return Optional.empty();
        }
        Real higher = compared > 0 ? rate : other.rate;
        Real sum = compared == 0 ? Real.sum(rate, other.rate) : higher;
        BigFraction highest = compared >= 0 ? degree : other.degree;
        Optional<Integer> direction = ExactSign.of(sum);
        boolean unclear = loose || other.loose || mixed && compared != 0;
        if (direction.isEmpty() || direction.get() == 0 && unclear) {
            return Optional.empty();
        }
        boolean gone = direction.get() == 0;
        return Optional.of(
                new Growth(
                        Real.product(factor, other.factor),
                        sign * other.sign,
                        logs + other.logs,
                        power.add(other.power),
                        gone ? Real.ZERO : sum,
                        gone ? BigFraction.ZERO : highest,
                        unclear));
    }

    /** Returns a rational power; of a negative number only one that is whole. */
    Optional<Growth> to(BigFraction exponent) {
        Optional<Integer> whole = Rationals.small(exponent);
        if (isZero()) {
            return exponent.signum() > 0 ? Optional.of(this) : Optional.empty();
        }
        if (exponent.signum() == 0) {
            return constant(Real.ONE);
        }
        BigFraction moreLogs = exponent.multiply(logs);
        if (sign < 0 && whole.isEmpty() || !Rationals.isInteger(moreLogs) || isTowering()) {
            return Optional.empty();
        }
        int raised = sign < 0 && whole.orElseThrow() % 2 != 0 ? -1 : 1;
        return Optional.of(
                new Growth(
                        factor.to(Real.of(exponent)),
                        raised,
                        moreLogs.intValue(),
                        power.multiply(exponent),
                        Real.product(rate, Real.of(exponent)),
                        degree,
                        loose));
    }

    /** Returns the limit, if it is known. */
    Optional<Limit> limit() {
        if (isZero()) {
            return Optional.of(Limit.of(Real.ZERO));
        }
        Optional<Integer> direction = ExactSign.of(rate);
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        int order = direction.get();
        if (order == 0 && loose) {
            return Optional.empty();
        }
        order = order != 0 ? order : power.signum();
        order = order != 0 ? order : Integer.signum(logs);
        if (order < 0) {
            return Optional.of(Limit.of(Real.ZERO));
        }
        return Optional.of(order > 0 ? Limit.infinite(sign) : Limit.of(factor));
    }

    /**
     * Returns whether it outgrows another one: 1 if it does, -1 if the other one does, 0 if the
     * quotient tends to a number other than 0; empty if that cannot be told.
     */
    Optional<Integer> compared(Growth other) {
        if (isZero() || other.isZero()) {
            return Optional.of(isZero() ? other.isZero() ? 0 : -1 : 1);
        }
        int compared = degree.compareTo(other.degree);
        Optional<Integer> order = ExactSign.of(rate);
        if (compared < 0) {
            order = ExactSign.of(other.rate).map(sign -> -sign);
        } else if (compared == 0) {
            boolean unknown = isTowering() && ExactSign.of(rate).equals(ExactSign.of(other.rate));
            order = unknown ? Optional.empty() : ExactSign.of(rate.minus(other.rate));
        }
        if (order.isEmpty() || order.get() != 0) {
            return order;
        }
        if (loose || other.loose) {
            return Optional.empty();
        }
        int powers = power.compareTo(other.power);
        return Optional.of(powers != 0 ? powers : Integer.compare(logs, other.logs));
    }
}

package dev.cahier.activation;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * A dual number: a value with the slope that it has as a function of x.
 *
 * @param value the value
 * @param slope its derivative
 */
record Dual(double value, double slope) {

    static Dual variable(double x) {
        return new Dual(x, 1);
    }

    static Dual constant(double c) {
        return new Dual(c, 0);
    }

    Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    Dual plus(double c) {
        return plus(constant(c));
    }

    Dual minus(Dual other) {
        return plus(other.times(-1));
    }

    Dual times(Dual other) {
        return new Dual(value * other.value, slope * other.value + value * other.slope);
    }

    Dual times(double c) {
        return times(constant(c));
    }

    Dual over(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (slope - quotient * other.slope) / other.value);
    }

    Dual squared() {
        return times(this);
    }

    Dual negated() {
        return times(-1);
    }

    Dual inverse() {
        return constant(1).over(this);
    }

    Dual exp() {
        return chained(Math.exp(value), Math.exp(value));
    }

    Dual ln() {
        return chained(Math.log(value), 1 / value);
    }

    Dual sqrt() {
        return chained(Math.sqrt(value), 0.5 / Math.sqrt(value));
    }

    Dual sin() {
        return chained(Math.sin(value), Math.cos(value));
    }

    Dual cos() {
        return chained(Math.cos(value), -Math.sin(value));
    }

    Dual tanh() {
        return chained(Math.tanh(value), 1 / (Math.cosh(value) * Math.cosh(value)));
    }

    Dual arctan() {
        return chained(Math.atan(value), 1 / (1 + value * value));
    }

    Dual abs() {
        return value < 0 ? negated() : this;
    }

    /** Returns the distribution function of the standard normal distribution. */
    Dual normal() {
        double density = Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
        return chained(Erfc.value(-value / Math.sqrt(2)) / 2, density);
    }

    Dual sigmoid() {
        return negated().exp().plus(1).inverse();
    }

    Dual softplus() {
        return exp().plus(1).ln();
    }

    /** Returns this or a bound, whichever is nearer to the middle. */
    Dual clamped(double lo, double hi) {
        return value < lo ? constant(lo) : value > hi ? constant(hi) : this;
    }

    private Dual chained(double outer, double outerSlope) {
        return new Dual(outer, outerSlope * slope);
    }
}

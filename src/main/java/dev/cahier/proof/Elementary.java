package dev.cahier.proof;

import java.util.function.UnaryOperator;

/** The functions of one number that proofs know. */
public enum Elementary {
    EXP(FunctionBounds::exp, u -> u.through(exp())),
    LN(FunctionBounds::ln, u -> u.to(-1)),
    SIN(FunctionBounds::sin, u -> u.through(cos())),
    COS(FunctionBounds::cos, u -> u.through(sin()).negated()),
    TAN(FunctionBounds::tan, u -> u.through(cos()).to(-2)),
    ASIN(FunctionBounds::asin, u -> Real.ONE.minus(u.to(2)).root().to(-1)),
    ACOS(FunctionBounds::acos, u -> Real.ONE.minus(u.to(2)).root().to(-1).negated()),
    ATAN(FunctionBounds::atan, u -> Real.sum(Real.ONE, u.to(2)).to(-1)),
    SINH(FunctionBounds::sinh, u -> u.through(cosh())),
    COSH(FunctionBounds::cosh, u -> u.through(sinh())),
    TANH(FunctionBounds::tanh, u -> u.through(cosh()).to(-2)),
    ERF(
            FunctionBounds::erf,
            u ->
                    Real.product(
                            Real.of(2),
                            new Real.Pi().root().to(-1),
                            u.to(2).negated().through(exp()))),
    ABS(FunctionBounds::absolute, u -> u.over(u.through(abs()))),
    SIGN(FunctionBounds::sign, u -> Real.ZERO),
    FLOOR(FunctionBounds::floor, u -> Real.ZERO);

    private final UnaryOperator<Enclosure> bounds;
    private final UnaryOperator<Real> derivative;

    Elementary(UnaryOperator<Enclosure> bounds, UnaryOperator<Real> derivative) {
        this.bounds = bounds;
        this.derivative = derivative;
    }

    Enclosure enclose(Enclosure argument) {
        return bounds.apply(argument);
    }

    /** Returns the derivative at an expression; steps have the derivative 0. */
    Real derivativeAt(Real argument) {
        return derivative.apply(argument);
    }

    private static Elementary exp() {
        return EXP;
    }

    private static Elementary sin() {
        return SIN;
    }

    private static Elementary cos() {
        return COS;
    }

    private static Elementary sinh() {
        return SINH;
    }

    private static Elementary cosh() {
        return COSH;
    }

    private static Elementary abs() {
        return ABS;
    }
}

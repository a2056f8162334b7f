package dev.cahier.identity;

import dev.cahier.proof.Elementary;
import dev.cahier.proof.Real;
import dev.cahier.tex.FunctionName.Known;

/** The functions of one number that mathematics has names for. */
final class NamedFunctions {

    private static final Real HALF = Real.ONE.over(Real.of(2));

    private NamedFunctions() {}

    static Real ln(Real u) {
        return u.through(Elementary.LN);
    }

    static Real of(Known name, Real u) {
        return switch (name) {
            case SIN -> u.through(Elementary.SIN);
            case COS -> u.through(Elementary.COS);
            case TAN -> u.through(Elementary.TAN);
            case COT -> u.through(Elementary.COS).over(u.through(Elementary.SIN));
            case SEC -> u.through(Elementary.COS).to(-1);
            case CSC -> u.through(Elementary.SIN).to(-1);
            case ARCSIN -> u.through(Elementary.ASIN);
            case ARCCOS -> u.through(Elementary.ACOS);
            case ARCTAN -> u.through(Elementary.ATAN);
            case EXP -> u.through(Elementary.EXP);
            case LN -> ln(u);
            case SQRT -> u.root();
            case ABS -> u.through(Elementary.ABS);
            case SIGN -> u.through(Elementary.SIGN);
            case FLOOR -> u.through(Elementary.FLOOR);
            case CEILING -> u.negated().through(Elementary.FLOOR).negated();
            case ERF -> u.through(Elementary.ERF);
            default -> hyperbolic(name, u);
        };
    }

    private static Real hyperbolic(Known name, Real u) {
        Real one = Real.ONE;
        return switch (name) {
            case SINH -> u.through(Elementary.SINH);
            case COSH -> u.through(Elementary.COSH);
            case TANH -> u.through(Elementary.TANH);
            case COTH -> u.through(Elementary.TANH).to(-1);
            case SECH -> u.through(Elementary.COSH).to(-1);
            case CSCH -> u.through(Elementary.SINH).to(-1);
            case ARSINH -> ln(Real.sum(u, Real.sum(u.to(2), one).root()));
            case ARCOSH ->
                    ln(Real.sum(u, Real.product(u.minus(one).root(), Real.sum(u, one).root())));
            case ARTANH -> Real.product(HALF, ln(Real.sum(one, u).over(one.minus(u))));
            default -> throw new IllegalStateException("not a function of one number: " + name);
        };
    }
}

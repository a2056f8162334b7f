package dev.cahier.proof;

import java.math.BigDecimal;

/** Short names for expressions in tests. */
final class Reals {

    static final Real X = new Real.Variable("x");
    static final Real Y = new Real.Variable("y");

    private Reals() {}

    static Real number(String decimal) {
        return Real.of(new BigDecimal(decimal));
    }

    static Real exp(Real u) {
        return u.through(Elementary.EXP);
    }

    static Real ln(Real u) {
        return u.through(Elementary.LN);
    }

    static Real sin(Real u) {
        return u.through(Elementary.SIN);
    }

    static Real cos(Real u) {
        return u.through(Elementary.COS);
    }

    static Real size(Real u) {
        return u.through(Elementary.ABS);
    }

    static Real sigmoid(Real u) {
        return Real.ONE.over(Real.sum(Real.ONE, exp(u.negated())));
    }

    static Domain positive(Real... variables) {
        Domain domain = Domain.REALS;
        for (Real variable : variables) {
            domain = domain.where(new Comparison(variable, Comparison.Order.GREATER, Real.ZERO));
        }
        return domain;
    }
}

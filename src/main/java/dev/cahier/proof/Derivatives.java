package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An expression of one variable and its derivatives, which are computed when they are needed. */
final class Derivatives {

    /** Derivatives with more steps are not computed. */
    private static final int LONGEST = 2_000;

    private final String variable;
    private final List<Real> expressions = new ArrayList<>();
    private final List<Tape> tapes = new ArrayList<>();

    Derivatives(Real expression, String variable) {
        this.variable = variable;
        expressions.add(expression);
        tapes.add(Tape.of(expression));
    }

    /** Returns whether there is a derivative of an order. */
    boolean has(int order) {
        while (expressions.size() <= order) {
            int last = expressions.size() - 1;
            if (tapes.get(last).length() > LONGEST) {
                return false;
            }
            Real next = Factoring.of(Differentiation.of(expressions.get(last), variable));
            expressions.add(next);
            tapes.add(Tape.of(next));
        }
        return true;
    }

    Real expression(int order) {
        return expressions.get(order);
    }

    int cost(int order) {
        return tapes.get(order).length();
    }

    Enclosure enclose(int order, Enclosure box) {
        return tapes.get(order).evaluate(EnclosureArithmetic.INSTANCE, Map.of(variable, box));
    }
}

package dev.cahier.proof;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** That one expression is equal to another, or smaller, or larger. */
public record Comparison(Real left, Order order, Real right) {

    /** How two numbers compare. */
    public enum Order {
        LESS,
        AT_MOST,
        EQUAL,
        UNEQUAL,
        AT_LEAST,
        GREATER;

        /** Returns whether it holds for a number and 0, given the sign of the number. */
        public boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case UNEQUAL -> sign != 0;
                case AT_LEAST -> sign >= 0;
                case GREATER -> sign > 0;
            };
        }

        /** Returns what holds where this does not. */
        public Order negated() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> GREATER;
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case AT_LEAST -> LESS;
                case GREATER -> AT_MOST;
            };
        }

        /** Returns the order that holds after both sides have changed places. */
        public Order mirrored() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                case GREATER -> LESS;
                default -> this;
            };
        }

        boolean isStrict() {
            return this == LESS || this == GREATER || this == UNEQUAL;
        }
    }

    /** Returns the left side less the right one. */
    public Real difference() {
        return left.minus(right);
    }

    /** Returns the comparison that holds where this one does not. */
    public Comparison negated() {
        return new Comparison(left, order.negated(), right);
    }

    /** Returns the names of the variables, sorted. */
    public TreeSet<String> variables() {
        TreeSet<String> names = left.variables();
        names.addAll(right.variables());
        return names;
    }

    List<Real> sides() {
        return Arrays.asList(left, right);
    }
}

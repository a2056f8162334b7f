package dev.cahier.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a case of a piecewise definition applies. Immutable. */
sealed interface Condition {

    ConditionValue judge(Germ x);

    /**
     * Returns whether it holds for an approximate number, in which case {@link
     * ConditionValue#certain} is whether the errors leave no doubt.
     */
    ConditionValue judge(Approximation x, Watch watch);

    /** Returns the expressions that are compared. */
    List<Expression> parts();

    /** Returns a text that is equal for conditions that are equal only. */
    String canonicalText();

    /** The ways of comparing two numbers. */
    enum Relation {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        EQUAL("="),
        UNEQUAL("!=");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        /** Returns how authors write it. */
        String word() {
            return word;
        }

        /**
         * Returns whether the relation holds.
         *
         * @param order negative, zero or positive as the left number is less, equal or greater
         */
        boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
            };
        }
    }

    /** A comparison of two expressions. */
    record Comparison(Relation relation, Expression left, Expression right) implements Condition {

        @Override
        public ConditionValue judge(Germ x) {
            Germ a = left.at(x);
            Germ b = right.at(x);
            if (Double.isNaN(a.value()) || Double.isNaN(b.value())) {
                return ConditionValue.undefined();
            }
            if (a.value() != b.value()) {
                return new ConditionValue(
                        relation.holds(Double.compare(a.value(), b.value())), true, true);
            }
            // Equal at the point: what happens beside it decides.
            int movement = a.minus(b).movement();
            boolean certain = movement != 0 || a.constant() && b.constant();
            return new ConditionValue(relation.holds(movement), true, certain);
        }

        @Override
        public ConditionValue judge(Approximation x, Watch watch) {
            Approximation difference = left.at(x, watch).minus(right.at(x, watch));
            watch.see(difference, Levels.at(0), false);
            if (!difference.isKnown()) {
                return ConditionValue.undefined();
            }
            boolean certain =
                    difference.isExact() || Math.abs(difference.value()) > difference.error();
            int order = (int) Math.signum(difference.value());
            return new ConditionValue(relation.holds(order), true, certain);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String canonicalText() {
            return "("
                    + relation.word()
                    + " "
                    + left.canonicalText()
                    + " "
                    + right.canonicalText()
                    + ")";
        }
    }

    /**
     * Several conditions of which all, or at least one, must hold.
     *
     * @param all whether all must
     */
    record Combination(boolean all, List<Condition> conditions) implements Condition {

        public Combination {
            conditions = List.copyOf(conditions);
        }

        @Override
        public ConditionValue judge(Germ x) {
            return combined(condition -> condition.judge(x));
        }

        @Override
        public ConditionValue judge(Approximation x, Watch watch) {
            return combined(condition -> condition.judge(x, watch));
        }

        private ConditionValue combined(Function<Condition, ConditionValue> judge) {
            boolean holds = all;
            boolean certain = true;
            boolean defined = true;
            for (Condition condition : conditions) {
                ConditionValue verdict = judge.apply(condition);
                defined &= verdict.defined();
                certain &= verdict.certain();
                holds = all ? holds && verdict.holds() : holds || verdict.holds();
            }
            return defined ? new ConditionValue(holds, true, certain) : ConditionValue.undefined();
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>();
            conditions.forEach(condition -> parts.addAll(condition.parts()));
            return parts;
        }

        @Override
        public String canonicalText() {
            return conditions.stream()
                    .map(Condition::canonicalText)
                    .collect(Collectors.joining(" ", all ? "(and " : "(or ", ")"));
        }
    }
}

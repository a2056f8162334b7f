package dev.cahier.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tree of an expression, with all names resolved. Immutable.
 *
 * <p>Subexpressions without the variable are numbers already: {@link #folded} sees to that.
 */
sealed interface Expression {

    /** Returns what the expression does where the variable does something. */
    Germ at(Germ x);

    /**
     * Returns the value of the expression at a number, with what rounding may have done to it.
     *
     * @param watch sees the arguments of all operations
     */
    Approximation at(Approximation x, Watch watch);

    /** Returns its direct parts. */
    List<Expression> parts();

    /** Returns a text that is equal for expressions that are equal only. */
    String canonicalText();

    /** Returns how many steps one evaluation takes, called functions included. */
    default long cost() {
        long cost = 0;
        // No recursion: a long sum is a tree that may be deeper than the stack.
        Deque<Expression> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            cost += next.ownCost();
            next.parts().forEach(open::push);
        }
        return cost;
    }

    /** Returns how many steps of one evaluation stand inside one another at most. */
    default int height() {
        int height = 0;
        Deque<Expression> level = new ArrayDeque<>(List.of(this));
        while (!level.isEmpty()) {
            height++;
            Deque<Expression> next = new ArrayDeque<>();
            for (Expression each : level) {
                next.addAll(each.parts());
                if (each instanceof Call call) {
                    next.add(call.body());
                }
            }
            level = next;
        }
        return height;
    }

    /** Returns how many steps of one evaluation are not those of its parts. */
    default long ownCost() {
        return 1;
    }

    /** Returns the expression, as a number if all its parts are numbers. */
    static Expression folded(Expression expression) {
        boolean fixed = expression.parts().stream().allMatch(p -> p instanceof Value);
        if (!fixed) {
            return expression;
        }
        double number = expression.at(Germ.constant(Double.NaN)).value();
        double error = expression.at(Approximation.unknown(), Watch.NONE).error();
        return new Value(number, error, Writing.of(expression));
    }

    private static String listed(String head, List<Expression> parts) {
        StringBuilder text = new StringBuilder("(").append(head);
        for (Expression part : parts) {
            text.append(' ').append(part.canonicalText());
        }
        return text.append(')').toString();
    }

    /**
     * A number.
     *
     * @param error how far it may be from the one that is meant
     * @param writing how the author wrote it; does not belong to the meaning
     */
    record Value(double number, double error, Writing writing) implements Expression {

        static Value exact(double number) {
            return new Value(number, 0, new Writing.Computed());
        }

        static Value rounded(double number) {
            return new Value(number, Math.ulp(number) / 2, new Writing.Computed());
        }

        /** Returns the same number, written in another way. */
        Value written(Writing another) {
            return new Value(number, error, another);
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            return new Approximation(number, error);
        }

        @Override
        public Germ at(Germ x) {
            return Germ.constant(number);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String canonicalText() {
            // Adding +0.0 turns -0.0 into 0.0.
            return Double.toHexString(number + 0.0);
        }
    }

    /** The variable. */
    record Variable() implements Expression {

        @Override
        public Germ at(Germ x) {
            return x;
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            return x;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String canonicalText() {
            return "x";
        }
    }

    /** Two expressions joined by an operator. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {

        @Override
        public Germ at(Germ x) {
            return operator.apply(left.at(x), right.at(x));
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            Approximation first = left.at(x, watch);
            Approximation second = right.at(x, watch);
            operator.show(first, second, right, watch);
            return operator.apply(first, second);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String canonicalText() {
            return listed(operator.word(), parts());
        }
    }

    /**
     * A power that real roots of negative numbers are often written as, such as {@code x^(1/3)}.
     *
     * @param power the power
     * @param base the base as the author wrote it
     * @param degree the degree of the root, an odd number
     * @param times how often the root is multiplied with itself, possibly negative
     * @param offset where the power stands in the text of the plot
     */
    record OddRoot(Operation power, String base, int degree, int times, int offset)
            implements Expression {

        @Override
        public Germ at(Germ x) {
            return power.at(x);
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            return power.at(x, watch);
        }

        @Override
        public List<Expression> parts() {
            return power.parts();
        }

        @Override
        public String canonicalText() {
            return power.canonicalText();
        }
    }

    /**
     * A known function of an expression.
     *
     * @param name tells it from all other known functions, its fixed arguments included
     * @param written what the author calls it
     * @param fixed further arguments, numbers that the function includes
     */
    record Application(
            String name,
            UnaryFunction function,
            Expression argument,
            String written,
            List<Expression> fixed)
            implements Expression {

        public Application {
            fixed = List.copyOf(fixed);
        }

        @Override
        public Germ at(Germ x) {
            return argument.at(x).through(function);
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            Approximation value = argument.at(x, watch);
            watch.see(value, function.levels(), function.isUndefinedAtLevels());
            return value.through(function);
        }

        @Override
        public List<Expression> parts() {
            return List.of(argument);
        }

        @Override
        public String canonicalText() {
            return listed(name, parts());
        }
    }

    /**
     * A function that the author defined, of an expression.
     *
     * @param name what the author calls the function
     * @param body what the function does with its own variable
     * @param bodyCost the cost of the body, known beforehand as bodies call bodies
     */
    record Call(String name, Expression body, long bodyCost, Expression argument)
            implements Expression {

        @Override
        public Germ at(Germ x) {
            return body.at(argument.at(x));
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            return body.at(argument.at(x, watch), watch);
        }

        @Override
        public List<Expression> parts() {
            return List.of(argument);
        }

        @Override
        public long ownCost() {
            return 1 + bodyCost;
        }

        @Override
        public String canonicalText() {
            return "(call " + body.canonicalText() + " " + argument.canonicalText() + ")";
        }
    }

    /**
     * The first of several expressions whose condition holds.
     *
     * @param otherwise the expression if none does
     */
    record Choice(List<Case> cases, Expression otherwise) implements Expression {

        /** An expression and when it is chosen. */
        record Case(Condition condition, Expression result) {}

        public Choice {
            cases = List.copyOf(cases);
        }

        @Override
        public Germ at(Germ x) {
            boolean certain = true;
            for (Case each : cases) {
                ConditionValue verdict = each.condition().judge(x);
                if (!verdict.defined()) {
                    return Germ.unknown();
                }
                certain &= verdict.certain();
                if (verdict.holds()) {
                    return settled(each.result().at(x), certain);
                }
            }
            return settled(otherwise.at(x), certain);
        }

        private static Germ settled(Germ result, boolean certain) {
            return certain ? result : result.withUnknownSlope();
        }

        @Override
        public Approximation at(Approximation x, Watch watch) {
            boolean open = true;
            Approximation result = Approximation.unknown();
            for (Case each : cases) {
                ConditionValue verdict = each.condition().judge(x, watch);
                boolean known = verdict.defined() && verdict.certain();
                boolean chosen = open && known && verdict.holds();
                // A watch sees all cases, so that the order of what it sees never changes.
                if (chosen || watch != Watch.NONE) {
                    Approximation value = watched(each.result(), chosen, x, watch);
                    result = chosen ? value : result;
                }
                open &= known && !verdict.holds();
                if (!open && watch == Watch.NONE) {
                    return result;
                }
            }
            Approximation last = watched(otherwise, open, x, watch);
            return open ? last : result;
        }

        private static Approximation watched(
                Expression result, boolean chosen, Approximation x, Watch watch) {
            watch.branch(chosen);
            Approximation value = result.at(x, watch);
            watch.endBranch();
            return value;
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>();
            for (Case each : cases) {
                parts.addAll(each.condition().parts());
                parts.add(each.result());
            }
            parts.add(otherwise);
            return parts;
        }

        @Override
        public String canonicalText() {
            return cases.stream()
                    .map(
                            c ->
                                    c.condition().canonicalText()
                                            + " "
                                            + c.result().canonicalText()
                                            + " ")
                    .collect(Collectors.joining("", "(choose ", otherwise.canonicalText() + ")"));
        }
    }
}

package dev.cahier.expression;

import dev.cahier.expression.Expression.Application;
import dev.cahier.expression.Expression.Call;
import dev.cahier.expression.Expression.Choice;
import dev.cahier.expression.Expression.OddRoot;
import dev.cahier.expression.Expression.Operation;
import dev.cahier.expression.Expression.Value;
import dev.cahier.expression.Expression.Variable;
import dev.cahier.proof.Comparison;
import dev.cahier.proof.Elementary;
import dev.cahier.proof.Real;
import dev.cahier.proof.Totality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says exactly what expressions mean: 0.1 is a tenth, and pi is not a double.
 *
 * @param parameters the parameters of the plot, by their names
 */
record ExactForm(Map<String, Expression> parameters) {

    /** Longer expressions are not worth the effort: nothing would be proved of them. */
    private static final long LONGEST = 400;

    private static final Real X = new Real.Variable("x");
    private static final Real HALF = Real.ONE.over(Real.of(2));

    /** Says that an expression has no exact form that proofs understand. */
    private static final class Unsayable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unsayable() {
            super("no exact form", null, false, false);
        }
    }

    /** Returns the exact form of an expression in the variable x, if there is one. */
    Optional<Real> of(Expression body) {
        if (body.cost() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(exact(body, X));
        } catch (Unsayable unsayable) {
            return Optional.empty();
        }
    }

    private Real exact(Expression of, Real x) {
        if (of instanceof Variable) {
            return x;
        }
        if (of instanceof Value value) {
            return number(value);
        }
        if (of instanceof Operation operation) {
            return operation(operation, x);
        }
        if (of instanceof OddRoot root) {
            return operation(root.power(), x);
        }
        if (of instanceof Call call) {
            return exact(call.body(), exact(call.argument(), x));
        }
        if (of instanceof Application application && application.fixed().isEmpty()) {
            return applied(application.name(), exact(application.argument(), x));
        }
        if (of instanceof Choice choice) {
            return choice(choice, x);
        }
        throw new Unsayable();
    }

    private Real number(Value value) {
        if (value.writing() instanceof Writing.Digits digits) {
            return Real.of(new BigDecimal(digits.text()));
        }
        if (value.writing() instanceof Writing.Name name) {
            Expression parameter = parameters.get(name.name());
            if (parameter != null) {
                return exact(parameter, X);
            }
            return switch (name.name()) {
                case "pi", "π" -> new Real.Pi();
                case "e" -> Real.ONE.through(Elementary.EXP);
                default -> throw new Unsayable();
            };
        }
        if (value.writing() instanceof Writing.Formula formula) {
            return exact(formula.expression(), X);
        }
        if (value.error() != 0 || !Double.isFinite(value.number())) {
            throw new Unsayable();
        }
        return Real.of(new BigDecimal(value.number()));
    }

    private Real operation(Operation operation, Real x) {
        Real left = exact(operation.left(), x);
        Real right = exact(operation.right(), x);
        return switch (operation.operator()) {
            case PLUS -> Real.sum(left, right);
            case MINUS -> left.minus(right);
            case TIMES -> product(left, right);
            case DIVIDED_BY -> quotient(left, right);
            case TO_THE -> power(left, right);
            case MAX -> new Real.Extreme(true, left, right);
            case MIN -> new Real.Extreme(false, left, right);
            case ANGLE -> throw new Unsayable();
        };
    }

    private static Real product(Real left, Real right) {
        boolean nothing = left.equals(Real.ZERO) || right.equals(Real.ZERO);
        if (nothing && !(left.variables().isEmpty() && right.variables().isEmpty())) {
            // A product with the factor 0 forgets where the other factor is undefined.
            throw new Unsayable();
        }
        return Real.product(left, right);
    }

    private static Real quotient(Real above, Real below) {
        boolean forgotten = above.equals(Real.ZERO) && !below.variables().isEmpty();
        if (forgotten || below.equals(Real.ZERO)) {
            throw new Unsayable();
        }
        return above.over(below);
    }

    private static Real power(Real base, Real exponent) {
        boolean rational = exponent instanceof Real.Constant;
        boolean positive =
                base instanceof Real.Constant constant && constant.isPositive()
                        || base.equals(Real.ONE.through(Elementary.EXP));
        if (base.equals(Real.ONE.through(Elementary.EXP))) {
            return exponent.through(Elementary.EXP);
        }
        if (!rational && !positive) {
            throw new Unsayable();
        }
        return base.to(exponent);
    }

    private static Real applied(String name, Real u) {
        Real cosine = u.through(Elementary.COS);
        Real sine = u.through(Elementary.SIN);
        return switch (name) {
            case "sin" -> sine;
            case "cos" -> cosine;
            case "tan" -> u.through(Elementary.TAN);
            case "cot" -> cosine.over(sine);
            case "sec" -> cosine.to(-1);
            case "csc" -> sine.to(-1);
            case "asin", "arcsin" -> u.through(Elementary.ASIN);
            case "acos", "arccos" -> u.through(Elementary.ACOS);
            case "atan", "arctan" -> u.through(Elementary.ATAN);
            case "exp" -> u.through(Elementary.EXP);
            case "ln", "log" -> u.through(Elementary.LN);
            case "log2" -> logarithm(u, 2);
            case "log10", "lg" -> logarithm(u, 10);
            case "sqrt" -> u.root();
            case "cbrt" -> new Real.OddRoot(3, u);
            case "abs" -> u.through(Elementary.ABS);
            case "sign", "sgn" -> u.through(Elementary.SIGN);
            case "floor" -> u.through(Elementary.FLOOR);
            case "ceil" -> u.negated().through(Elementary.FLOOR).negated();
            case "round" -> Real.sum(u, HALF).through(Elementary.FLOOR);
            case "erf" -> u.through(Elementary.ERF);
            default -> hyperbolic(name, u);
        };
    }

    private static Real logarithm(Real u, int base) {
        return u.through(Elementary.LN).over(Real.of(base).through(Elementary.LN));
    }

    private static Real hyperbolic(String name, Real u) {
        Real square = Real.product(u, u);
        return switch (name) {
            case "sinh" -> u.through(Elementary.SINH);
            case "cosh" -> u.through(Elementary.COSH);
            case "tanh" -> u.through(Elementary.TANH);
            case "asinh", "arsinh" ->
                    Real.sum(u, Real.sum(square, Real.ONE).root()).through(Elementary.LN);
            case "acosh", "arcosh" ->
                    Real.sum(
                                    u,
                                    Real.product(
                                            u.minus(Real.ONE).root(), Real.sum(u, Real.ONE).root()))
                            .through(Elementary.LN);
            case "atanh", "artanh" ->
                    Real.product(
                            HALF,
                            Real.sum(Real.ONE, u).over(Real.ONE.minus(u)).through(Elementary.LN));
            default -> throw new Unsayable();
        };
    }

    private Real choice(Choice choice, Real x) {
        List<Real.Branch> branches = new ArrayList<>();
        for (Choice.Case each : choice.cases()) {
            for (List<Comparison> conditions : alternatives(each.condition(), x)) {
                branches.add(new Real.Branch(conditions, exact(each.result(), x)));
            }
        }
        boolean total =
                !(choice.otherwise() instanceof Value value && Double.isNaN(value.number()));
        return new Real.Choice(
                branches, total ? Optional.of(exact(choice.otherwise(), x)) : Optional.empty());
    }

    /** Returns lists of comparisons such that a condition holds if all of one list do. */
    private List<List<Comparison>> alternatives(Condition condition, Real x) {
        if (condition instanceof Condition.Comparison comparison) {
            Comparison.Order order =
                    switch (comparison.relation()) {
                        case LESS -> Comparison.Order.LESS;
                        case AT_MOST -> Comparison.Order.AT_MOST;
                        case GREATER -> Comparison.Order.GREATER;
                        case AT_LEAST -> Comparison.Order.AT_LEAST;
                        case EQUAL -> Comparison.Order.EQUAL;
                        case UNEQUAL -> Comparison.Order.UNEQUAL;
                    };
            return List.of(
                    List.of(
                            new Comparison(
                                    exact(comparison.left(), x),
                                    order,
                                    exact(comparison.right(), x))));
        }
        Condition.Combination combination = (Condition.Combination) condition;
        List<List<Comparison>> all = new ArrayList<>();
        if (!combination.all()) {
            combination.conditions().forEach(c -> all.addAll(alternatives(c, x)));
            boolean total =
                    all.stream()
                            .flatMap(List::stream)
                            .allMatch(c -> Totality.isCertain(c.difference()));
            if (!total) {
                // An alternative without a value leaves nothing, even if another one holds.
                throw new Unsayable();
            }
            return all;
        }
        List<Comparison> together = new ArrayList<>();
        for (Condition each : combination.conditions()) {
            List<List<Comparison>> ways = alternatives(each, x);
            if (ways.size() != 1) {
                throw new Unsayable();
            }
            together.addAll(ways.get(0));
        }
        return List.of(together);
    }
}

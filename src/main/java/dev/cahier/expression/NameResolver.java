package dev.cahier.expression;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.expression.Expression.Application;
import dev.cahier.expression.Expression.Call;
import dev.cahier.expression.Expression.Operation;
import dev.cahier.expression.Expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what names stand for: first what the author defined, then what is built in, then the
 * activation functions. Reports names that it does not find.
 */
final class NameResolver {

    private static final Map<String, Double> CONSTANTS =
            Map.of("pi", Math.PI, "\u03c0", Math.PI, "e", Math.E);
    private static final Map<String, Operator> OPERATORS =
            Map.of("max", Operator.MAX, "min", Operator.MIN, "atan2", Operator.ANGLE);
    private static final Value NOTHING = Value.exact(Double.NaN);

    private final Scope scope;
    private final BuiltInFunctions builtIns;
    private final Activations activations;
    private final Problems problems;

    NameResolver(
            Scope scope, BuiltInFunctions builtIns, Activations activations, Problems problems) {
        this.scope = scope;
        this.builtIns = builtIns;
        this.activations = activations;
        this.problems = problems;
    }

    /** Returns whether a name stands for a number, so that parentheses behind it multiply. */
    boolean isQuantity(String name) {
        return !scope.functions().contains(name)
                && (scope.values().contains(name) || CONSTANTS.containsKey(name));
    }

    /** Returns what a name without an argument stands for. */
    Expression quantity(Token name, TokenCursor cursor) {
        Optional<Expression> defined = scope.value(name.text());
        if (defined.isPresent()) {
            return defined.get();
        }
        if (CONSTANTS.containsKey(name.text())) {
            return Value.rounded(CONSTANTS.get(name.text())).written(new Writing.Name(name.text()));
        }
        if (isFunction(name.text())) {
            cursor.fail(
                    "The function '" + name.text() + "' needs its argument in parentheses",
                    RaisedFunction.after(name, cursor)
                            .map(RaisedFunction::hint)
                            .orElse("write " + name.text() + "(x)"),
                    name);
            return NOTHING;
        }
        String hint = hintForQuantity(name.text(), cursor);
        problems.add(
                "plot-unknown",
                "Unknown name '" + name.text() + "'",
                Optional.of(hint),
                name.start());
        return NOTHING;
    }

    /** Returns a function applied to arguments. */
    Expression call(Token name, List<Expression> arguments) {
        Optional<Scope.Callable> defined = scope.function(name.text());
        if (defined.isPresent()) {
            Scope.Callable callable = defined.get();
            return hasCount(name, arguments, 1)
                    ? Expression.folded(
                            new Call(
                                    name.text(),
                                    callable.body(),
                                    callable.cost(),
                                    arguments.get(0)))
                    : NOTHING;
        }
        if (OPERATORS.containsKey(name.text())) {
            return operation(name, arguments);
        }
        if (builtIns.find(name.text()).isPresent()) {
            return hasCount(name, arguments, 1) ? builtIn(name.text(), arguments.get(0)) : NOTHING;
        }
        return activations
                .find(name.text())
                .map(activation -> applied(name, activation, arguments))
                .orElseGet(() -> unknownFunction(name));
    }

    /** Returns a built-in function applied to an argument. */
    Expression builtIn(String name, Expression argument) {
        UnaryFunction function = builtIns.find(name).orElseThrow();
        return Expression.folded(new Application(name, function, argument, name, List.of()));
    }

    private Expression operation(Token name, List<Expression> arguments) {
        Operator operator = OPERATORS.get(name.text());
        if (operator == Operator.ANGLE ? !hasCount(name, arguments, 2) : arguments.size() < 2) {
            if (operator != Operator.ANGLE) {
                problems.syntax("'" + name.text() + "' compares two or more numbers", name.start());
            }
            return NOTHING;
        }
        Expression result = arguments.get(0);
        for (Expression next : arguments.subList(1, arguments.size())) {
            result = Expression.folded(new Operation(operator, result, next));
        }
        return result;
    }

    private Expression applied(Token name, Activation activation, List<Expression> arguments) {
        List<Parameter> parameters = activation.definition().parameters();
        if (arguments.size() > 1 + parameters.size()) {
            hasCount(name, arguments, 1 + parameters.size());
            return NOTHING;
        }
        Map<String, Double> fixed = new TreeMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            Parameter parameter = parameters.get(i - 1);
            if (!(arguments.get(i) instanceof Value value)
                    || !parameter.permitted().contains(value.number())) {
                problems.syntax(
                        "The parameter "
                                + parameter.name()
                                + " of '"
                                + name.text()
                                + "' must be a number that it permits",
                        name.start());
                return NOTHING;
            }
            fixed.put(parameter.name(), value.number());
        }
        AppliedActivation function = AppliedActivation.of(activation, fixed);
        StringBuilder key = new StringBuilder("activation:").append(activation.name());
        key.append(activation.version());
        function.arguments()
                .values()
                .forEach((n, v) -> key.append(',').append(n).append(Double.toHexString(v)));
        return Expression.folded(
                new Application(
                        key.toString(),
                        new KnownFunction(function.function()),
                        arguments.get(0),
                        name.text(),
                        arguments.subList(1, arguments.size())));
    }

    private boolean hasCount(Token name, List<Expression> arguments, int count) {
        if (arguments.size() == count) {
            return true;
        }
        problems.syntax(
                "'"
                        + name.text()
                        + "' takes "
                        + (count == 1 ? "one argument" : count + " arguments")
                        + ", not "
                        + arguments.size(),
                name.start());
        return false;
    }

    private Expression unknownFunction(Token name) {
        Optional<String> near =
                DidYouMean.among(functionNames(), name.text())
                        .or(() -> activations.nearest(name.text()).map(n -> n.replace('-', '_')));
        String hint =
                name.text().endsWith("'") || name.text().endsWith("\u2032")
                        ? "'derivative: true' draws derivatives"
                        : product(name.text())
                                .or(() -> near.map(n -> "did you mean '" + n + "'?"))
                                .orElse(
                                        "define it on a line of its own: "
                                                + name.text()
                                                + "(x) = ...");
        problems.add(
                "plot-unknown",
                "Unknown function '" + name.text() + "'",
                Optional.of(hint),
                name.start());
        return NOTHING;
    }

    private String hintForQuantity(String name, TokenCursor cursor) {
        if (name.equals("x")) {
            return "only what defines a function of x can use it";
        }
        if (cursor.peek().is("-")) {
            String joined = name + "_" + cursor.peekSecond().text();
            if (activations.find(joined).isPresent()) {
                return "write " + joined + ", as a hyphen subtracts";
            }
        }
        TreeSet<String> known = new TreeSet<>(CONSTANTS.keySet());
        known.addAll(scope.values());
        return product(name)
                .or(
                        () ->
                                name.length() == 1
                                        ? Optional.empty()
                                        : DidYouMean.among(known, name)
                                                .map(n -> "did you mean '" + n + "'?"))
                .orElse("define it on a line of its own: " + name + " = 1");
    }

    /** Returns the hint to separate a name into two that are known, if it is made of such. */
    private Optional<String> product(String name) {
        for (int i = 1; i < name.length(); i++) {
            String left = name.substring(0, i);
            String right = name.substring(i);
            if (isQuantity(left) && (isQuantity(right) || isFunction(right))) {
                return Optional.of("write " + left + "*" + right + " for a product");
            }
            if (isFunction(left) && isQuantity(right)) {
                return Optional.of("write " + left + "(" + right + ")");
            }
        }
        return Optional.empty();
    }

    private boolean isFunction(String name) {
        return scope.functions().contains(name)
                || OPERATORS.containsKey(name)
                || builtIns.find(name).isPresent()
                || activations.find(name).isPresent();
    }

    private List<String> functionNames() {
        List<String> names = new ArrayList<>(builtIns.names());
        names.addAll(OPERATORS.keySet());
        names.addAll(scope.functions());
        return names;
    }
}

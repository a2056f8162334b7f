package dev.cahier.identity;

import dev.cahier.proof.Elementary;
import dev.cahier.proof.Real;
import dev.cahier.tex.Definition;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.TexSpan;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Functions at their arguments. */
final class Calls {

    private static final int LARGEST_FACTORIAL = 300;

    private final TermLowering lowering;
    private final ActivationBodies activations;

    Calls(TermLowering lowering, ActivationBodies activations) {
        this.lowering = lowering;
        this.activations = activations;
    }

    Grid apply(TexTerm.Application call, Meanings meanings) {
        lowering.differentials().checkOrder(call.order(), call);
        List<Grid> arguments =
                call.arguments().stream().map(a -> lowering.lower(a, meanings)).toList();
        if (call.function() instanceof FunctionName.Defined defined) {
            return defined(call, defined, arguments, meanings);
        }
        if (call.function() instanceof FunctionName.Activation activation) {
            Map<String, Definition> own = activations.find(activation.name(), call.span());
            Meanings alone = new Meanings(Map.of(), Map.of(), Map.of(), own);
            Definition body = own.get("f");
            return unary(call, arguments, u -> body(body, List.of(Grid.number(u)), alone).value());
        }
        return known(call, (FunctionName.Known) call.function(), arguments);
    }

    private Grid defined(
            TexTerm.Application call,
            FunctionName.Defined name,
            List<Grid> arguments,
            Meanings meanings) {
        Grid replaced = meanings.replaced().get(name.name());
        if (replaced != null && arguments.isEmpty()) {
            return replaced;
        }
        Definition definition = meanings.definitions().get(name.name());
        if (definition == null) {
            throw new IllegalStateException("unknown name " + name.name());
        }
        if (arguments.size() != definition.parameters().size()) {
            throw new Refusal(
                    name.name()
                            + " is defined with "
                            + definition.parameters().size()
                            + " arguments, not "
                            + arguments.size(),
                    call.span());
        }
        if (call.order() > 0) {
            return unary(
                    call,
                    arguments,
                    u -> body(definition, List.of(Grid.number(u)), meanings).value());
        }
        boolean vector = arguments.size() == 1 && !arguments.get(0).scalar();
        return vector
                ? whole(call, definition, arguments, meanings)
                : body(definition, arguments, meanings);
    }

    /** A function of a number at a vector is meant entry by entry. */
    private Grid whole(
            TexTerm.Application call,
            Definition definition,
            List<Grid> arguments,
            Meanings meanings) {
        try {
            return body(definition, arguments, meanings);
        } catch (Refusal refusal) {
            return unary(
                    call,
                    arguments,
                    u -> body(definition, List.of(Grid.number(u)), meanings).value());
        }
    }

    private Grid body(Definition definition, List<Grid> arguments, Meanings meanings) {
        Map<String, Grid> parameters = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.put(definition.parameters().get(i).name(), arguments.get(i));
        }
        return lowering.lower(definition.body(), meanings.inside(parameters));
    }

    /** Applies a function of one number, or a derivative of it, to each entry. */
    private Grid unary(
            TexTerm.Application call, List<Grid> arguments, UnaryOperator<Real> function) {
        if (arguments.size() != 1) {
            throw new Refusal("expected one argument", call.span());
        }
        return arguments
                .get(0)
                .map(
                        entry ->
                                call.order() == 0
                                        ? function.apply(entry)
                                        : lowering.differentials()
                                                .ofFunction(function, call.order(), entry));
    }

    private Grid known(TexTerm.Application call, FunctionName.Known name, List<Grid> arguments) {
        TexSpan span = call.span();
        Grid first = arguments.get(0);
        return switch (name) {
            case MAX, MIN -> Grid.number(extreme(name == FunctionName.Known.MAX, arguments));
            case DET -> Grid.number(square(first, span).determinant(span));
            case TRACE -> Grid.number(trace(square(first, span)));
            case DIAG -> diagonal(first, span);
            case NORM -> Grid.number(euclidean(vectorOfNorm(first, span)));
            case NORM_ONE -> Grid.number(Real.sum(sizes(vectorOfNorm(first, span))));
            case NORM_LARGEST -> Grid.number(largest(sizes(vectorOfNorm(first, span))));
            case NORM_FROBENIUS -> Grid.number(euclidean(first));
            case SOFTMAX -> softmax(vector(first, span));
            case LOG_SUM_EXP ->
                    Grid.number(NamedFunctions.ln(sumOfExponentials(vector(first, span))));
            case BINOMIAL -> Grid.number(binomial(call, arguments));
            case KRONECKER -> Grid.number(kronecker(call, arguments));
            case LOG ->
                    two(
                            arguments,
                            (base, u) -> NamedFunctions.ln(u).over(NamedFunctions.ln(base)),
                            span);
            case ROOT -> root(call, arguments);
            case ABS ->
                    first.scalar() || !first.isSquare()
                            ? unary(call, arguments, u -> NamedFunctions.of(name, u))
                            : Grid.number(square(first, span).determinant(span));
            default -> unary(call, arguments, u -> NamedFunctions.of(name, u));
        };
    }

    private static Grid square(Grid grid, TexSpan span) {
        if (!grid.isSquare() || grid.isFlexible()) {
            throw new Refusal("expected a square matrix, found " + grid.size(), span);
        }
        return grid;
    }

    private static Real trace(Grid grid) {
        List<Real> terms = new ArrayList<>();
        for (int i = 0; i < grid.rows(); i++) {
            terms.add(grid.at(i, i));
        }
        return Real.sum(terms);
    }

    private static Grid diagonal(Grid vector, TexSpan span) {
        if (vector.columns() != 1) {
            throw new Refusal("expected a vector, found " + vector.size(), span);
        }
        List<Real> entries = new ArrayList<>();
        for (int i = 0; i < vector.rows(); i++) {
            for (int j = 0; j < vector.rows(); j++) {
                entries.add(i == j ? vector.at(i, 0) : Real.ZERO);
            }
        }
        return Grid.matrix(vector.rows(), vector.rows(), entries);
    }

    private static Grid vector(Grid grid, TexSpan span) {
        if (grid.scalar() || grid.isFlexible() || grid.rows() > 1 && grid.columns() > 1) {
            throw new Refusal("expected a vector, found " + grid.size(), span);
        }
        return grid;
    }

    private static Grid softmax(Grid vector) {
        Real sum = sumOfExponentials(vector);
        return vector.map(entry -> entry.through(Elementary.EXP).over(sum));
    }

    private static Real sumOfExponentials(Grid vector) {
        return Real.sum(vector.map(entry -> entry.through(Elementary.EXP)).entries());
    }

    private static Grid vectorOfNorm(Grid grid, TexSpan span) {
        if (!grid.scalar() && grid.rows() > 1 && grid.columns() > 1) {
            throw new Refusal(
                    "a matrix has several norms",
                    Optional.of("write \\|A\\|_F for the root of the sum of all squares"),
                    span);
        }
        return grid;
    }

    private static List<Real> sizes(Grid vector) {
        return vector.entries().stream().map(e -> e.through(Elementary.ABS)).toList();
    }

    private static Real euclidean(Grid vector) {
        return Real.sum(vector.entries().stream().map(e -> e.to(2)).toList()).root();
    }

    private static Real extreme(boolean largest, List<Grid> arguments) {
        return extremeOf(largest, arguments.stream().flatMap(a -> a.entries().stream()).toList());
    }

    private static Real largest(List<Real> numbers) {
        return extremeOf(true, numbers);
    }

    private static Real extremeOf(boolean largest, List<Real> all) {
        Real result = all.get(0);
        for (Real each : all.subList(1, all.size())) {
            result = new Real.Extreme(largest, result, each);
        }
        return result;
    }

    private static Grid two(List<Grid> arguments, BinaryOperator<Real> join, TexSpan span) {
        if (arguments.size() != 2 || !arguments.get(0).scalar()) {
            throw new Refusal("expected two numbers", span);
        }
        return arguments.get(1).map(u -> join.apply(arguments.get(0).value(), u));
    }

    private Grid root(TexTerm.Application call, List<Grid> arguments) {
        int degree =
                lowering.integers().of(arguments.get(0).value(), call.arguments().get(0).span());
        if (degree < 2) {
            throw new Refusal("the degree of a root is at least 2", call.span());
        }
        return arguments
                .get(1)
                .map(
                        u ->
                                degree % 2 == 1
                                        ? new Real.OddRoot(degree, u)
                                        : u.to(Real.ONE.over(Real.of(degree))));
    }

    private Real binomial(TexTerm.Application call, List<Grid> arguments) {
        Real n = arguments.get(0).value();
        int k = lowering.integers().of(arguments.get(1).value(), call.arguments().get(1).span());
        if (k < 0) {
            return Real.ZERO;
        }
        if (k > LARGEST_FACTORIAL) {
            throw new Refusal("this binomial coefficient is too large", call.span());
        }
        List<Real> factors = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            factors.add(n.minus(Real.of(i)));
        }
        return Real.product(factors).over(factorial(k, call.span()));
    }

    private Real kronecker(TexTerm.Application call, List<Grid> arguments) {
        int i = lowering.integers().of(arguments.get(0).value(), call.span());
        int j = lowering.integers().of(arguments.get(1).value(), call.span());
        return i == j ? Real.ONE : Real.ZERO;
    }

    Real factorial(int n, TexSpan span) {
        if (n < 0 || n > LARGEST_FACTORIAL) {
            throw new Refusal(
                    "the factorial of " + n + (n < 0 ? " does not exist" : " is too large"), span);
        }
        List<Real> factors = new ArrayList<>();
        for (int i = 2; i <= n; i++) {
            factors.add(Real.of(i));
        }
        return Real.product(factors);
    }
}

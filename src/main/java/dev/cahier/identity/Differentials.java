package dev.cahier.identity;

import dev.cahier.proof.Differentiation;
import dev.cahier.proof.Real;
import dev.cahier.proof.Substitution;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Derivatives by a variable, an entry of a matrix, or a defined name for a variable. */
final class Differentials {

    private static final int HIGHEST_ORDER = 8;

    private final TermLowering lowering;

    Differentials(TermLowering lowering) {
        this.lowering = lowering;
    }

    /**
     * Something to differentiate by.
     *
     * @param names fresh variables in the place of its entries
     * @param values what the entries are
     */
    private record Target(List<String> names, Grid values, Meanings meanings) {

        Real restored(Real expression) {
            Map<String, Real> back = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                back.put(names.get(i), values.entries().get(i));
            }
            return Substitution.in(expression, back);
        }
    }

    Grid derivative(TexTerm.Derivative derivative, Meanings meanings) {
        checkOrder(derivative.order(), derivative);
        if (derivative.variable() instanceof TexTerm.Entry entry) {
            return byEntry(derivative, entry, meanings);
        }
        Target target = target(derivative.variable(), meanings);
        if (!target.values.scalar()) {
            throw new Refusal(
                    "a derivative by "
                            + target.values.size()
                            + " is a gradient, which is written \\nabla",
                    derivative.variable().span());
        }
        Grid body = lowering.lower(derivative.body(), target.meanings);
        return body.map(
                entry -> target.restored(repeated(entry, target.names.get(0), derivative.order())));
    }

    /** Returns a derivative whose order is known only now. */
    Grid derivative(TexTerm.HigherDerivative derivative, Meanings meanings) {
        int order = lowering.integer(derivative.order(), meanings);
        if (order < 0) {
            throw new Refusal("the order of a derivative is negative", derivative.span());
        }
        return order == 0
                ? lowering.lower(derivative.body(), meanings)
                : derivative(
                        new TexTerm.Derivative(
                                derivative.body(), derivative.variable(), order, derivative.span()),
                        meanings);
    }

    /** Returns a term at values of its variables. */
    Grid evaluation(TexTerm.Evaluation evaluation, Meanings meanings) {
        Meanings there = meanings;
        for (int i = 0; i < evaluation.variables().size(); i++) {
            TexTerm variable = evaluation.variables().get(i);
            Grid value = lowering.lower(evaluation.values().get(i), meanings);
            there = at(variable, value, meanings, there);
        }
        return lowering.lower(evaluation.body(), there);
    }

    private Meanings at(TexTerm variable, Grid given, Meanings before, Meanings meanings) {
        Grid old = lowering.lower(variable, before);
        Grid value = given.zeroLike(old);
        if (old.scalar() != value.scalar()
                || old.rows() != value.rows()
                || old.columns() != value.columns()) {
            throw new Refusal(
                    old.size() + " cannot have the value of " + value.size(), variable.span());
        }
        if (variable instanceof TexTerm.Symbol symbol) {
            return meanings.with(symbol.name(), value);
        }
        if (variable instanceof TexTerm.Application application
                && application.function() instanceof FunctionName.Defined defined
                && application.arguments().isEmpty()) {
            return meanings.withReplaced(defined.name(), value);
        }
        throw new Refusal("a value can be put in for a variable only", variable.span());
    }

    private Grid byEntry(TexTerm.Derivative derivative, TexTerm.Entry entry, Meanings meanings) {
        Target target = target(entry.of(), meanings);
        Grid places = target.values.scalar() ? target.values : target.values.map(e -> Real.ZERO);
        int i = lowering.integer(entry.indices().get(0), meanings);
        boolean single = entry.indices().size() == 1;
        int j = single ? 1 : lowering.integer(entry.indices().get(1), meanings);
        if (i < 1 || i > places.rows() || j < 1 || j > places.columns()) {
            throw new Refusal(places.size() + " has no such entry", entry.span());
        }
        String name = target.names.get((i - 1) * places.columns() + j - 1);
        Grid body = lowering.lower(derivative.body(), target.meanings);
        return body.map(e -> target.restored(repeated(e, name, derivative.order())));
    }

    Grid gradient(TexTerm.Gradient gradient, Meanings meanings) {
        Target target = target(gradient.variable(), meanings);
        Real body = lowering.number(gradient.body(), target.meanings);
        List<Real> partial = new ArrayList<>();
        for (String name : target.names) {
            partial.add(target.restored(Differentiation.of(body, name)));
        }
        Grid values = target.values;
        return new Grid(values.rows(), values.columns(), partial, values.scalar());
    }

    /** Returns the derivative of a function of one number, at an argument. */
    Real ofFunction(UnaryOperator<Real> function, int order, Real argument) {
        String name = lowering.freshName();
        Real body = function.apply(new Real.Variable(name));
        return Substitution.in(repeated(body, name, order), Map.of(name, argument));
    }

    void checkOrder(int order, TexTerm term) {
        if (order > HIGHEST_ORDER) {
            throw new Refusal(
                    "derivatives of an order above " + HIGHEST_ORDER + " are not checked",
                    term.span());
        }
    }

    private static Real repeated(Real body, String name, int order) {
        Real result = body;
        for (int i = 0; i < order; i++) {
            result = Differentiation.of(result, name);
        }
        return result;
    }

    private Target target(TexTerm variable, Meanings meanings) {
        if (variable instanceof TexTerm.Symbol symbol) {
            Grid values = meanings.of(symbol);
            List<String> names = names(values);
            return new Target(names, values, meanings.with(symbol.name(), fresh(values, names)));
        }
        if (variable instanceof TexTerm.Application application
                && application.function() instanceof FunctionName.Defined defined
                && application.arguments().isEmpty()) {
            Grid values = lowering.lower(variable, meanings);
            List<String> names = names(values);
            return new Target(
                    names, values, meanings.withReplaced(defined.name(), fresh(values, names)));
        }
        throw new Refusal("a derivative needs a variable", variable.span());
    }

    private List<String> names(Grid values) {
        return values.entries().stream().map(e -> lowering.freshName()).toList();
    }

    private static Grid fresh(Grid values, List<String> names) {
        List<Real> variables = new ArrayList<>();
        names.forEach(name -> variables.add(new Real.Variable(name)));
        return new Grid(values.rows(), values.columns(), variables, values.scalar());
    }
}

package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.Relation;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a term in TeX as the tokens of the other notation, each at its place in the TeX; for one
 * use by one thread.
 */
final class TermTokens {

    private static final int MOST = 20_000;
    private static final int LONGEST_SERIES = 200;

    private static final Map<Known, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry(Known.SIN, "sin"),
                    Map.entry(Known.COS, "cos"),
                    Map.entry(Known.TAN, "tan"),
                    Map.entry(Known.COT, "cot"),
                    Map.entry(Known.SEC, "sec"),
                    Map.entry(Known.CSC, "csc"),
                    Map.entry(Known.ARCSIN, "arcsin"),
                    Map.entry(Known.ARCCOS, "arccos"),
                    Map.entry(Known.ARCTAN, "arctan"),
                    Map.entry(Known.SINH, "sinh"),
                    Map.entry(Known.COSH, "cosh"),
                    Map.entry(Known.TANH, "tanh"),
                    Map.entry(Known.ARSINH, "arsinh"),
                    Map.entry(Known.ARCOSH, "arcosh"),
                    Map.entry(Known.ARTANH, "artanh"),
                    Map.entry(Known.EXP, "exp"),
                    Map.entry(Known.LN, "ln"),
                    Map.entry(Known.SQRT, "sqrt"),
                    Map.entry(Known.ABS, "abs"),
                    Map.entry(Known.SIGN, "sign"),
                    Map.entry(Known.FLOOR, "floor"),
                    Map.entry(Known.CEILING, "ceil"),
                    Map.entry(Known.ERF, "erf"),
                    Map.entry(Known.MAX, "max"),
                    Map.entry(Known.MIN, "min"));

    private final Map<String, String> names;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, BigDecimal> indices = new HashMap<>();
    private boolean failed;

    /**
     * Creates a writer.
     *
     * @param names the names of the plot by what they are in TeX
     */
    TermTokens(Map<String, String> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Returns the tokens of a term, the last one the end; empty if a plot cannot draw it. */
    Optional<List<Token>> of(TexTerm term, int end) {
        write(term);
        tokens.add(new Token(Kind.END, "", end, end));
        return failed ? Optional.empty() : Optional.of(tokens);
    }

    private void write(TexTerm term) {
        if (failed) {
            return;
        }
        if (term instanceof TexTerm.Number number) {
            add(Kind.NUMBER, number.value().toPlainString(), term);
        } else if (term instanceof TexTerm.Constant constant) {
            boolean pi = constant.kind() == TexTerm.Constant.Kind.PI;
            add(Kind.NAME, pi ? "pi" : "e", term);
        } else if (term instanceof TexTerm.Symbol symbol) {
            symbol(symbol);
        } else if (term instanceof TexTerm.Sum sum) {
            sum(sum);
        } else if (term instanceof TexTerm.Negation negation) {
            sign("-", term);
            part(negation.operand(), false);
        } else if (term instanceof TexTerm.Product product) {
            product(product);
        } else if (term instanceof TexTerm.Quotient quotient) {
            part(quotient.numerator(), false);
            sign("/", term);
            part(quotient.denominator(), true);
        } else if (term instanceof TexTerm.Power power) {
            part(power.base(), true);
            sign("^", power.exponent());
            part(power.exponent(), true);
        } else {
            compound(term);
        }
    }

    private void compound(TexTerm term) {
        if (term instanceof TexTerm.Application application) {
            application(application);
        } else if (term instanceof TexTerm.Series series) {
            series(series);
        } else if (term instanceof TexTerm.Cases cases) {
            cases(cases);
        } else if (term instanceof TexTerm.Factorial factorial) {
            Optional<BigDecimal> value =
                    new SeriesNumbers(indices)
                            .of(factorial.operand())
                            .flatMap(SeriesNumbers::factorial);
            number(value, "a plot knows factorials of numbers only", "write 3!", term);
        } else if (term instanceof TexTerm.Derivative || term instanceof TexTerm.Gradient) {
            refuse(
                    "a plot draws derivatives, but does not define by them",
                    "write derivative: true",
                    term);
        } else {
            refuse("a plot draws numbers, not vectors or matrices", "", term);
        }
    }

    private void number(Optional<BigDecimal> value, String message, String hint, TexTerm term) {
        if (value.isEmpty()) {
            refuse(message, hint, term);
        } else if (value.get().signum() < 0) {
            sign("(", term);
            sign("-", term);
            add(Kind.NUMBER, value.get().negate().toPlainString(), term);
            sign(")", term);
        } else {
            add(Kind.NUMBER, value.get().toPlainString(), term);
        }
    }

    private void symbol(TexTerm.Symbol symbol) {
        BigDecimal index = indices.get(symbol.name());
        if (index != null) {
            number(Optional.of(index), "", "", symbol);
        } else {
            add(Kind.NAME, names.getOrDefault(symbol.name(), symbol.name()), symbol);
        }
    }

    private void sum(TexTerm.Sum sum) {
        for (int i = 0; i < sum.terms().size(); i++) {
            TexTerm term = sum.terms().get(i);
            if (i > 0 && term instanceof TexTerm.Negation negation) {
                sign("-", term);
                part(negation.operand(), false);
            } else {
                if (i > 0) {
                    sign("+", term);
                }
                part(term, false);
            }
        }
    }

    private void product(TexTerm.Product product) {
        if (product.sign() == TexTerm.Product.Sign.ENTRYWISE) {
            refuse("a plot draws numbers, which \\odot does not multiply", "write \\cdot", product);
            return;
        }
        part(product.left(), false);
        sign("*", product.right());
        part(product.right(), true);
    }

    /**
     * Writes a part of a term, in parentheses if it would fall apart.
     *
     * @param tight whether also products and quotients would
     */
    private void part(TexTerm term, boolean tight) {
        boolean loose = term instanceof TexTerm.Sum || term instanceof TexTerm.Negation;
        boolean product =
                term instanceof TexTerm.Product
                        || term instanceof TexTerm.Quotient
                        || term instanceof TexTerm.Power
                        || term instanceof TexTerm.Series;
        boolean parentheses = loose || tight && product;
        if (parentheses) {
            sign("(", term);
        }
        write(term);
        if (parentheses) {
            sign(")", term);
        }
    }

    private void application(TexTerm.Application application) {
        FunctionName function = application.function();
        if (application.order() > 0) {
            refuse(
                    "a plot draws derivatives, but does not define by them",
                    "write derivative: true",
                    application);
        } else if (function instanceof FunctionName.Defined defined) {
            String name = names.getOrDefault(defined.name(), defined.name());
            if (application.arguments().isEmpty()) {
                add(Kind.NAME, name, application);
            } else {
                call(name, application);
            }
        } else if (function instanceof FunctionName.Activation activation) {
            call(activation.name(), application);
        } else if (FUNCTIONS.containsKey(function)) {
            call(FUNCTIONS.get(function), application);
        } else {
            special((Known) function, application);
        }
    }

    private void special(Known function, TexTerm.Application application) {
        List<TexTerm> arguments = application.arguments();
        SeriesNumbers numbers = new SeriesNumbers(indices);
        if (function == Known.COTH) {
            sign("(", application);
            add(Kind.NUMBER, "1", application);
            sign("/", application);
            call("tanh", application);
            sign(")", application);
        } else if (function == Known.LOG) {
            logarithm(arguments, application);
        } else if (function == Known.ROOT) {
            root(numbers.of(arguments.get(0)), arguments.get(1), application);
        } else if (function == Known.BINOMIAL) {
            number(
                    numbers.binomial(arguments.get(0), arguments.get(1)),
                    "a plot knows binomial coefficients of numbers only",
                    "write \\binom{4}{2}",
                    application);
        } else {
            refuse("a plot draws numbers, not vectors or matrices", "", application);
        }
    }

    private void logarithm(List<TexTerm> arguments, TexTerm at) {
        sign("(", at);
        call("ln", List.of(arguments.get(1)), at);
        sign("/", at);
        call("ln", List.of(arguments.get(0)), at);
        sign(")", at);
    }

    private void root(Optional<BigDecimal> degree, TexTerm radicand, TexTerm at) {
        int number = degree.map(SeriesNumbers::integer).flatMap(n -> n).orElse(0);
        if (number < 2 || number > 99) {
            refuse(
                    "the degree of a root in a plot must be a number from 2",
                    "write \\sqrt[3]{x}",
                    at);
        } else if (number <= 3) {
            call(number == 2 ? "sqrt" : "cbrt", List.of(radicand), at);
        } else {
            boolean odd = number % 2 == 1;
            sign("(", at);
            if (odd) {
                call("sign", List.of(radicand), at);
                sign("*", at);
                call("abs", List.of(radicand), at);
            } else {
                part(radicand, true);
            }
            sign("^", at);
            sign("(", at);
            add(Kind.NUMBER, "1", at);
            sign("/", at);
            add(Kind.NUMBER, Integer.toString(number), at);
            sign(")", at);
            sign(")", at);
        }
    }

    private void series(TexTerm.Series series) {
        SeriesNumbers numbers = new SeriesNumbers(indices);
        Optional<Integer> lower = numbers.of(series.lower()).flatMap(SeriesNumbers::integer);
        Optional<Integer> upper = numbers.of(series.upper()).flatMap(SeriesNumbers::integer);
        if (lower.isEmpty() || upper.isEmpty()) {
            refuse(
                    "the bounds of a series in a plot must be whole numbers",
                    "write \\sum_{k=1}^{5}",
                    series);
            return;
        }
        if (upper.get() - (long) lower.get() >= LONGEST_SERIES) {
            refuse(
                    "a series of more than " + LONGEST_SERIES + " terms",
                    "take a smaller bound",
                    series);
            return;
        }
        boolean sum = series.kind() == TexTerm.Series.Kind.SUM;
        if (upper.get() < lower.get()) {
            add(Kind.NUMBER, sum ? "0" : "1", series);
            return;
        }
        BigDecimal outer = indices.get(series.index().name());
        sign("(", series);
        for (int i = lower.get(); i <= upper.get(); i++) {
            indices.put(series.index().name(), BigDecimal.valueOf(i));
            if (i > lower.get()) {
                sign(sum ? "+" : "*", series);
            }
            part(series.body(), !sum);
        }
        sign(")", series);
        indices.remove(series.index().name());
        if (outer != null) {
            indices.put(series.index().name(), outer);
        }
    }

    private void cases(TexTerm.Cases cases) {
        sign("{", cases);
        for (TexTerm.Cases.Case each : cases.cases()) {
            condition(each.condition());
            sign(":", each.value());
            write(each.value());
            tokens.add(
                    new Token(
                            Kind.SEPARATOR,
                            ";",
                            each.value().span().end(),
                            each.value().span().end()));
        }
        cases.otherwise().ifPresent(this::write);
        sign("}", cases);
    }

    private void condition(TexCondition condition) {
        boolean first = true;
        for (TexCondition.Part part : condition.parts()) {
            if (!first) {
                tokens.add(
                        new Token(
                                Kind.NAME,
                                "and",
                                condition.span().start(),
                                condition.span().start()));
            }
            first = false;
            if (part instanceof TexCondition.Holds holds) {
                write(holds.relation().left());
                sign(word(holds.relation().sign()), holds.relation().right());
                write(holds.relation().right());
            } else {
                membership((TexCondition.Belongs) part);
            }
        }
    }

    private static String word(Relation.Sign sign) {
        return switch (sign) {
            case EQUAL -> "=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case NOT_EQUAL -> "!=";
        };
    }

    private void membership(TexCondition.Belongs belongs) {
        Optional<TexCondition.Interval> interval =
                belongs.set() instanceof TexCondition.Reals reals
                                && reals.without().isEmpty()
                                && reals.intervals().size() == 1
                        ? Optional.of(reals.intervals().get(0))
                        : Optional.empty();
        TexTerm element = belongs.element();
        Optional<TexTerm> lower = interval.flatMap(TexCondition.Interval::lower);
        Optional<TexTerm> upper = interval.flatMap(TexCondition.Interval::upper);
        if (lower.isEmpty() && upper.isEmpty()) {
            refuse("a case of a plot needs an interval with an end", "write x > 0", element);
            return;
        }
        lower.ifPresent(
                end -> {
                    write(end);
                    sign(interval.get().lowerClosed() ? "<=" : "<", element);
                });
        write(element);
        upper.ifPresent(
                end -> {
                    sign(interval.get().upperClosed() ? "<=" : "<", end);
                    write(end);
                });
    }

    private void call(String name, TexTerm.Application application) {
        call(name, application.arguments(), application);
    }

    private void call(String name, List<TexTerm> arguments, TexTerm at) {
        add(Kind.NAME, name, at);
        sign("(", at);
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                sign(",", arguments.get(i));
            }
            write(arguments.get(i));
        }
        sign(")", at);
    }

    private void sign(String sign, TexTerm at) {
        add(Kind.SYMBOL, sign, at);
    }

    private void add(Kind kind, String text, TexTerm at) {
        if (tokens.size() == MOST && !failed) {
            failed = true;
            problems.limit("the definition has more than " + MOST + " signs", at.span().start());
        }
        if (!failed) {
            tokens.add(new Token(kind, text, at.span().start(), at.span().end()));
        }
    }

    private void refuse(String message, String hint, TexTerm at) {
        if (!failed) {
            failed = true;
            Optional<String> help = Optional.of(hint).filter(text -> !text.isEmpty());
            problems.add("plot-syntax", message, help, at.span().start());
        }
    }
}

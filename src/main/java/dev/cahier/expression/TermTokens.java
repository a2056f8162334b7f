package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import dev.cahier.tex.Relation;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a term in TeX as the tokens of the other notation, each at its place in the TeX; for one
 * use by one thread.
 */
final class TermTokens {

    private static final int LONGEST_SERIES = 200;

    private final Map<String, String> names;
    private final TokenList out;
    private final FunctionTokens functions;
    private final Map<String, BigDecimal> indices = new HashMap<>();

    /**
     * Creates a writer.
     *
     * @param names the names of the plot by what they are in TeX
     */
    TermTokens(Map<String, String> names, Problems problems) {
        this.names = names;
        this.out = new TokenList(problems);
        this.functions = new FunctionTokens(this, out);
    }

    /** Returns the tokens of a term, the last one the end; empty if a plot cannot draw it. */
    Optional<List<Token>> of(TexTerm term, int end) {
        write(term);
        return out.until(end);
    }

    /** Writes a term as it is, without parentheses around it. */
    void write(TexTerm term) {
        if (out.hasFailed()) {
            return;
        }
        if (term instanceof TexTerm.Number number) {
            out.add(Kind.NUMBER, number.value().toPlainString(), term);
        } else if (term instanceof TexTerm.Constant constant) {
            boolean pi = constant.kind() == TexTerm.Constant.Kind.PI;
            out.add(Kind.NAME, pi ? "pi" : "e", term);
        } else if (term instanceof TexTerm.Symbol symbol) {
            symbol(symbol);
        } else if (term instanceof TexTerm.Sum sum) {
            sum(sum);
        } else if (term instanceof TexTerm.Negation negation) {
            out.sign("-", term);
            part(negation.operand(), false);
        } else if (term instanceof TexTerm.Product product) {
            product(product);
        } else if (term instanceof TexTerm.Quotient quotient) {
            part(quotient.numerator(), false);
            out.sign("/", term);
            part(quotient.denominator(), true);
        } else if (term instanceof TexTerm.Power power) {
            part(power.base(), true);
            out.sign("^", power.exponent());
            part(power.exponent(), true);
        } else {
            compound(term);
        }
    }

    private void compound(TexTerm term) {
        if (term instanceof TexTerm.Application application) {
            functions.write(application);
        } else if (term instanceof TexTerm.Series series) {
            series(series);
        } else if (term instanceof TexTerm.Cases cases) {
            cases(cases);
        } else if (term instanceof TexTerm.Factorial factorial) {
            Optional<BigDecimal> value =
                    numbers().of(factorial.operand()).flatMap(SeriesNumbers::factorial);
            out.number(value, "a plot knows factorials of numbers only", "write 3!", term);
        } else if (term instanceof TexTerm.Derivative
                || term instanceof TexTerm.HigherDerivative
                || term instanceof TexTerm.Gradient) {
            out.refuse(
                    "a plot draws derivatives, but does not define by them",
                    "write derivative: true",
                    term);
        } else if (term instanceof TexTerm.Evaluation) {
            out.refuse(
                    "a plot does not put values into terms",
                    "define a function, and write f(0)",
                    term);
        } else {
            out.refuse("a plot draws numbers, not vectors or matrices", "", term);
        }
    }

    /** Returns the name that something has in the other notation. */
    String name(String inTex) {
        return names.getOrDefault(inTex, inTex);
    }

    /** Returns what reads the terms that are numbers, those with the indices of series included. */
    SeriesNumbers numbers() {
        return new SeriesNumbers(indices);
    }

    private void symbol(TexTerm.Symbol symbol) {
        BigDecimal index = indices.get(symbol.name());
        if (index != null) {
            out.number(Optional.of(index), "", "", symbol);
        } else {
            out.add(Kind.NAME, name(symbol.name()), symbol);
        }
    }

    private void sum(TexTerm.Sum sum) {
        for (int i = 0; i < sum.terms().size(); i++) {
            TexTerm term = sum.terms().get(i);
            if (i > 0 && term instanceof TexTerm.Negation negation) {
                out.sign("-", term);
                part(negation.operand(), false);
            } else {
                if (i > 0) {
                    out.sign("+", term);
                }
                part(term, false);
            }
        }
    }

    private void product(TexTerm.Product product) {
        if (product.sign() == TexTerm.Product.Sign.ENTRYWISE) {
            out.refuse(
                    "a plot draws numbers, which \\odot does not multiply",
                    "write \\cdot",
                    product);
            return;
        }
        part(product.left(), false);
        out.sign("*", product.right());
        part(product.right(), true);
    }

    /**
     * Writes a part of a term, in parentheses if it would fall apart.
     *
     * @param tight whether also products and quotients would
     */
    void part(TexTerm term, boolean tight) {
        boolean loose = term instanceof TexTerm.Sum || term instanceof TexTerm.Negation;
        boolean product =
                term instanceof TexTerm.Product
                        || term instanceof TexTerm.Quotient
                        || term instanceof TexTerm.Power
                        || term instanceof TexTerm.Series;
        boolean parentheses = loose || tight && product;
        if (parentheses) {
            out.sign("(", term);
        }
        write(term);
        if (parentheses) {
            out.sign(")", term);
        }
    }

    private void series(TexTerm.Series series) {
        SeriesNumbers numbers = numbers();
        Optional<Integer> lower = numbers.of(series.lower()).flatMap(SeriesNumbers::integer);
        Optional<Integer> upper =
                series.upper().flatMap(numbers::of).flatMap(SeriesNumbers::integer);
        if (lower.isEmpty() || upper.isEmpty()) {
            out.refuse(
                    "the bounds of a series in a plot must be whole numbers",
                    "write \\sum_{k=1}^{5}",
                    series);
            return;
        }
        if (upper.get() - (long) lower.get() >= LONGEST_SERIES) {
            out.refuse(
                    "a series of more than " + LONGEST_SERIES + " terms",
                    "take a smaller bound",
                    series);
            return;
        }
        boolean sum = series.kind() == TexTerm.Series.Kind.SUM;
        if (upper.get() < lower.get()) {
            out.add(Kind.NUMBER, sum ? "0" : "1", series);
            return;
        }
        BigDecimal outer = indices.get(series.index().name());
        out.sign("(", series);
        for (int i = lower.get(); i <= upper.get(); i++) {
            indices.put(series.index().name(), BigDecimal.valueOf(i));
            if (i > lower.get()) {
                out.sign(sum ? "+" : "*", series);
            }
            part(series.body(), !sum);
        }
        out.sign(")", series);
        indices.remove(series.index().name());
        if (outer != null) {
            indices.put(series.index().name(), outer);
        }
    }

    private void cases(TexTerm.Cases cases) {
        out.sign("{", cases);
        for (TexTerm.Cases.Case each : cases.cases()) {
            condition(each.condition());
            out.sign(":", each.value());
            write(each.value());
            out.between(Kind.SEPARATOR, ";", each.value().span().end());
        }
        cases.otherwise().ifPresent(this::write);
        out.sign("}", cases);
    }

    private void condition(TexCondition condition) {
        boolean first = true;
        for (TexCondition.Part part : condition.parts()) {
            if (!first) {
                out.between(Kind.NAME, "and", condition.span().start());
            }
            first = false;
            if (part instanceof TexCondition.Holds holds) {
                write(holds.relation().left());
                out.sign(word(holds.relation().sign()), holds.relation().right());
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
            out.refuse("a case of a plot needs an interval with an end", "write x > 0", element);
            return;
        }
        lower.ifPresent(
                end -> {
                    write(end);
                    out.sign(interval.get().lowerClosed() ? "<=" : "<", element);
                });
        write(element);
        upper.ifPresent(
                end -> {
                    out.sign(interval.get().upperClosed() ? "<=" : "<", end);
                    write(end);
                });
    }
}

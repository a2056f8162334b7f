package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.TexTerm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes functions in TeX as the tokens of the other notation; see {@link TermTokens}. */
final class FunctionTokens {

    private static final Map<Known, String> NAMES =
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

    private static final Map<Known, String> RECIPROCALS =
            Map.of(Known.COTH, "tanh", Known.SECH, "cosh", Known.CSCH, "sinh");

    private final TermTokens terms;
    private final TokenList out;

    /**
     * Creates a writer.
     *
     * @param terms writes the arguments
     */
    FunctionTokens(TermTokens terms, TokenList out) {
        this.terms = terms;
        this.out = out;
    }

    /** Writes a function with its arguments. */
    void write(TexTerm.Application application) {
        FunctionName function = application.function();
        if (application.order() > 0) {
            out.refuse(
                    "a plot draws derivatives, but does not define by them",
                    "write derivative: true",
                    application);
        } else if (function instanceof FunctionName.Defined defined) {
            String name = terms.name(defined.name());
            if (application.arguments().isEmpty()) {
                out.add(Kind.NAME, name, application);
            } else {
                call(name, application);
            }
        } else if (function instanceof FunctionName.Activation activation) {
            call(activation.name(), application);
        } else if (NAMES.containsKey(function)) {
            call(NAMES.get(function), application);
        } else {
            special((Known) function, application);
        }
    }

    private void special(Known function, TexTerm.Application application) {
        List<TexTerm> arguments = application.arguments();
        SeriesNumbers numbers = terms.numbers();
        if (RECIPROCALS.containsKey(function)) {
            out.sign("(", application);
            out.add(Kind.NUMBER, "1", application);
            out.sign("/", application);
            call(RECIPROCALS.get(function), application);
            out.sign(")", application);
        } else if (function == Known.LOG) {
            logarithm(arguments, application);
        } else if (function == Known.ROOT) {
            root(numbers.of(arguments.get(0)), arguments.get(1), application);
        } else if (function == Known.BINOMIAL) {
            out.number(
                    numbers.binomial(arguments.get(0), arguments.get(1)),
                    "a plot knows binomial coefficients of numbers only",
                    "write \\binom{4}{2}",
                    application);
        } else {
            out.refuse("a plot draws numbers, not vectors or matrices", "", application);
        }
    }

    private void logarithm(List<TexTerm> arguments, TexTerm at) {
        out.sign("(", at);
        call("ln", List.of(arguments.get(1)), at);
        out.sign("/", at);
        call("ln", List.of(arguments.get(0)), at);
        out.sign(")", at);
    }

    private void root(Optional<BigDecimal> degree, TexTerm radicand, TexTerm at) {
        int number = degree.map(SeriesNumbers::integer).flatMap(n -> n).orElse(0);
        if (number < 2 || number > 99) {
            out.refuse(
                    "the degree of a root in a plot must be a number from 2",
                    "write \\sqrt[3]{x}",
                    at);
        } else if (number <= 3) {
            call(number == 2 ? "sqrt" : "cbrt", List.of(radicand), at);
        } else {
            boolean odd = number % 2 == 1;
            out.sign("(", at);
            if (odd) {
                call("sign", List.of(radicand), at);
                out.sign("*", at);
                call("abs", List.of(radicand), at);
            } else {
                terms.part(radicand, true);
            }
            out.sign("^", at);
            out.sign("(", at);
            out.add(Kind.NUMBER, "1", at);
            out.sign("/", at);
            out.add(Kind.NUMBER, Integer.toString(number), at);
            out.sign(")", at);
            out.sign(")", at);
        }
    }

    private void call(String name, TexTerm.Application application) {
        call(name, application.arguments(), application);
    }

    private void call(String name, List<TexTerm> arguments, TexTerm at) {
        out.add(Kind.NAME, name, at);
        out.sign("(", at);
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                out.sign(",", arguments.get(i));
            }
            terms.write(arguments.get(i));
        }
        out.sign(")", at);
    }
}

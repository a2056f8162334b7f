package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Defined;
import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses derivatives in Leibniz's notation, {@code \partial_x} and gradients. */
final class DerivativeParser {

    /** The highest order of a derivative. */
    static final int HIGHEST = 6;

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final FactorParser factors;
    private final SymbolParser symbols;
    private final GradientParser gradients;

    DerivativeParser(
            TexCursor cursor,
            TexScope names,
            TermParser terms,
            FactorParser factors,
            SymbolParser symbols) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.factors = factors;
        this.symbols = symbols;
        this.gradients = new GradientParser(cursor, names, terms, factors);
    }

    /** A variable and how often something is differentiated by it. */
    private record By(TexTerm variable, int order) {}

    /** Returns whether the fraction that is next is a derivative. */
    boolean starts() {
        int upper = cursor.index() + 1;
        int lower = cursor.behindArgument(upper);
        boolean above = isDifferential(cursor.at(upper)) || isDifferential(cursor.at(upper + 1));
        return above
                && cursor.at(lower).is("{")
                && isDifferential(cursor.at(lower + 1))
                && TexSymbol.starts(cursor.at(lower + 2));
    }

    private boolean isDifferential(TexToken token) {
        return token.is("\\partial")
                || token.is("\\mathrm{d}")
                || token.isLetter("d") && !names.isAuthors("d");
    }

    /** Parses a fraction that is a derivative, and what it is applied to. */
    TexTerm fraction() {
        TexToken start = cursor.next();
        boolean group = cursor.take("{");
        cursor.next();
        if (isSymbolicOrder()) {
            return symbolic(start, group);
        }
        int order = order();
        Optional<TexScope.Head> function = loneFunction();
        Optional<TexTerm> body =
                function.isPresent() || !group || cursor.peek().is("}")
                        ? Optional.empty()
                        : Optional.of(terms.product());
        if (group) {
            cursor.expect("}", "write \\frac{d}{dx} before the whole term");
        }
        List<By> variables = variables();
        int sum = variables.stream().mapToInt(By::order).sum();
        if (sum != order || order > HIGHEST) {
            throw new TexRefusal(
                    order > HIGHEST
                            ? "a derivative of an order above " + HIGHEST
                            : "the orders above and below the fraction differ",
                    "write \\frac{d^2}{dx^2}",
                    start.span());
        }
        Optional<EvaluationParser.Point> point =
                factors.evaluations().ofDerivative(function, variables.get(0).variable());
        TexTerm operand =
                function.map(head -> applied(head, variables.get(0).variable()))
                        .or(() -> body)
                        .orElseGet(this::operand);
        TexTerm derivative = derivative(operand, variables, start);
        return point.map(p -> factors.evaluations().at(derivative, p, start)).orElse(derivative);
    }

    private boolean isSymbolicOrder() {
        TexToken token = cursor.peek(1);
        return cursor.peek().is("^")
                && (TexSymbol.starts(token) || token.is("{") && TexSymbol.starts(cursor.peek(2)));
    }

    /** Parses {@code \frac{d^n}{dx^n} f} behind its first differential. */
    private TexTerm symbolic(TexToken start, boolean group) {
        TexToken sign = cursor.next();
        TexTerm order = factors.argument(sign);
        Optional<TexScope.Head> function = group ? loneFunction() : Optional.empty();
        Optional<TexTerm> body =
                function.isPresent() || !group || cursor.peek().is("}")
                        ? Optional.empty()
                        : Optional.of(terms.product());
        if (group) {
            cursor.expect("}", "write \\frac{d^n}{dx^n} before the whole term");
        }
        cursor.expect("{", "write \\frac{d^n}{dx^n}");
        cursor.next();
        TexTerm variable = symbols.variable();
        requireNumber(variable);
        TexToken second = cursor.expect("^", "write \\frac{d^n}{dx^n}");
        TexTerm below = factors.argument(second);
        boolean same =
                order instanceof TexTerm.Symbol a
                        && below instanceof TexTerm.Symbol b
                        && a.name().equals(b.name());
        if (!same) {
            throw new TexRefusal(
                    "the orders above and below the fraction differ",
                    "write \\frac{d^n}{dx^n}",
                    start.span());
        }
        cursor.expect("}", "write \\frac{d^n}{dx^n}");
        TexTerm operand =
                function.map(head -> applied(head, variable))
                        .or(() -> body)
                        .orElseGet(this::operand);
        TexSpan span = start.span().to(cursor.previous().span());
        return cursor.counted(new TexTerm.HigherDerivative(operand, variable, order, span));
    }

    private TexTerm derivative(TexTerm body, List<By> variables, TexToken start) {
        TexTerm result = body;
        TexSpan span = start.span().to(cursor.previous().span());
        for (By by : variables) {
            result =
                    cursor.counted(new TexTerm.Derivative(result, by.variable(), by.order(), span));
        }
        return result;
    }

    private int order() {
        if (!cursor.take("^")) {
            return 1;
        }
        boolean group = cursor.take("{");
        TexToken number = cursor.next();
        if (number.kind() != Kind.NUMBER
                || number.text().length() != 1
                || number.text().equals("0")) {
            throw new TexRefusal(
                    "the order of a derivative must be a number from 1 to " + HIGHEST,
                    "write \\frac{d^2}{dx^2}",
                    number.span());
        }
        if (group) {
            cursor.expect("}", "");
        }
        return number.text().charAt(0) - '0';
    }

    /** Reads a defined function that is all of the numerator, as in {@code \frac{df}{dx}}. */
    private Optional<TexScope.Head> loneFunction() {
        if (!TexSymbol.starts(cursor.peek())) {
            return Optional.empty();
        }
        int start = cursor.index();
        TexSymbol symbol = TexSymbol.read(cursor, names);
        Optional<TexScope.Head> head =
                names.head(symbol.name(cursor))
                        .filter(h -> h.isFunction() && cursor.peek().is("}"));
        if (head.isEmpty()) {
            cursor.moveTo(start);
        }
        return head;
    }

    private TexTerm applied(TexScope.Head head, TexTerm variable) {
        TexSpan span = variable.span();
        List<TexTerm> arguments = new ArrayList<>();
        if (head.parameters().size() == 1) {
            arguments.add(variable);
        } else {
            arguments.addAll(head.parameters());
        }
        boolean names =
                head.parameters().size() == 1
                        || variable instanceof TexTerm.Symbol symbol
                                && head.parameters().stream()
                                        .anyMatch(p -> p.name().equals(symbol.name()));
        if (!names) {
            throw new TexRefusal(
                    "'" + head.name() + "' has no such variable",
                    "write its arguments, as in \\frac{\\partial}{\\partial x} f(x, y)",
                    span);
        }
        return cursor.counted(
                new TexTerm.Application(new Defined(head.name()), 0, arguments, span));
    }

    private List<By> variables() {
        cursor.expect("{", "write \\frac{d}{dx}");
        List<By> result = new ArrayList<>();
        while (isDifferential(cursor.peek())) {
            cursor.next();
            TexTerm variable = symbols.variable();
            requireNumber(variable);
            result.add(new By(variable, order()));
        }
        cursor.expect("}", "write \\frac{d}{dx}");
        return result;
    }

    private void requireNumber(TexTerm variable) {
        if (variable instanceof TexTerm.Symbol symbol && names.shape(symbol.name()).isPresent()) {
            throw new TexRefusal(
                    "books lay out derivatives by a vector in two ways",
                    "write \\nabla_{" + symbol.name() + "} for the gradient",
                    variable.span());
        }
    }

    /** Parses what an operator before it is applied to: a group, or the product that follows. */
    private TexTerm operand() {
        boolean parenthesis = cursor.peek().is("(");
        boolean bracket = cursor.peek().is("[") || cursor.peek().is("\\{");
        int start = cursor.index();
        if (parenthesis || bracket) {
            TexTerm group = terms.factor();
            boolean more = terms.startsFactor(cursor.peek()) || multiplies(cursor.peek());
            if (parenthesis && more) {
                throw cursor.unexpected(
                        "it is not clear whether this is differentiated, too",
                        "write \\left[...\\right] around what is differentiated");
            }
            return group;
        }
        TexTerm product = terms.operand();
        for (int i = start; i < cursor.index(); i++) {
            TexToken token = cursor.at(i);
            if (token.is("{") || token.is("(")) {
                i = token.is("{") ? cursor.behindArgument(i) - 1 : i;
            } else if (multiplies(token) && !isWithin(product, token)) {
                throw new TexRefusal(
                        "it is not clear whether what follows is differentiated, too",
                        "write \\left[...\\right] around what is differentiated",
                        token.span());
            }
        }
        return product;
    }

    /** Returns whether a sign of multiplication is within a factor, not between factors. */
    private static boolean isWithin(TexTerm product, TexToken sign) {
        TexTerm left = product;
        while (left instanceof TexTerm.Product || left instanceof TexTerm.Quotient) {
            boolean isProduct = left instanceof TexTerm.Product;
            TexTerm first =
                    isProduct
                            ? ((TexTerm.Product) left).left()
                            : ((TexTerm.Quotient) left).numerator();
            TexTerm second =
                    isProduct
                            ? ((TexTerm.Product) left).right()
                            : ((TexTerm.Quotient) left).denominator();
            int at = sign.span().start();
            if (at >= first.span().end() && at < second.span().start()) {
                return false;
            }
            left = first;
        }
        return true;
    }

    private static boolean multiplies(TexToken token) {
        return token.is("\\cdot") || token.is("\\times") || token.is("\\odot") || token.is("/");
    }

    /** Parses {@code \partial_x f} and {@code \nabla_w f}. */
    TexTerm operator() {
        TexToken sign = cursor.next();
        if (sign.is("\\nabla") && TexSymbol.starts(cursor.peek())) {
            return gradients.of(sign);
        }
        if (!cursor.take("_")) {
            throw new TexRefusal(
                    "'" + sign.text() + "' without its variable",
                    "write " + sign.text() + "_x before the term",
                    sign.span());
        }
        boolean group = cursor.take("{");
        TexTerm variable = symbols.variable();
        if (group) {
            cursor.expect("}", "write one variable");
        }
        if (sign.is("\\partial")) {
            requireNumber(variable);
            return derivative(operand(), List.of(new By(variable, 1)), sign);
        }
        TexTerm body = operand();
        TexSpan span = sign.span().to(body.span());
        return cursor.counted(new TexTerm.Gradient(body, variable, span));
    }
}

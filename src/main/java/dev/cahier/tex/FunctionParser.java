package dev.cahier.tex;

import dev.cahier.activation.Activations;
import dev.cahier.tex.FunctionName.Activation;
import dev.cahier.tex.FunctionName.Defined;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.TexToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses functions with their arguments. */
final class FunctionParser {

    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "\\{", "\\}");
    private static final Set<Known> OF_SEVERAL = Set.of(Known.MAX, Known.MIN);

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final BareArguments bare;
    private final DerivativeMarks marks;
    private final Activations activations;

    FunctionParser(
            TexCursor cursor,
            TexScope names,
            TermParser terms,
            FactorParser factors,
            Activations activations) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.bare = new BareArguments(cursor, names, terms, factors);
        this.marks = new DerivativeMarks(cursor, terms, this);
        this.activations = activations;
    }

    DerivativeMarks marks() {
        return marks;
    }

    /** Parses a command of TeX or a name in {@code \operatorname}. */
    TexTerm parse() {
        TexToken first = cursor.next();
        if (first.kind() == Kind.WORDS) {
            return named(first.text().strip(), first.span());
        }
        if (!first.is("\\operatorname")) {
            return application(KnownFunctions.command(first.text()).orElseThrow(), first);
        }
        int behind = cursor.behindArgument(cursor.index());
        StringBuilder name = new StringBuilder();
        for (int i = cursor.index(); i < behind; i++) {
            TexToken token = cursor.at(i);
            boolean brace = token.is("{") || token.is("}");
            name.append(brace ? "" : token.text());
        }
        cursor.moveTo(behind);
        return named(name.toString(), first.span().to(cursor.previous().span()));
    }

    private TexTerm named(String name, TexSpan span) {
        String written = "\\operatorname{" + name + "}";
        if (names.isDefined(written)) {
            return defined(names.head(written).orElseThrow(), span, List.of());
        }
        if (names.isAuthors(written)) {
            return cursor.counted(new TexTerm.Symbol(written, span));
        }
        Optional<FunctionName> known =
                KnownFunctions.name(name)
                        .<FunctionName>map(k -> k)
                        .or(() -> activations.find(name).map(a -> new Activation(name)));
        FunctionName function =
                known.orElseThrow(
                        () ->
                                new TexRefusal(
                                        "'" + name + "' is not a known function or variable",
                                        activations
                                                .nearest(name)
                                                .map(near -> "did you mean '" + near + "'?")
                                                .orElse(
                                                        "add a line such as: where "
                                                                + written
                                                                + "(x) = ..."),
                                        span));
        return application(function, cursor.previous());
    }

    private TexTerm application(FunctionName function, TexToken last) {
        TexSpan start = last.span();
        List<TexTerm> before = base(function, last);
        FunctionName called = before.isEmpty() ? function : Known.LOG;
        int order = primes();
        Optional<TexTerm> exponent = exponent(last);
        List<TexTerm> arguments = new ArrayList<>(before);
        if (BRACKETS.containsKey(cursor.peek().text()) && cursor.peek().kind() != Kind.NUMBER) {
            arguments.addAll(arguments());
        } else {
            arguments.add(bare.parse(last));
        }
        requireCount(called, arguments.size() - before.size(), last);
        TexSpan span = start.to(cursor.previous().span());
        TexTerm result = cursor.counted(new TexTerm.Application(called, order, arguments, span));
        return exponent.map(
                        power -> (TexTerm) cursor.counted(new TexTerm.Power(result, power, span)))
                .orElse(result);
    }

    private void requireCount(FunctionName function, int count, TexToken last) {
        if (count != 1 && !OF_SEVERAL.contains(function)) {
            throw new TexRefusal("this function has one argument, not " + count, "", last.span());
        }
    }

    private List<TexTerm> base(FunctionName function, TexToken last) {
        if (last.is("\\lg")) {
            return List.of(cursor.counted(new TexTerm.Number(BigDecimal.TEN, last.span())));
        }
        if (!cursor.peek().is("_")) {
            return List.of();
        }
        if (function != Known.LN || !last.is("\\log")) {
            throw cursor.unexpected(
                    "a subscript of '" + last.text() + "' is not checked",
                    "list what it ranges over, as in \\max(x_1, x_2)");
        }
        cursor.next();
        TexSymbol.requireOneToken(cursor, cursor.index(), "_", "\\log");
        return List.of(new IndexParser(cursor, terms).indices(1).get(0));
    }

    private int primes() {
        int primes = 0;
        while (cursor.take("'")) {
            primes++;
        }
        return primes;
    }

    /** Parses the power of a function, as in {@code \sin^2 x}. */
    private Optional<TexTerm> exponent(TexToken function) {
        if (!cursor.peek().is("^")) {
            return Optional.empty();
        }
        TexToken sign = cursor.next();
        boolean group = cursor.peek().is("{");
        if ((group ? cursor.peek(1) : cursor.peek()).is("-")) {
            String inverse = function.text().replace("\\", "\\arc");
            throw new TexRefusal(
                    "'" + function.text() + "^{-1}' can be the inverse or a quotient",
                    KnownFunctions.command(inverse).isPresent()
                            ? "write " + inverse + " x or \\frac{1}{" + function.text() + " x}"
                            : "write \\frac{1}{" + function.text() + " x}",
                    sign.span());
        }
        if (group && cursor.peek(1).is("(")) {
            throw new TexRefusal(
                    "this can be a power or a derivative",
                    "write \\sin^{2} x or \\sin'' (x)",
                    sign.span());
        }
        return Optional.of(bare.factors().argument(sign));
    }

    /** Parses the arguments in parentheses, which are next. */
    List<TexTerm> arguments() {
        TexToken open = cursor.next();
        List<TexTerm> arguments = new ArrayList<>();
        do {
            arguments.add(terms.enclosedSum());
        } while (cursor.take(",") || cursor.take(";"));
        cursor.expect(BRACKETS.get(open.text()), "close the parenthesis");
        return arguments;
    }

    /** Parses what is behind the name of a definition. */
    TexTerm defined(TexScope.Head head, TexSpan name, List<TexTerm> indices) {
        FunctionName function = new Defined(head.name());
        int count = head.parameters().size() - head.indices();
        if (count == 1 && head.indices() == 0 && marks.isOrderNext()) {
            return marks.ordered(head, name);
        }
        int order = count == 1 ? order(head) : 0;
        if (count == 0) {
            requireNoArgument(head, name);
            return cursor.counted(new TexTerm.Application(function, 0, indices, name));
        }
        if (!cursor.peek().is("(") && !cursor.peek().is("[")) {
            return alone(head, order, name);
        }
        List<TexTerm> all = new ArrayList<>(indices);
        List<TexTerm> given = arguments();
        all.addAll(given);
        TexSpan span = name.to(cursor.previous().span());
        if (given.size() != count) {
            throw new TexRefusal(
                    String.format(
                            Locale.ROOT,
                            "'%s' has %d arguments here, but is defined with %d",
                            head.name(),
                            given.size(),
                            count),
                    "",
                    span);
        }
        return cursor.counted(new TexTerm.Application(function, order, all, span));
    }

    /** Reads {@code y'' + y} as it is meant where {@code y(x)} is defined. */
    TexTerm alone(TexScope.Head head, int order, TexSpan name) {
        boolean power = cursor.peek().is("^");
        TexToken behind = cursor.at(cursor.behindArgument(cursor.index() + 1));
        boolean inverse = cursor.peek(1).is("-") || cursor.peek(2).is("-");
        if (power && (inverse || behind.is("(") || behind.is("["))) {
            throw cursor.unexpected(
                    "a power of a function can be read in two ways",
                    "write " + head.name() + "(x)^2 for the power of its value");
        }
        if (head.indices() > 0 || !names.areMeantAlone(head.parameters())) {
            boolean one = head.parameters().size() - head.indices() == 1;
            throw new TexRefusal(
                    "'" + head.name() + "' needs its " + (one ? "argument" : "arguments"),
                    "write " + head.name() + "(x)",
                    name);
        }
        List<TexTerm> own = new ArrayList<>();
        for (TexTerm.Symbol parameter : head.parameters()) {
            own.add(cursor.counted(new TexTerm.Symbol(parameter.name(), name)));
        }
        TexSpan span = name.to(cursor.previous().span());
        return cursor.counted(new TexTerm.Application(new Defined(head.name()), order, own, span));
    }

    /** Parses the primes or the number in parentheses that count derivatives. */
    private int order(TexScope.Head head) {
        int primes = primes();
        boolean numbered =
                cursor.peek().is("^")
                        && cursor.peek(1).is("{")
                        && cursor.peek(2).is("(")
                        && cursor.peek(3).kind() == Kind.NUMBER
                        && cursor.peek(4).is(")")
                        && cursor.peek(5).is("}");
        int order = primes;
        if (numbered) {
            String digits = cursor.peek(3).text();
            order = digits.length() == 1 ? digits.charAt(0) - '0' : Integer.MAX_VALUE;
            cursor.moveTo(cursor.index() + 6);
        }
        if (order > DerivativeParser.HIGHEST) {
            throw cursor.unexpected(
                    "a derivative of an order above " + DerivativeParser.HIGHEST,
                    "define a derivative by a 'where' line of its own");
        }
        if (order > 0 && head.indices() > 0) {
            throw cursor.unexpected(
                    "a derivative of a function with an index", "write \\frac{d}{dx}");
        }
        return order;
    }

    private void requireNoArgument(TexScope.Head head, TexSpan name) {
        boolean argument =
                cursor.peek().is("(")
                        && cursor.peek(2).is(")")
                        && (TexSymbol.starts(cursor.peek(1))
                                || cursor.peek(1).kind() == Kind.NUMBER);
        if (argument || cursor.peek().is("'")) {
            throw new TexRefusal(
                    "'" + head.name() + "' is defined without a variable",
                    "write where " + head.name() + "(x) = ...",
                    name);
        }
    }
}

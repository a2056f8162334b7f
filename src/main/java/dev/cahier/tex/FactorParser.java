package dev.cahier.tex;

import dev.cahier.activation.Activations;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.TexToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses factors: numbers, groups, fractions and roots, with their powers and factorials. */
final class FactorParser {

    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "\\{", "\\}");
    private static final String CLOSED = "close the parenthesis";

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final SymbolParser symbols;
    private final FunctionParser functions;
    private final DerivativeParser derivatives;
    private final EnvironmentParser environments;
    private final ScriptParser scripts;
    private final EvaluationParser evaluations;
    private final HiddenGroups hidden;

    FactorParser(TexCursor cursor, TexScope names, TermParser terms, Activations activations) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.functions = new FunctionParser(cursor, names, terms, this, activations);
        this.symbols = new SymbolParser(cursor, names, terms, functions);
        this.derivatives = new DerivativeParser(cursor, names, terms, this, symbols);
        this.environments = new EnvironmentParser(cursor, names, terms);
        this.scripts = new ScriptParser(cursor, names, terms, this);
        this.hidden = new HiddenGroups(cursor, terms);
        this.evaluations = new EvaluationParser(cursor, terms, symbols);
    }

    /** Parses a factor with its powers and factorials. */
    TexTerm factor() {
        cursor.enter();
        TexTerm result = scripts.behind(atom());
        cursor.leave();
        return result;
    }

    /** Parses a factor without what is raised behind it. */
    TexTerm atom() {
        TexToken token = cursor.peek();
        if (token.kind() == Kind.NUMBER) {
            return number(cursor.next());
        }
        if (token.kind() == Kind.BEGIN) {
            return environments.parse();
        }
        if (TexSymbol.starts(token)) {
            return symbols.parse();
        }
        if (KnownFunctions.command(token.text()).isPresent() && token.kind() == Kind.COMMAND
                || token.is("\\operatorname")
                || token.kind() == Kind.WORDS && cursor.peek(1).is("(")) {
            return functions.parse();
        }
        if (token.is("\\partial") || token.is("\\nabla")) {
            return derivatives.operator();
        }
        return switch (token.text()) {
            case "\\{" ->
                    environments.startsBracedCases()
                            ? environments.bracedCases()
                            : group(cursor.next());
            case "(", "[" -> group(cursor.next());
            case "\\left." -> evaluations.between();
            case "{" -> braces();
            case "\\frac" -> derivatives.starts() ? derivatives.fraction() : fraction();
            case "\\binom" -> binomial();
            case "\\sqrt" -> root();
            case "\\sum", "\\prod" -> new SeriesParser(cursor, names, terms).parse();
            case "|", "\\lvert", "\\|", "\\lVert" -> bars(cursor.next());
            case "\\lfloor" -> rounded(Known.FLOOR, "\\rfloor");
            case "\\lceil" -> rounded(Known.CEILING, "\\rceil");
            case "\\langle" -> inner();
            default -> throw unexpected(token);
        };
    }

    private TexRefusal unexpected(TexToken token) {
        if (token.kind() == Kind.COMMAND) {
            UncheckedCommands.refuse(token);
        }
        if (token.kind() == Kind.STOP) {
            return cursor.unexpected("the formula breaks off", "write what follows");
        }
        boolean unknown = token.kind() == Kind.COMMAND && token.text().matches("\\\\[A-Za-z]+");
        return unknown
                ? cursor.unexpected(
                        "'" + token.text() + "' is not known here",
                        "functions are written \\operatorname{name}(x) and defined by 'where'")
                : cursor.unexpected("did not expect " + token.quoted() + " here", "");
    }

    TexTerm number(TexToken token) {
        return cursor.counted(new TexTerm.Number(new BigDecimal(token.text()), token.span()));
    }

    private TexTerm group(TexToken open) {
        String close = BRACKETS.get(open.text());
        TexTerm inner = terms.enclosedSum();
        if (cursor.peek().is(",") || cursor.peek().is(";")) {
            throw cursor.unexpected(
                    "a comma in parentheses that are not those of a function",
                    "write vectors as \\begin{pmatrix} ... \\\\ ... \\end{pmatrix}");
        }
        cursor.expect(close, CLOSED);
        return inner;
    }

    /** Parses braces, which do not show, so that they must not group what would show. */
    private TexTerm braces() {
        int start = cursor.index();
        TexToken open = cursor.next();
        if (cursor.peek().is("}")) {
            throw cursor.unexpected("empty braces are not a term", "");
        }
        TexTerm inner = terms.enclosedSum();
        if (cursor.peek().is("\\over") || cursor.peek().is("\\choose")) {
            boolean over = cursor.next().is("\\over");
            TexTerm lower = terms.enclosedSum();
            TexSpan span = open.span().to(cursor.expect("}", "").span());
            return cursor.counted(
                    over
                            ? new TexTerm.Quotient(inner, lower, span)
                            : known(Known.BINOMIAL, List.of(inner, lower), span));
        }
        cursor.expect("}", "");
        hidden.check(start, inner);
        return inner;
    }

    private TexTerm fraction() {
        TexToken command = cursor.next();
        List<TexTerm> both = twoArguments(command);
        return cursor.counted(
                new TexTerm.Quotient(
                        both.get(0), both.get(1), command.span().to(cursor.previous().span())));
    }

    /** Parses two arguments, which may be the digits of one number: {@code \frac12}. */
    private List<TexTerm> twoArguments(TexToken command) {
        TexToken digits = cursor.peek();
        if (digits.kind() == Kind.NUMBER && digits.text().matches("\\d\\d")) {
            cursor.next();
            return List.of(digit(digits, 0), digit(digits, 1));
        }
        TexTerm first = argument(command);
        return List.of(first, argument(command));
    }

    private TexTerm digit(TexToken digits, int place) {
        int start = digits.span().start() + place;
        return cursor.counted(
                new TexTerm.Number(
                        new BigDecimal(digits.text().substring(place, place + 1)),
                        new TexSpan(start, start + 1)));
    }

    EvaluationParser evaluations() {
        return evaluations;
    }

    /** Parses the argument of a command: a group in braces or one token. */
    TexTerm argument(TexToken command) {
        TexToken token = cursor.peek();
        if (token.is("{")) {
            cursor.next();
            TexTerm inner = terms.enclosedSum();
            cursor.expect("}", "");
            return inner;
        }
        TexSymbol.requireOneToken(cursor, cursor.index(), command.text() + " ", "");
        if (token.is("-") || token.is("+")) {
            throw cursor.unexpected(
                    "TeX reads only '" + token.text() + "' after '" + command.text() + "'",
                    "write " + command.text() + "{" + token.text() + "...}");
        }
        return TexSymbol.starts(token) ? symbols.letter() : atom();
    }

    private TexTerm binomial() {
        TexToken command = cursor.next();
        List<TexTerm> both = twoArguments(command);
        TexSpan span = command.span().to(cursor.previous().span());
        return known(Known.BINOMIAL, both, span);
    }

    private TexTerm root() {
        TexToken command = cursor.next();
        Optional<TexTerm> degree = Optional.empty();
        if (cursor.take("[")) {
            degree = Optional.of(terms.enclosedSum());
            cursor.expect("]", "write \\sqrt[3]{x}");
        }
        TexTerm radicand = argument(command);
        TexSpan span = command.span().to(cursor.previous().span());
        return degree.map(d -> known(Known.ROOT, List.of(d, radicand), span))
                .orElseGet(() -> known(Known.SQRT, List.of(radicand), span));
    }

    private TexTerm bars(TexToken open) {
        boolean doubled = open.is("\\|") || open.is("\\lVert");
        boolean directed = open.is("\\lvert") || open.is("\\lVert");
        TexTerm inner = directed ? terms.sumBeforeBar() : terms.barred(doubled);
        String close = directed ? (doubled ? "\\rVert" : "\\rvert") : doubled ? "\\|" : "|";
        TexToken last = cursor.expect(close, "close the bars");
        TexSpan span = open.span().to(last.span());
        return known(doubled ? norm() : Known.ABS, List.of(inner), span);
    }

    private Known norm() {
        if (!cursor.take("_")) {
            return Known.NORM;
        }
        TexToken which = cursor.peek().is("{") ? cursor.peek(1) : cursor.peek();
        Known norm =
                switch (which.text()) {
                    case "1" -> Known.NORM_ONE;
                    case "2" -> Known.NORM;
                    case "\\infty" -> Known.NORM_LARGEST;
                    case "F", "\\mathrm{F}" -> Known.NORM_FROBENIUS;
                    default ->
                            throw cursor.unexpected(
                                    "this norm is not checked",
                                    "write \\|x\\|_2, \\|x\\|_1, \\|x\\|_\\infty or"
                                            + " \\|A\\|_F");
                };
        cursor.moveTo(cursor.behindArgument(cursor.index()));
        return norm;
    }

    private TexTerm rounded(Known function, String close) {
        TexToken open = cursor.next();
        TexTerm inner = terms.enclosedSum();
        TexToken last = cursor.expect(close, "close it by " + close);
        return known(function, List.of(inner), open.span().to(last.span()));
    }

    private TexTerm inner() {
        TexToken open = cursor.next();
        TexTerm left = terms.enclosedSum();
        cursor.expect(",", "write \\langle u, v \\rangle");
        TexTerm right = terms.enclosedSum();
        TexToken close = cursor.expect("\\rangle", "write \\langle u, v \\rangle");
        return cursor.counted(
                new TexTerm.Product(
                        TexTerm.Product.Sign.DOT, left, right, open.span().to(close.span())));
    }

    TexTerm known(Known function, List<TexTerm> arguments, TexSpan span) {
        return cursor.counted(new TexTerm.Application(function, 0, arguments, span));
    }
}

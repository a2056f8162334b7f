package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Defined;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.TexToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses symbols and says what they are: variables, entries, constants or defined names. */
final class SymbolParser {

    private static final Pattern DOTS = Pattern.compile("\\\\(d?dot)\\{(.+)}");

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final FunctionParser functions;

    SymbolParser(TexCursor cursor, TexScope names, TermParser terms, FunctionParser functions) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.functions = functions;
    }

    /** Parses a symbol and, if it is a function, its arguments. */
    TexTerm parse() {
        TexSymbol symbol = TexSymbol.read(cursor, names);
        int primes = primes();
        String name = symbol.name(cursor) + "'".repeat(primes);
        if (primes > 0 && names.isAuthors(name)) {
            return plain(symbol, name, primes);
        }
        cursor.moveTo(cursor.index() - primes);
        return resolved(symbol);
    }

    /** Parses a variable by which something is differentiated. */
    TexTerm variable() {
        TexSymbol symbol = TexSymbol.read(cursor, names);
        String name = symbol.name(cursor);
        Optional<TexScope.Head> head = names.head(name);
        if (head.filter(TexScope.Head::isFunction).isPresent()) {
            throw new TexRefusal(
                    "a derivative by a function", "differentiate by a variable", symbol.span());
        }
        if (head.isPresent()) {
            return defined(head.get(), symbol);
        }
        return entry(symbol, name)
                .orElseGet(() -> cursor.counted(new TexTerm.Symbol(name, symbol.span())));
    }

    /** Parses the one letter that TeX takes as the argument of a command without braces. */
    TexTerm letter() {
        TexToken token = cursor.peek();
        if (token.kind() != Kind.LETTER && !GreekLetters.isCommand(token.text())) {
            return parse();
        }
        cursor.next();
        TexSymbol symbol = new TexSymbol(token.text(), -1, -1, token.span());
        Optional<TexScope.Head> head =
                Optional.of(token.text()).filter(names::isDefined).flatMap(names::head);
        if (head.filter(h -> !h.parameters().isEmpty()).isPresent()) {
            throw new TexRefusal(
                    "TeX reads only '" + token.text() + "' here, which needs an argument",
                    "write braces around " + token.text() + "(x)",
                    token.span());
        }
        return head.map(h -> defined(h, symbol)).orElseGet(() -> plain(symbol, token.text(), 0));
    }

    private int primes() {
        int primes = 0;
        while (cursor.take("'")) {
            primes++;
        }
        return primes;
    }

    private TexTerm resolved(TexSymbol symbol) {
        String name = symbol.name(cursor);
        if (names.isDefined(name)) {
            return functions.defined(names.head(name).orElseThrow(), symbol.span(), List.of());
        }
        Optional<TexTerm> entry = dotted(symbol, name).or(() -> entry(symbol, name));
        if (entry.isPresent()) {
            return entry.get();
        }
        return plain(symbol, name, 0);
    }

    /** Reads a dot as a derivative, where what is below it is a function. */
    private Optional<TexTerm> dotted(TexSymbol symbol, String name) {
        Matcher dots = DOTS.matcher(symbol.base());
        if (!dots.matches() || names.isAuthors(name)) {
            return Optional.empty();
        }
        String below = dots.group(2) + name.substring(symbol.base().length());
        int order = dots.group(1).equals("dot") ? 1 : 2;
        return Optional.of(below)
                .filter(names::isDefined)
                .flatMap(names::head)
                .map(head -> functions.marks().dotted(head, order, symbol.span()));
    }

    private Optional<TexTerm> entry(TexSymbol symbol, String name) {
        if (!symbol.hasSubscript() || names.isAuthors(name)) {
            return Optional.empty();
        }
        if (names.isFamily(symbol.base())) {
            TexScope.Head family = names.head(symbol.base()).orElseThrow();
            List<TexTerm> indices = indices(symbol, family.indices());
            if (indices.size() != family.indices()) {
                throw new TexRefusal(
                        String.format(
                                Locale.ROOT,
                                "'%s' is defined with %d indices",
                                symbol.base(),
                                family.indices()),
                        "",
                        symbol.span());
            }
            return Optional.of(functions.defined(family, symbol.span(), indices));
        }
        boolean kronecker = symbol.base().equals("\\delta") && !names.isAuthors("\\delta");
        if (kronecker) {
            List<TexTerm> indices = indices(symbol, 2);
            if (indices.size() == 2) {
                return Optional.of(
                        cursor.counted(
                                new TexTerm.Application(
                                        Known.KRONECKER, 0, indices, symbol.span())));
            }
        }
        Optional<TexCondition.Matrices> shape = names.shape(symbol.base());
        boolean bound = names.isBound(symbol.base());
        if (shape.isPresent() || bound) {
            int most = shape.isPresent() && shape.get().columns() == 1 ? 1 : 2;
            TexTerm of = cursor.counted(new TexTerm.Symbol(symbol.base(), symbol.span()));
            return Optional.of(entry(of, symbol, most));
        }
        if (names.isDefinedVector(symbol.base())) {
            TexTerm of = defined(names.head(symbol.base()).orElseThrow(), symbol);
            return Optional.of(entry(of, symbol, 2));
        }
        refuseBoundIndex(symbol);
        return Optional.empty();
    }

    private TexTerm entry(TexTerm of, TexSymbol symbol, int most) {
        return cursor.counted(new TexTerm.Entry(of, indices(symbol, most), symbol.span()));
    }

    private List<TexTerm> indices(TexSymbol symbol, int most) {
        int here = cursor.index();
        cursor.moveTo(symbol.from());
        List<TexTerm> result = new IndexParser(cursor, terms).indices(most);
        cursor.moveTo(here);
        return result;
    }

    private void refuseBoundIndex(TexSymbol symbol) {
        for (int i = symbol.from(); i < symbol.to(); i++) {
            if (names.isBound(cursor.at(i).text())) {
                throw new TexRefusal(
                        "'" + symbol.base() + "' is not a vector, so it has no entries",
                        "add a line such as: for " + symbol.base() + " \\in \\mathbb{R}^3",
                        symbol.span());
            }
        }
    }

    private TexTerm defined(TexScope.Head head, TexSymbol symbol) {
        return cursor.counted(
                new TexTerm.Application(new Defined(head.name()), 0, List.of(), symbol.span()));
    }

    private TexTerm plain(TexSymbol symbol, String name, int primes) {
        boolean authors = names.isAuthors(name);
        TexSpan span = symbol.span();
        if (primes > 0 && names.isDefined(name)) {
            return functions.defined(names.head(name).orElseThrow(), span, List.of());
        }
        if (!authors && (name.equals("\\pi") || name.equals("e") || name.equals("\\mathrm{e}"))) {
            TexTerm.Constant.Kind kind =
                    name.equals("\\pi") ? TexTerm.Constant.Kind.PI : TexTerm.Constant.Kind.EULER;
            return cursor.counted(new TexTerm.Constant(kind, span));
        }
        boolean identity = symbol.base().equals("I") || symbol.base().equals("\\mathbf{I}");
        if (identity && !authors && names.hasMatrices()) {
            return identity(symbol);
        }
        if (cursor.peek().is("'")) {
            throw new TexRefusal(
                    "'" + name + "' is not defined, so its derivative is not known",
                    "add a line such as: where " + name + "(x) = ...",
                    span);
        }
        requireQuantity(name, span);
        return cursor.counted(new TexTerm.Symbol(name, span));
    }

    private TexTerm identity(TexSymbol symbol) {
        Optional<TexTerm> size =
                symbol.hasSubscript() ? Optional.of(indices(symbol, 1).get(0)) : Optional.empty();
        return cursor.counted(new TexTerm.IdentityMatrix(size, symbol.span()));
    }

    /** Refuses a symbol before parentheses if it might be a function. */
    private void requireQuantity(String name, TexSpan span) {
        boolean parenthesis = cursor.peek().is("(") || cursor.peek().is("[");
        if (!parenthesis) {
            return;
        }
        boolean lone =
                (cursor.peek(2).is(")") || cursor.peek(2).is("]"))
                        && (TexSymbol.starts(cursor.peek(1))
                                || cursor.peek(1).kind() == Kind.NUMBER);
        if (lone || !names.isKnownQuantity(name)) {
            throw new TexRefusal(
                    "'" + name + "' before a parenthesis can be a function or a factor",
                    "add a line such as: where "
                            + name
                            + "(x) = ..., or write "
                            + name
                            + " \\cdot (...) for a product",
                    span);
        }
    }
}

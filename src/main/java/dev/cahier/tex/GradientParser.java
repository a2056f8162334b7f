package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Defined;
import java.util.ArrayList;
import java.util.List;

/** Parses {@code \nabla f(x)}, the gradient of a defined function by its arguments. */
final class GradientParser {

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final FactorParser factors;

    GradientParser(TexCursor cursor, TexScope names, TermParser terms, FactorParser factors) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.factors = factors;
    }

    /** Parses what follows the sign. */
    TexTerm of(TexToken sign) {
        TexSymbol symbol = TexSymbol.read(cursor, names);
        TexScope.Head head =
                names.head(symbol.name(cursor))
                        .filter(h -> h.isFunction() && h.indices() == 0)
                        .orElseThrow(
                                () ->
                                        new TexRefusal(
                                                "'\\nabla' without its variable",
                                                "write \\nabla_x before the term, or where f(x) ="
                                                        + " ...",
                                                sign.span()));
        List<TexTerm> own = List.copyOf(head.parameters());
        TexTerm body =
                cursor.counted(
                        new TexTerm.Application(new Defined(head.name()), 0, own, symbol.span()));
        TexSpan span = sign.span().to(symbol.span());
        List<List<TexTerm>> rows = new ArrayList<>();
        for (TexTerm each : own) {
            rows.add(List.of(cursor.counted(new TexTerm.Derivative(body, each, 1, span))));
        }
        TexTerm gradient =
                cursor.counted(
                        own.size() == 1
                                ? new TexTerm.Gradient(body, own.get(0), span)
                                : new TexTerm.Matrix(rows, span));
        if (!cursor.peek().is("(")) {
            return gradient;
        }
        cursor.next();
        List<TexTerm> values = new ArrayList<>();
        do {
            values.add(terms.enclosedSum());
        } while (cursor.take(","));
        cursor.expect(")", "close the parenthesis");
        if (values.size() != own.size()) {
            throw new TexRefusal(
                    "'" + head.name() + "' is defined with " + own.size() + " arguments",
                    "",
                    symbol.span());
        }
        return factors.evaluations().at(gradient, new EvaluationParser.Point(own, values), sign);
    }
}

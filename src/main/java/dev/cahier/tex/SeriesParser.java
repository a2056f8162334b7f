package dev.cahier.tex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses sums and products over an index. */
final class SeriesParser {

    private static final String BOUNDS = "write \\sum_{k=1}^{n}";

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;

    SeriesParser(TexCursor cursor, TexScope names, TermParser terms) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
    }

    TexTerm parse() {
        TexToken sign = cursor.next();
        boolean bare = cursor.peek().is("_") && TexSymbol.starts(cursor.peek(1));
        if (bare || isListOfIndices()) {
            return unbounded(sign);
        }
        if (!cursor.take("_") || !cursor.peek().is("{")) {
            throw new TexRefusal(
                    "'" + sign.text() + "' without its index and bounds", BOUNDS, sign.span());
        }
        TexToken open = cursor.next();
        if (!TexSymbol.starts(cursor.peek())) {
            throw cursor.unexpected("expected the index", BOUNDS);
        }
        TexSymbol symbol = TexSymbol.read(cursor, names);
        if (!cursor.take("=")) {
            throw new TexRefusal("this series has no first index", BOUNDS, open.span());
        }
        TexTerm lower = terms.enclosedSum();
        cursor.expect("}", BOUNDS);
        cursor.expect("^", BOUNDS);
        if (cursor.peek().is("\\infty") || cursor.peek(1).is("\\infty")) {
            throw cursor.unexpected("infinite series are not checked", "write a number");
        }
        Optional<TexTerm> upper = Optional.of(upper());
        TexTerm.Symbol index =
                cursor.counted(new TexTerm.Symbol(symbol.name(cursor), symbol.span()));
        names.bind(index.name());
        TexTerm body = terms.product();
        names.unbind();
        return series(sign, index, lower, upper, body);
    }

    private TexTerm series(
            TexToken sign,
            TexTerm.Symbol index,
            TexTerm lower,
            Optional<TexTerm> upper,
            TexTerm body) {
        boolean sum = sign.is("\\sum");
        if (!sum) {
            requireClear(body, sign);
        }
        return cursor.counted(
                new TexTerm.Series(
                        sum ? TexTerm.Series.Kind.SUM : TexTerm.Series.Kind.PRODUCT,
                        index,
                        lower,
                        upper,
                        body,
                        sign.span().to(body.span())));
    }

    /** Returns whether indices without bounds are next: {@code _{i}} or {@code _{i,j}}. */
    private boolean isListOfIndices() {
        if (!cursor.peek().is("_") || !cursor.peek(1).is("{")) {
            return false;
        }
        int end = cursor.behindArgument(cursor.index() + 1) - 1;
        for (int i = cursor.index() + 2; i < end; i++) {
            if (!TexSymbol.starts(cursor.at(i)) && !cursor.at(i).is(",")) {
                return false;
            }
        }
        return true;
    }

    /** Parses a series over all entries, {@code \sum_i x_i}. */
    private TexTerm unbounded(TexToken sign) {
        cursor.next();
        boolean group = cursor.take("{");
        List<TexTerm.Symbol> indices = new ArrayList<>();
        do {
            if (cursor.take(",")) {
                continue;
            }
            TexToken token = cursor.next();
            indices.add(cursor.counted(new TexTerm.Symbol(token.text(), token.span())));
        } while (group && !cursor.peek().is("}"));
        if (group) {
            cursor.next();
        }
        if (cursor.peek().is("^")) {
            throw new TexRefusal("this series has no first index", BOUNDS, sign.span());
        }
        indices.forEach(index -> names.bind(index.name()));
        TexTerm result = terms.product();
        indices.forEach(index -> names.unbind());
        TexTerm one = cursor.counted(new TexTerm.Number(BigDecimal.ONE, sign.span()));
        for (int i = indices.size() - 1; i >= 0; i--) {
            result = series(sign, indices.get(i), one, Optional.empty(), result);
        }
        return result;
    }

    private TexTerm upper() {
        TexSymbol.requireOneToken(cursor, cursor.index(), "^", "");
        if (cursor.take("{")) {
            TexTerm upper = terms.enclosedSum();
            cursor.expect("}", BOUNDS);
            return upper;
        }
        return terms.atom();
    }

    /** Refuses what may be within a product or behind it. */
    private void requireClear(TexTerm body, TexToken sign) {
        TexTerm left = body;
        boolean unclear = false;
        while (left instanceof TexTerm.Product || left instanceof TexTerm.Quotient) {
            if (left instanceof TexTerm.Product product) {
                unclear |= product.sign() != TexTerm.Product.Sign.NONE && !enclosed(product);
                unclear |= product.right() instanceof TexTerm.Series;
                left = product.left();
            } else {
                left = null;
            }
        }
        if (unclear) {
            throw new TexRefusal(
                    "it is not clear where the product ends",
                    "write parentheses around the product or around its terms",
                    sign.span());
        }
    }

    private boolean enclosed(TexTerm.Product product) {
        return cursor.previous().is(")") && product.span().end() < cursor.previous().span().end();
    }
}

package dev.cahier.tex;

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
        boolean sum = sign.is("\\sum");
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
        TexTerm upper = upper();
        TexTerm.Symbol index =
                cursor.counted(new TexTerm.Symbol(symbol.name(cursor), symbol.span()));
        names.bind(index.name());
        TexTerm body = terms.product();
        names.unbind();
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

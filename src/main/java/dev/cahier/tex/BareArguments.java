package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;

/**
 * Parses arguments without parentheses, such as those of {@code \sin 2\pi x}: a number, constants,
 * then one more factor. What can be read in two ways is refused.
 */
final class BareArguments {

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final FactorParser factors;

    BareArguments(TexCursor cursor, TexScope names, TermParser terms, FactorParser factors) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.factors = factors;
    }

    FactorParser factors() {
        return factors;
    }

    /**
     * Parses the argument of a function.
     *
     * @param function the last token of the function, for messages
     */
    TexTerm parse(TexToken function) {
        if (!terms.startsFactor(cursor.peek())) {
            throw cursor.unexpected(
                    "'" + function.text() + "' needs its argument before " + cursor.peek().quoted(),
                    "write " + function.text() + "(x)");
        }
        TexTerm argument = factors.factor();
        boolean constant = isConstant(argument);
        while (constant && terms.startsFactor(cursor.peek()) && !startsFunction(cursor.peek())) {
            refuse(cursor.peek().is("(") || cursor.peek().kind() == Kind.NUMBER, function);
            TexTerm next = factors.factor();
            constant = isConstant(next);
            argument =
                    cursor.counted(
                            new TexTerm.Product(
                                    TexTerm.Product.Sign.NONE,
                                    argument,
                                    next,
                                    argument.span().to(next.span())));
        }
        TexToken behind = cursor.peek();
        refuse(behind.is("/") || terms.startsFactor(behind) && !startsFunction(behind), function);
        return argument;
    }

    private void refuse(boolean unclear, TexToken function) {
        if (unclear) {
            String name = function.is("}") ? "the function" : "'" + function.text() + "'";
            throw cursor.unexpected(
                    "it is not clear where the argument of " + name + " ends",
                    "write parentheses around it, as in \\sin(2x)");
        }
    }

    private static boolean startsFunction(TexToken token) {
        return token.is("\\operatorname")
                || token.is("\\sum")
                || token.is("\\prod")
                || token.kind() == Kind.COMMAND && KnownFunctions.command(token.text()).isPresent();
    }

    private boolean isConstant(TexTerm term) {
        if (term instanceof TexTerm.Quotient quotient) {
            return isConstant(quotient.numerator()) && isConstant(quotient.denominator());
        }
        if (term instanceof TexTerm.Product product) {
            return isConstant(product.left()) && isConstant(product.right());
        }
        if (term instanceof TexTerm.Application application) {
            return application.function() instanceof FunctionName.Defined defined
                    && application.arguments().isEmpty()
                    && defined.name().equals("\\omega");
        }
        return term instanceof TexTerm.Number
                || term instanceof TexTerm.Constant
                || term instanceof TexTerm.Symbol symbol
                        && (names.isInteger(symbol.name()) || symbol.name().equals("\\omega"));
    }
}

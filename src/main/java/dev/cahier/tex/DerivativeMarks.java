package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Defined;
import java.util.List;

/** Parses derivatives that marks at a name stand for: {@code f^{(n)}(x)} and {@code \dot{x}}. */
final class DerivativeMarks {

    private final TexCursor cursor;
    private final TermParser terms;
    private final FunctionParser functions;

    DerivativeMarks(TexCursor cursor, TermParser terms, FunctionParser functions) {
        this.cursor = cursor;
        this.terms = terms;
        this.functions = functions;
    }

    /** Returns whether an order that is no number is next. */
    boolean isOrderNext() {
        return cursor.peek().is("^")
                && cursor.peek(1).is("{")
                && cursor.peek(2).is("(")
                && TexSymbol.starts(cursor.peek(3));
    }

    /** Parses {@code f^{(n)}(x)} behind the name. */
    TexTerm ordered(TexScope.Head head, TexSpan name) {
        cursor.moveTo(cursor.index() + 3);
        TexTerm order = terms.enclosedSum();
        cursor.expect(")", "write f^{(n)}(x)");
        cursor.expect("}", "write f^{(n)}(x)");
        TexTerm.Symbol own = head.parameters().get(0);
        TexTerm body =
                cursor.counted(
                        new TexTerm.Application(new Defined(head.name()), 0, List.of(own), name));
        List<TexTerm> given =
                cursor.peek().is("(") || cursor.peek().is("[")
                        ? functions.arguments()
                        : List.of(own);
        TexSpan span = name.to(cursor.previous().span());
        if (given.size() != 1) {
            throw new TexRefusal("this function has one argument", "", span);
        }
        TexTerm derivative = cursor.counted(new TexTerm.HigherDerivative(body, own, order, span));
        return cursor.counted(new TexTerm.Evaluation(derivative, List.of(own), given, span));
    }

    /** Parses {@code \dot{x}} behind the name, where x(t) is defined. */
    TexTerm dotted(TexScope.Head head, int order, TexSpan name) {
        if (head.parameters().size() != 1 || head.indices() > 0) {
            throw new TexRefusal(
                    "a dot needs a function of one variable",
                    "write where " + head.name() + "(t) = ...",
                    name);
        }
        if (!cursor.peek().is("(")) {
            return functions.alone(head, order, name);
        }
        TexTerm argument = functions.arguments().get(0);
        TexSpan span = name.to(cursor.previous().span());
        return cursor.counted(
                new TexTerm.Application(new Defined(head.name()), order, List.of(argument), span));
    }
}

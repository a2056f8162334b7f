package dev.cahier.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses values that are put in for variables: {@code \left. f \right|_{x=0}}. */
final class EvaluationParser {

    private static final String HINT = "write \\left. ... \\right|_{x=0}";

    private final TexCursor cursor;
    private final TermParser terms;
    private final SymbolParser symbols;

    EvaluationParser(TexCursor cursor, TermParser terms, SymbolParser symbols) {
        this.cursor = cursor;
        this.terms = terms;
        this.symbols = symbols;
    }

    /** The values of one bar. */
    record Point(List<TexTerm> variables, List<TexTerm> values) {}

    /** Parses what is between {@code \left.} and {@code \right|}. */
    TexTerm between() {
        TexToken open = cursor.next();
        TexTerm body = terms.sumBeforeBar();
        if (!cursor.peek().is("\\rvert") || !cursor.peek(1).is("_")) {
            throw new TexRefusal(
                    "a formula with only one visible parenthesis is not checked",
                    "write both parentheses, or values as in \\left. ... \\right|_{x=0}",
                    open.span());
        }
        return atPoints(body, open);
    }

    /** Returns whether a bar with values is next. */
    boolean isNext() {
        boolean bar = cursor.peek().is("|") || cursor.peek().is("\\rvert");
        return bar && cursor.peek(1).is("_");
    }

    /** Parses the bar that is next: the difference of two values if it has two. */
    TexTerm atPoints(TexTerm body, TexToken start) {
        cursor.next();
        Point lower = point();
        if (!cursor.peek().is("^")) {
            return at(body, lower, start);
        }
        throw cursor.unexpected(
                "a difference of two values is not checked in this form", "write F(b) - F(a)");
    }

    /** Parses where a derivative is taken: {@code \frac{d}{dx}\big|_{x=0} f}, {@code (0)}. */
    Optional<Point> ofDerivative(Optional<TexScope.Head> function, TexTerm variable) {
        if (function.isPresent() && cursor.peek().is("(")) {
            return Optional.of(arguments(function.get(), variable));
        }
        boolean operator = function.isEmpty() && cursor.previous().is("}");
        if (!operator || !isNext()) {
            return Optional.empty();
        }
        int bar = cursor.index();
        cursor.next();
        Point point = point();
        if (terms.startsFactor(cursor.peek())) {
            return Optional.of(point);
        }
        cursor.moveTo(bar);
        return Optional.empty();
    }

    /** Parses the arguments of a derivative of a function: {@code \frac{df}{dx}(0)}. */
    private Point arguments(TexScope.Head head, TexTerm variable) {
        TexToken open = cursor.next();
        int first = cursor.index();
        List<TexTerm> values = new ArrayList<>();
        do {
            values.add(terms.enclosedSum());
        } while (cursor.take(",") || cursor.take(";"));
        boolean one = values.size() == 1;
        boolean lone = cursor.index() == first + 1 || cursor.at(first).is("-");
        TexToken close = cursor.expect(")", "close the parenthesis");
        int count = head.parameters().size() - head.indices();
        if (one && count == 1 && !lone || values.size() != count) {
            throw new TexRefusal(
                    "these parentheses can hold an argument or a factor",
                    "write \\left. ... \\right|_{x=0} for a value, or \\cdot before a factor",
                    open.span().to(close.span()));
        }
        List<TexTerm> own = one ? List.of(variable) : List.copyOf(head.parameters());
        return new Point(own, values);
    }

    TexTerm at(TexTerm body, Point point, TexToken start) {
        TexSpan span = start.span().to(cursor.previous().span());
        return cursor.counted(
                new TexTerm.Evaluation(body, point.variables(), point.values(), span));
    }

    /** Parses {@code _{x=0}}, {@code _{x=0, y=1}} or {@code _{(x,y)=(0,1)}}. */
    Point point() {
        cursor.next();
        if (!cursor.peek().is("{")) {
            throw cursor.unexpected("it is not clear what has this value", HINT);
        }
        cursor.next();
        List<TexTerm> variables = new ArrayList<>();
        List<TexTerm> values = new ArrayList<>();
        do {
            boolean several = cursor.take("(");
            int before = variables.size();
            do {
                variables.add(variable());
            } while (several && cursor.take(","));
            closed(several);
            if (!cursor.take("=")) {
                throw cursor.unexpected("it is not clear what has this value", HINT);
            }
            int count = variables.size() - before;
            if (several) {
                cursor.expect("(", "write (x,y)=(0,1)");
            }
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    cursor.expect(",", "write as many values as there are variables");
                }
                values.add(terms.enclosedSum());
            }
            closed(several);
        } while (cursor.take(",") || cursor.take(";"));
        cursor.expect("}", HINT);
        return new Point(variables, values);
    }

    private void closed(boolean several) {
        if (several) {
            cursor.expect(")", "write (x,y)=(0,1)");
        }
    }

    private TexTerm variable() {
        if (!TexSymbol.starts(cursor.peek())) {
            throw cursor.unexpected("it is not clear what has this value", HINT);
        }
        TexTerm variable = symbols.variable();
        if (variable instanceof TexTerm.Entry) {
            throw new TexRefusal(
                    "a value can be put in for a variable, not for an entry",
                    "put in the whole vector",
                    variable.span());
        }
        return variable;
    }
}

package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses matrices and piecewise definitions. */
final class EnvironmentParser {

    private static final Set<String> MATRICES =
            Set.of("pmatrix", "bmatrix", "Bmatrix", "vmatrix", "matrix", "smallmatrix", "array");
    private static final Set<String> CASES = Set.of("cases", "dcases");

    /** What stands behind a large brace, and has cases then. */
    private static final Set<String> TABLES = Set.of("array", "matrix", "aligned");

    private static final int LARGEST = 8;

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;

    EnvironmentParser(TexCursor cursor, TexScope names, TermParser terms) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
    }

    TexTerm parse() {
        TexToken begin = cursor.next();
        names.enterCells();
        TexTerm result;
        if (CASES.contains(begin.text())) {
            result = cases(begin);
        } else if (MATRICES.contains(begin.text())) {
            result = matrix(begin);
        } else {
            throw new TexRefusal(
                    "the environment '" + begin.text() + "' is not checked here",
                    "use cases, pmatrix or bmatrix",
                    begin.span());
        }
        names.leaveCells();
        return result;
    }

    /** Returns whether a brace is next that only opens: {@code \left\{ \begin{array}}. */
    boolean startsBracedCases() {
        return cursor.peek().is("\\{")
                && cursor.peek(1).kind() == Kind.BEGIN
                && TABLES.contains(cursor.peek(1).text());
    }

    TexTerm bracedCases() {
        cursor.next();
        TexToken begin = cursor.next();
        names.enterCells();
        TexTerm result = cases(begin);
        names.leaveCells();
        cursor.expect("\\right.", "write \\begin{cases} ... \\end{cases}");
        return result;
    }

    private TexTerm matrix(TexToken begin) {
        List<List<TexTerm>> rows = new ArrayList<>();
        do {
            if (cursor.peek().kind() == Kind.END && !rows.isEmpty()) {
                break;
            }
            List<TexTerm> row = new ArrayList<>();
            do {
                row.add(terms.enclosedSum());
            } while (cursor.take("&"));
            rows.add(row);
        } while (cursor.take("\\\\"));
        TexSpan span = begin.span().to(end(begin).span());
        int columns = rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new TexRefusal(
                    "the rows of this matrix have different lengths", "", begin.span());
        }
        if (rows.size() > LARGEST || columns > LARGEST) {
            throw new TexRefusal(
                    String.format(Locale.ROOT, "a matrix of more than %d rows or columns", LARGEST),
                    "take a smaller one",
                    begin.span());
        }
        TexTerm matrix = cursor.counted(new TexTerm.Matrix(rows, span));
        return begin.text().equals("vmatrix")
                ? cursor.counted(new TexTerm.Application(Known.DET, 0, List.of(matrix), span))
                : matrix;
    }

    private TexToken end(TexToken begin) {
        TexToken token = cursor.peek();
        if (token.kind() != Kind.END || !token.text().equals(begin.text())) {
            throw token.kind() == Kind.STOP
                    ? new TexRefusal(
                            begin.quoted() + " has no end",
                            "add \\end{" + begin.text() + "}",
                            begin.span())
                    : cursor.unexpected("did not expect " + token.quoted() + " here", "");
        }
        return cursor.next();
    }

    private TexTerm cases(TexToken begin) {
        List<TexTerm.Cases.Case> cases = new ArrayList<>();
        Optional<TexTerm> otherwise = Optional.empty();
        ConditionParser conditions = new ConditionParser(cursor, names, terms);
        do {
            if (cursor.peek().kind() == Kind.END) {
                break;
            }
            if (otherwise.isPresent()) {
                throw cursor.unexpected(
                        "a case after the one for all other values", "move it before that one");
            }
            TexTerm value = terms.enclosedSum();
            if (cursor.peek().is(",") || cursor.peek().is(";")) {
                cursor.next();
            }
            boolean marked = cursor.take("&");
            if (conditions.takeOtherwise()) {
                otherwise = Optional.of(value);
            } else if (!marked && cursor.peek().kind() != Kind.WORDS) {
                throw cursor.unexpected(
                        "this case has no condition", "write & x > 0 or & \\text{otherwise}");
            } else {
                for (TexCondition condition : conditions.inCase()) {
                    cases.add(new TexTerm.Cases.Case(value, condition));
                }
            }
            if (cursor.peek().is(",") || cursor.peek().is(".") || cursor.peek().is(";")) {
                cursor.next();
            }
        } while (cursor.take("\\\\"));
        TexSpan span = begin.span().to(end(begin).span());
        if (cases.isEmpty()) {
            throw new TexRefusal("cases without a condition", "write & x > 0", begin.span());
        }
        return cursor.counted(new TexTerm.Cases(cases, otherwise, span));
    }
}

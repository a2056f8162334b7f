package dev.cahier.expression;

import dev.cahier.expression.Condition.Combination;
import dev.cahier.expression.Condition.Comparison;
import dev.cahier.expression.Condition.Relation;
import dev.cahier.expression.Expression.Choice;
import dev.cahier.expression.Expression.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads piecewise definitions; for use by one thread.
 *
 * <pre>
 * braces    = "{" case (";" case)* [";" last] "}"       an end of line is as good as a semicolon
 * case      = condition ":" sum
 * last      = ["otherwise" ":" | "else" ":"] sum        without it, undefined elsewhere
 * condition = all ("or" all)*
 * all       = comparison ("and" comparison)*
 * comparison = sum (relation sum)+                      so 0 &lt; x &lt; 1 is one
 * </pre>
 */
final class CaseParser {

    private static final Value UNDEFINED = Value.exact(Double.NaN);
    private static final Condition NEVER = new Combination(false, List.of());

    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    CaseParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads what follows {@code if(}. */
    Expression parseIf(Token opening) {
        Condition condition = condition(expressions.parse());
        expect(",", "if needs a condition and two results: if(x < 0, 0, x)");
        Expression first = expressions.parse();
        expect(",", "if needs a condition and two results: if(x < 0, 0, x)");
        Expression second = expressions.parse();
        cursor.close(opening, ")");
        return choice(List.of(new Choice.Case(condition, first)), second);
    }

    /** Reads what follows an opening brace. */
    Expression parseBraces(Token opening) {
        List<Choice.Case> cases = new ArrayList<>();
        Optional<Expression> last = Optional.empty();
        cursor.skipSeparators();
        do {
            last = readCase(cases);
        } while (last.isEmpty() && cursor.skipSeparators() && !cursor.peek().is("}"));
        cursor.skipSeparators();
        cursor.close(opening, "}");
        return choice(cases, last.orElse(UNDEFINED));
    }

    /** Reads a case; returns its result if it is the last one, which has no condition. */
    private Optional<Expression> readCase(List<Choice.Case> cases) {
        if (cursor.takeWord("otherwise") || cursor.takeWord("else")) {
            expect(":", "write otherwise: and a result");
            return Optional.of(expressions.parse());
        }
        Expression left = expressions.parse();
        if (!isRelation(cursor.peek()) && !cursor.peek().is(":")) {
            return Optional.of(left);
        }
        Condition condition = condition(left);
        expect(":", "write condition: result");
        cases.add(new Choice.Case(condition, expressions.parse()));
        return Optional.empty();
    }

    private Condition condition(Expression first) {
        List<Condition> alternatives = new ArrayList<>();
        alternatives.add(all(first));
        while (cursor.takeWord("or")) {
            alternatives.add(all(expressions.parse()));
        }
        return alternatives.size() == 1
                ? alternatives.get(0)
                : new Combination(false, alternatives);
    }

    private Condition all(Expression first) {
        List<Condition> conditions = new ArrayList<>();
        addComparisons(first, conditions);
        while (cursor.takeWord("and")) {
            addComparisons(expressions.parse(), conditions);
        }
        return conditions.size() == 1 ? conditions.get(0) : new Combination(true, conditions);
    }

    private void addComparisons(Expression first, List<Condition> conditions) {
        if (!isRelation(cursor.peek())) {
            cursor.fail(
                    "Expected a comparison before " + cursor.peek().quoted(),
                    "a condition looks like x < 0",
                    cursor.peek());
            conditions.add(NEVER);
            return;
        }
        Expression left = first;
        while (isRelation(cursor.peek())) {
            Relation relation = relation(cursor.next()).orElseThrow();
            Expression right = expressions.parse();
            conditions.add(new Comparison(relation, left, right));
            left = right;
        }
    }

    private static Expression choice(List<Choice.Case> cases, Expression otherwise) {
        return Expression.folded(new Choice(cases, otherwise));
    }

    private void expect(String symbol, String hint) {
        if (!cursor.take(symbol)) {
            cursor.fail(
                    "Expected '" + symbol + "' instead of " + cursor.peek().quoted(),
                    hint,
                    cursor.peek());
        }
    }

    private static boolean isRelation(Token token) {
        return relation(token).isPresent();
    }

    private static Optional<Relation> relation(Token token) {
        return Arrays.stream(Relation.values()).filter(r -> token.is(r.word())).findFirst();
    }
}

package dev.cahier.expression;

import dev.cahier.expression.Expression.OddRoot;
import dev.cahier.expression.Expression.Operation;
import dev.cahier.expression.Expression.Value;
import dev.cahier.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads one expression by recursive descent; for one use by one thread.
 *
 * <pre>
 * sum      = product (("+" | "-") product)*
 * product  = signed (("*" | "/") signed | power)*       a factor may follow without a sign
 * signed   = ("+" | "-") signed | power
 * power    = operand ["^" signed]                       so -x^2 is -(x^2), 2^3^2 is 2^(3^2)
 * operand  = number | name | name "(" sum ("," sum)* ")" | "(" sum ")" | "|" sum "|"
 *          | "√" operand | "{" cases "}" | "if" "(" condition "," sum "," sum ")"
 * </pre>
 */
final class ExpressionParser {

    static final Set<String> WORDS = Set.of("if", "and", "or", "else", "otherwise");

    private static final int HIGHEST_ROOT = 11;
    private static final int EXACT_DIGITS = 17;
    private static final Value NOTHING = Value.exact(Double.NaN);
    private static final Value MINUS_ONE = Value.exact(-1).written(new Writing.Sign());

    private final TokenCursor cursor;
    private final NameResolver names;
    private final CaseParser cases;
    private int openBars;

    ExpressionParser(TokenCursor cursor, NameResolver names) {
        this.cursor = cursor;
        this.names = names;
        this.cases = new CaseParser(cursor, this);
    }

    /** Reads a whole list of tokens as one expression. */
    Expression parseAll() {
        Expression result = parse();
        if (cursor.peek().kind() != Kind.END) {
            unexpected(cursor.peek());
        }
        return result;
    }

    /** Reads as much as makes up an expression. */
    Expression parse() {
        if (!cursor.enter()) {
            return NOTHING;
        }
        Expression result = product();
        while (isNext("+", "-")) {
            Operator operator = cursor.next().is("+") ? Operator.PLUS : Operator.MINUS;
            result = joined(operator, result, product());
        }
        cursor.leave();
        return result;
    }

    private Expression product() {
        Expression result = signed();
        boolean divided = false;
        while (true) {
            Token next = cursor.peek();
            if (cursor.take("*")) {
                result = joined(Operator.TIMES, result, signed());
                divided = false;
            } else if (cursor.take("/")) {
                result = joined(Operator.DIVIDED_BY, result, signed());
                divided = true;
            } else if (next.kind() == Kind.NUMBER) {
                cursor.fail("Expected an operator before " + next.quoted(), "write '*'", next);
                return result;
            } else if (!beginsFactor(next)) {
                return result;
            } else if (divided) {
                cursor.fail(
                        "A quotient before a factor can be read in two ways",
                        "write a/(b*c) or (a/b)*c",
                        next);
                return result;
            } else {
                result = joined(Operator.TIMES, result, power());
            }
        }
    }

    private boolean beginsFactor(Token token) {
        return token.is("(")
                || token.is("\u221a")
                || token.is("|") && openBars == 0
                || token.kind() == Kind.NAME
                        && (!WORDS.contains(token.text()) || token.text().equals("if"));
    }

    private Expression signed() {
        if (!cursor.enter()) {
            return NOTHING;
        }
        Expression result;
        if (cursor.take("-")) {
            result = joined(Operator.TIMES, MINUS_ONE, signed());
        } else {
            result = cursor.take("+") ? signed() : power();
        }
        cursor.leave();
        return result;
    }

    private Expression power() {
        int start = cursor.index();
        Expression base = operand();
        String text = cursor.textSince(start);
        int offset = cursor.offsetOf(start);
        return cursor.take("^") ? raised(base, text, offset, signed()) : base;
    }

    private static Expression raised(
            Expression base, String text, int offset, Expression exponent) {
        Expression power = joined(Operator.TO_THE, base, exponent);
        if (power instanceof Operation operation && exponent instanceof Value value) {
            for (int degree = 3; degree <= HIGHEST_ROOT; degree += 2) {
                double times = Math.rint(value.number() * degree);
                boolean root = Math.abs(value.number() * degree - times) < 1e-12 * degree;
                if (root && times % degree != 0) {
                    return new OddRoot(operation, text, degree, (int) times, offset);
                }
            }
        }
        return power;
    }

    private Expression operand() {
        Token token = cursor.next();
        if (token.kind() == Kind.NUMBER) {
            return number(token);
        }
        if (token.kind() == Kind.NAME && !WORDS.contains(token.text())) {
            return name(token);
        }
        if (token.isWord("if") && cursor.peek().is("(")) {
            return cases.parseIf(cursor.next());
        }
        return switch (token.text()) {
            case "(" -> enclosed(token, ")", 0);
            case "|" -> names.builtIn("abs", enclosed(token, "|", openBars + 1));
            case "{" -> cases.parseBraces(token);
            case "\u221a" -> names.builtIn("sqrt", nestedOperand());
            default -> {
                unexpected(token);
                yield NOTHING;
            }
        };
    }

    private Expression nestedOperand() {
        Expression result = cursor.enter() ? operand() : NOTHING;
        cursor.leave();
        return result;
    }

    private Expression enclosed(Token opening, String closing, int bars) {
        int outer = openBars;
        openBars = bars;
        Expression result = parse();
        openBars = outer;
        cursor.close(opening, closing);
        return result;
    }

    private Expression number(Token token) {
        String digits = token.text().replace('\u2212', '-');
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            cursor.fail("The number " + token.text() + " is too large", "", token);
        }
        // Numbers that long may have exponents that make exact arithmetic slow.
        boolean exact =
                Double.isFinite(value)
                        && digits.length() <= EXACT_DIGITS
                        && new BigDecimal(digits).compareTo(new BigDecimal(value)) == 0;
        Value number = exact ? Value.exact(value) : Value.rounded(value);
        return number.written(new Writing.Digits(digits));
    }

    private Expression name(Token name) {
        if (!cursor.peek().is("(") || names.isQuantity(name.text())) {
            return names.quantity(name, cursor);
        }
        Token opening = cursor.next();
        int outer = openBars;
        openBars = 0;
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(parse());
        } while (cursor.take(","));
        openBars = outer;
        cursor.close(opening, ")");
        return cursor.hasFailed() ? NOTHING : names.call(name, arguments);
    }

    private boolean isNext(String first, String second) {
        return cursor.peek().is(first) || cursor.peek().is(second);
    }

    private void unexpected(Token token) {
        String found = token.quoted();
        boolean ends = token.kind() == Kind.END || token.kind() == Kind.SEPARATOR;
        cursor.fail(
                ends ? "The formula breaks off" : "Did not expect " + found + " here", "", token);
    }

    private static Expression joined(Operator operator, Expression left, Expression right) {
        return Expression.folded(new Operation(operator, left, right));
    }
}

package dev.cahier.expression;

import java.util.Map;
import java.util.Optional;

/**
 * A function with an exponent before its argument, as in sin^2(x), which expressions do not have.
 *
 * @param name the function
 * @param exponent the exponent, such as {@code 2}
 * @param argument the argument, {@code x} if it is not seen
 */
record RaisedFunction(String name, String exponent, String argument) {

    private static final Map<String, String> INVERSES =
            Map.ofEntries(
                    Map.entry("sin", "arcsin"),
                    Map.entry("cos", "arccos"),
                    Map.entry("tan", "arctan"),
                    Map.entry("sinh", "arsinh"),
                    Map.entry("cosh", "arcosh"),
                    Map.entry("tanh", "artanh"),
                    Map.entry("exp", "ln"),
                    Map.entry("ln", "exp"),
                    Map.entry("log", "exp"));

    private static final int LONGEST = 40;

    /** Returns what follows the name of a function, if that is an exponent. */
    static Optional<RaisedFunction> after(Token name, TokenCursor cursor) {
        if (!cursor.peek().is("^")) {
            return Optional.empty();
        }
        int at = 1;
        boolean enclosed = cursor.peekAt(at).is("(");
        at += enclosed ? 1 : 0;
        StringBuilder exponent = new StringBuilder();
        if (cursor.peekAt(at).is("-")) {
            exponent.append('-');
            at++;
        }
        exponent.append(cursor.peekAt(at++).text());
        at += enclosed && cursor.peekAt(at).is(")") ? 1 : 0;
        return Optional.of(
                new RaisedFunction(name.text(), exponent.toString(), argument(cursor, at)));
    }

    private static String argument(TokenCursor cursor, int from) {
        if (!cursor.peekAt(from).is("(")) {
            return cursor.peekAt(from).kind() == Token.Kind.NAME ? cursor.peekAt(from).text() : "x";
        }
        StringBuilder argument = new StringBuilder();
        int depth = 1;
        for (int i = from + 1; i < from + LONGEST; i++) {
            Token token = cursor.peekAt(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return argument.toString();
            }
            argument.append(token.text());
        }
        return "x";
    }

    /** Returns what to write instead. */
    String hint() {
        if (!exponent.equals("-1")) {
            String power = exponent.startsWith("-") ? "(" + exponent + ")" : exponent;
            return "write " + name + "(" + argument + ")^" + power;
        }
        String inverse = INVERSES.get(name);
        String reciprocal = "1/" + name + "(" + argument + ")";
        return inverse == null
                ? "write " + reciprocal + " for the reciprocal"
                : "write "
                        + inverse
                        + "("
                        + argument
                        + "), or "
                        + reciprocal
                        + " for the reciprocal";
    }
}

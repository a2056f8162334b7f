package dev.cahier.expression;

import java.util.List;
import java.util.Set;

/** Tokens as a text for people. */
final class TokenText {

    private static final Set<String> SPACED = Set.of("+", "-", "<", "<=", ">", ">=", "=", "!=");
    private static final Set<String> OPENING = Set.of("(", "{", ",", "^", "*", "/", ":", ";");

    private TokenText() {}

    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        String before = "(";
        for (Token token : tokens) {
            String sign = token.text();
            boolean unary =
                    sign.equals("-") && (OPENING.contains(before) || SPACED.contains(before));
            boolean between = SPACED.contains(sign) && !unary || sign.equals("and");
            boolean behind = sign.equals(",") || sign.equals(":") || sign.equals(";");
            text.append(between ? " " + sign + " " : behind ? sign + " " : sign);
            before = sign;
        }
        return text.toString();
    }
}

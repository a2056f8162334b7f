package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import java.util.List;

/**
 * A place in a list of tokens. After the first mistake it stands at the end, so that every rule of
 * the grammar finishes at once and a mistake is reported once only. For use by one thread.
 */
final class TokenCursor {

    private final List<Token> tokens;
    private final Problems problems;
    private int index;
    private int depth;
    private boolean failed;

    TokenCursor(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(index);
    }

    Token peekSecond() {
        return peekAt(1);
    }

    /** Returns a token that follows the next one at a distance, or the end. */
    Token peekAt(int distance) {
        return tokens.get(Math.min(index + distance, tokens.size() - 1));
    }

    /** Returns how many tokens were taken. */
    int index() {
        return index;
    }

    /** Returns where the token of an index begins in the text of the plot. */
    int offsetOf(int tokenIndex) {
        return tokens.get(tokenIndex).start();
    }

    /** Returns the tokens taken since an index, without spaces. */
    String textSince(int start) {
        StringBuilder text = new StringBuilder();
        tokens.subList(start, index).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    Token next() {
        Token token = peek();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    /** Takes a symbol if it is the next token. */
    boolean take(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            next();
        }
        return found;
    }

    /** Takes a word if it is the next token. */
    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the closing partner of an opening token, or reports that it is missing. */
    void close(Token opening, String partner) {
        if (failed || take(partner)) {
            return;
        }
        if (peek().kind() == Kind.END) {
            fail("'" + opening.text() + "' is never closed", "add '" + partner + "'", opening);
        } else {
            fail("Expected '" + partner + "' instead of " + peek().quoted(), "", peek());
        }
    }

    /** Skips semicolons and ends of lines. */
    boolean skipSeparators() {
        boolean found = false;
        while (peek().kind() == Kind.SEPARATOR) {
            next();
            found = true;
        }
        return found;
    }

    /** Steps into a nested part; false if that is too deep, which is a mistake. */
    boolean enter() {
        depth++;
        if (depth <= Limits.DEPTH || failed) {
            return !failed;
        }
        failed = true;
        problems.limit("Nested more than " + Limits.DEPTH + " times", peek().start());
        index = tokens.size() - 1;
        return false;
    }

    void leave() {
        depth--;
    }

    /**
     * Reports a mistake, unless one was before, and goes to the end.
     *
     * @param hint what to do about it, or an empty text
     */
    void fail(String message, String hint, Token at) {
        if (!failed) {
            failed = true;
            if (hint.isEmpty()) {
                problems.syntax(message, at.start());
            } else {
                problems.syntax(message, hint, at.start());
            }
        }
        index = tokens.size() - 1;
    }

    boolean hasFailed() {
        return failed;
    }
}

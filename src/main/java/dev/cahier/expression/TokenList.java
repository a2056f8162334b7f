package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import dev.cahier.tex.TexTerm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the tokens of a term, each at its place in the TeX, until something is wrong; used by
 * one thread.
 */
final class TokenList {

    private static final int MOST = 20_000;

    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private boolean failed;

    TokenList(Problems problems) {
        this.problems = problems;
    }

    /** Returns whether something was wrong; then nothing is added any more. */
    boolean hasFailed() {
        return failed;
    }

    /** Returns the tokens, the last one the end; empty if something was wrong. */
    Optional<List<Token>> until(int end) {
        tokens.add(new Token(Kind.END, "", end, end));
        return failed ? Optional.empty() : Optional.of(tokens);
    }

    /** Adds a token that is written nowhere. */
    void between(Kind kind, String text, int place) {
        tokens.add(new Token(kind, text, place, place));
    }

    /** Adds a number, in parentheses if it is negative; refuses what has no value. */
    void number(Optional<BigDecimal> value, String message, String hint, TexTerm term) {
        if (value.isEmpty()) {
            refuse(message, hint, term);
        } else if (value.get().signum() < 0) {
            sign("(", term);
            sign("-", term);
            add(Kind.NUMBER, value.get().negate().toPlainString(), term);
            sign(")", term);
        } else {
            add(Kind.NUMBER, value.get().toPlainString(), term);
        }
    }

    /** Adds a sign of the notation. */
    void sign(String sign, TexTerm at) {
        add(Kind.SYMBOL, sign, at);
    }

    /** Adds a token. */
    void add(Kind kind, String text, TexTerm at) {
        if (tokens.size() == MOST && !failed) {
            failed = true;
            problems.limit("the definition has more than " + MOST + " signs", at.span().start());
        }
        if (!failed) {
            tokens.add(new Token(kind, text, at.span().start(), at.span().end()));
        }
    }

    /** Reports why a plot cannot draw a term; what follows is not reported. */
    void refuse(String message, String hint, TexTerm at) {
        if (!failed) {
            failed = true;
            Optional<String> help = Optional.of(hint).filter(text -> !text.isEmpty());
            problems.add("plot-syntax", message, help, at.span().start());
        }
    }
}

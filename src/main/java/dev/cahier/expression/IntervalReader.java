package dev.cahier.expression;

import dev.cahier.activation.Interval;
import dev.cahier.expression.Expression.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Reads the intervals among the settings, such as {@code [-2pi, 2pi]}. */
final class IntervalReader {

    private static final double FARTHEST = 1e9;
    private static final double NARROWEST = 1e-12;

    /** The least width, as a share of the farther end: doubles have 16 digits. */
    private static final double RELATIVE = 1e-9;

    private final String text;
    private final Definitions definitions;
    private final Problems problems;

    IntervalReader(String text, Definitions definitions, Problems problems) {
        this.text = text;
        this.definitions = definitions;
        this.problems = problems;
    }

    /**
     * An interval.
     *
     * @param interval the interval
     * @param written its two ends as the author wrote them
     */
    record Ends(Interval interval, List<Expression> written) {}

    /** Returns the interval of a setting; empty if there is none, which is a problem. */
    Optional<Ends> read(Entry setting) {
        int problemsBefore = problems.count();
        List<Token> tokens = Tokenizer.tokens(text, setting.body(), problems);
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        TokenCursor cursor = new TokenCursor(tokens, problems);
        Optional<Ends> ends = read(cursor, "write " + setting.name() + ": [-4, 4]");
        if (cursor.peek().kind() != Token.Kind.END) {
            cursor.fail("Did not expect " + cursor.peek().quoted() + " here", "", cursor.peek());
        }
        return problems.count() > problemsBefore ? Optional.empty() : ends;
    }

    /**
     * Returns the interval that is next; empty if there is none, which is a problem.
     *
     * @param hint what to write instead of a mistake
     */
    Optional<Ends> read(TokenCursor cursor, String hint) {
        int problemsBefore = problems.count();
        Token opening = cursor.peek();
        if (!cursor.take("[")) {
            cursor.fail("Expected an interval", hint, opening);
            return Optional.empty();
        }
        ExpressionParser parser = definitions.parser(cursor);
        Expression from = parser.parse();
        if (!cursor.take(",")) {
            cursor.fail("Expected ',' instead of " + cursor.peek().quoted(), hint, cursor.peek());
        }
        Expression to = parser.parse();
        cursor.close(opening, "]");
        return problems.count() > problemsBefore
                ? Optional.empty()
                : interval(from, to, opening.start());
    }

    private Optional<Ends> interval(Expression from, Expression to, int offset) {
        if (!(from instanceof Value lo) || !(to instanceof Value hi)) {
            throw new IllegalStateException("An interval with a variable");
        }
        Optional<String> flaw = flaw(lo.number(), hi.number());
        flaw.ifPresent(
                message ->
                        problems.add(
                                "plot-domain",
                                message,
                                Optional.of(
                                        lo.number() > hi.number()
                                                ? "the first number must be the smaller one"
                                                : "write for example [-4, 4]"),
                                offset));
        return flaw.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Ends(
                                Interval.closed(lo.number() + 0.0, hi.number() + 0.0),
                                List.of(lo, hi)));
    }

    private static Optional<String> flaw(double lo, double hi) {
        if (!Double.isFinite(lo) || !Double.isFinite(hi)) {
            return Optional.of("The interval must have two finite ends");
        }
        if (lo >= hi) {
            return Optional.of("The interval is " + (lo == hi ? "empty" : "reversed"));
        }
        double farthest = Math.max(Math.abs(lo), Math.abs(hi));
        if (farthest > FARTHEST) {
            return Optional.of("The interval reaches beyond ±1e9");
        }
        double least = Math.max(NARROWEST, RELATIVE * farthest);
        return hi - lo < least
                ? Optional.of(
                        "The interval is too narrow to be drawn: it must be at least "
                                + new BigDecimal(least).round(new MathContext(3)).doubleValue()
                                + " wide")
                : Optional.empty();
    }
}

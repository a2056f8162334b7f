package dev.cahier.analysis;

import java.util.Locale;

/**
 * The sentences that say why something is true of a function.
 *
 * <p>Their English words here are for messages. Pages take theirs from the files of words, under
 * {@link #label()}.
 */
public enum ReasonKey {
    LINES("f lies on its asymptotes", 0),
    NO_BREAKS("f has neither jumps nor kinks", 0),
    ONE_FORMULA("f is one formula with derivatives of every order", 0),
    JUMP("f jumps at x = {0}", 1),
    KINK("f' jumps from {0} to {1} at x = {2}", 3),
    HIGHER_JUMP("derivative {0} of f jumps at x = {1}", 2),
    AGREEMENT("the derivatives up to order {0} agree at x = {1}", 2),
    EXTREMES("from the limits of {0} and its extremes, found among {1}", 2),
    RISE_AND_FALL("{0}, but {1}", 2),
    NO_CHANGE("{0} neither rises nor falls at {1}", 2),
    BOTH_WAYS("{0} both rises and falls at {1}", 2),
    NO_FALL("{0} never falls at {1}", 2),
    NO_RISE("{0} never rises at {1}", 2),
    POINTS("{0} points from -2^1020 to 2^1020, dense around 0 and the breakpoints", 1),
    ORIGIN("f(0) = {0} and f'(0) = {1}", 2),
    ORIGIN_WITHOUT_SLOPE("f(0) = {0} and f'(0) does not exist", 1),
    SLOPES("the range of f' is {0}", 1),
    SLOPES_FOUND("the range of f' is {0}, found among {1}", 2),
    EVEN("f(-x) = f(x) at {0}", 1),
    ODD("f(-x) = -f(x) at {0}", 1),
    OTHER_CENTRE("{0}; but symmetric about the point (0, {1})", 2),
    TAILS("on the left {0}, on the right {1}", 2),
    TAIL_HARD("f' is 0 from some point on", 0),
    TAIL_SOFT("f' tends to 0 without staying 0", 0),
    TAIL_WITHOUT_LIMIT("f' has no limit", 0),
    TAIL_LIMIT("f' tends to {0}", 1),
    RANGE_PROVED("no value is outside, and every value inside is reached", 0),
    DERIVATIVE_RANGE_PROVED("no slope is outside, and every slope inside is reached", 0),
    MONOTONIC_PROVED("by the sign of the derivative on the whole domain", 0),
    DERIVATIVE_MONOTONIC_PROVED("by the sign of the second derivative on the whole domain", 0),
    NOT_MONOTONIC_PROVED("it rises between two points, and falls between two others", 0),
    EVEN_PROVED("both sides of f(-x) = f(x) agree by exact algebra", 0),
    ODD_PROVED("both sides of f(-x) = -f(x) agree by exact algebra", 0),
    ASYMMETRY_PROVED("one point shows that it is not even, another that it is not odd", 0),
    ORIGIN_PROVED("f(0) and f'(0) were computed exactly", 0),
    SMOOTH_PROVED("its parts have derivatives of all orders, and its domain is one interval", 0),
    KINK_PROVED("at one point the slopes on both sides differ, and there is no jump", 0),
    JUMP_PROVED("at one point the value differs from the limit on one side", 0),
    FINITE_ORDER_PROVED(
            "derivative {0} has different limits on both sides of a number, those before it agree",
            1),
    SLOPES_PROVED("by bounds of the derivative on the whole domain", 0),
    TAIL_PROVED("by the limit of the derivative", 0),
    TAILS_PROVED("by the limits of the derivative on both sides", 0),
    ZEROS_PROVED(
            "between these zeros and beyond them all values have one sign, or rise or fall strictly",
            0),
    NOT_REFUTED("no counterexample at {0} points", 1);

    private final String english;
    private final int arguments;

    ReasonKey(String english, int arguments) {
        this.english = english;
        this.arguments = arguments;
    }

    /** Returns its key in the files of words. */
    public String label() {
        return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its English words, with placeholders <code>{0}</code>, <code>{1}</code>. */
    public String english() {
        return english;
    }

    /** Returns how many placeholders it has. */
    public int arguments() {
        return arguments;
    }
}

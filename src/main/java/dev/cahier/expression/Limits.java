package dev.cahier.expression;

/** How much an author's text may ask for, so that no note makes a build slow. */
final class Limits {

    /** The longest text of a plot, in UTF-16 units. */
    static final int TEXT = 10_000;

    /** The deepest nesting of parentheses, signs and powers. */
    static final int DEPTH = 60;

    /** The most steps of one evaluation of a function. */
    static final int COST = 2_000;

    /** The most steps of an evaluation that stand inside one another: the stack bounds them. */
    static final int HEIGHT = 300;

    /** The most functions and parameters that one plot defines. */
    static final int DEFINITIONS = 40;

    /** The most functions that one plot shows: more cannot be told apart by their colours. */
    static final int CURVES = 6;

    private Limits() {}
}

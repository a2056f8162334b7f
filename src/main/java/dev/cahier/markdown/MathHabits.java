package dev.cahier.markdown;

import dev.cahier.config.DoubleDollars;

/**
 * How one note writes its formulas: what its author has configured and what the whole note shows.
 * It decides about delimiters that can be read in two ways.
 *
 * @param doubleDollars what {@code $$x$$} within a line is
 * @param paddedDollars whether some formula is certainly written as {@code $ x $}
 * @param doubledBrackets whether some formula is certainly written as <code>\\(x\\)</code>
 * @param brackets what {@code \(x\)} is
 */
record MathHabits(
        DoubleDollars doubleDollars,
        boolean paddedDollars,
        boolean doubledBrackets,
        Brackets brackets) {

    /** What {@code \(x\)} is in a note. */
    enum Brackets {
        /** A formula, whatever is in it: the note delimits its formulas in this way. */
        FORMULAS,
        /** A formula, unless it holds words. */
        JUDGED,
        /** Text in parentheses that an editor has escaped: the note's formulas are in dollars. */
        TEXT
    }

    /** Returns the habits of a text about which nothing is known. */
    static MathHabits unknown(DoubleDollars doubleDollars) {
        return new MathHabits(doubleDollars, false, false, Brackets.JUDGED);
    }
}

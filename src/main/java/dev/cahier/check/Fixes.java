package dev.cahier.check;

/** Which fixes of notes a check proposes. */
public enum Fixes {
    /** None. */
    NONE,
    /** Formulas that were read with a repair are written so that they need none. */
    FORMULAS,
    /** Formulas, misplaced or missing spaces, and spellings of tags. */
    ALL
}

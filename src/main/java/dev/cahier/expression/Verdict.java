package dev.cahier.expression;

/**
 * Whether a condition holds.
 *
 * @param holds whether it does
 * @param defined whether everything in it has a value
 * @param certain whether it is known to do so beside the point, not only at it
 */
record Verdict(boolean holds, boolean defined, boolean certain) {

    static Verdict undefined() {
        return new Verdict(false, false, false);
    }
}

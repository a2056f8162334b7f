package dev.cahier.expression;

/**
 * Whether a condition holds.
 *
 * @param holds whether it does
 * @param defined whether everything in it has a value
 * @param certain whether it is known to do so beside the point, not only at it
 */
record ConditionValue(boolean holds, boolean defined, boolean certain) {

    static ConditionValue undefined() {
        return new ConditionValue(false, false, false);
    }
}

package dev.cahier.check;

import java.util.Set;

/**
 * What came of asking for an address.
 *
 * @param status the status of HTTP, 0 if there was no answer
 * @param words the status, or why there was no answer
 */
record Answer(int status, String words) {

    private static final Set<Integer> MISSING = Set.of(404, 410);

    /** A server that refuses a program, or too many questions, may well answer a reader. */
    private static final Set<Integer> REFUSED =
            Set.of(401, 402, 403, 405, 406, 407, 408, 418, 429, 451, 501, 999);

    static Answer of(int status) {
        return new Answer(status, "status " + status);
    }

    static Answer none(String why) {
        return new Answer(0, why);
    }

    boolean isThere() {
        return status >= 200 && status < 400;
    }

    boolean isMissing() {
        return MISSING.contains(status);
    }

    /** Returns whether the address cannot be read, for all that is known. */
    boolean isFailure() {
        return !isThere() && !isMissing() && !REFUSED.contains(status);
    }

    /** Returns whether another try may have a different answer. */
    boolean mayPass() {
        return status == 0 || status == 429 || status >= 500 && status != 501 && status != 999;
    }
}

package dev.cahier.migrate;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the ends of parts of a text that is read from its start to its end. What was found far away
 * is not looked for again, so that many openings without an end take no more time than one.
 */
final class ForwardSearch {

    /** How many different ends are looked for; others count as absent. */
    private static final int MOST_WANTED = 200;

    private final String text;
    private final Map<String, Integer> nextOf = new HashMap<>();

    ForwardSearch(String text) {
        this.text = text;
    }

    /** Returns a search that finds letters of ASCII in either case by their lower-case form. */
    static ForwardSearch ofLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return new ForwardSearch(lower.toString());
    }

    /**
     * Returns where a text is next, or -1.
     *
     * @param from where to begin, 0-based; no call for this text began further on
     */
    int next(String wanted, int from) {
        int known = nextOf.getOrDefault(wanted, from - 1);
        if (known >= from) {
            return known == Integer.MAX_VALUE ? -1 : known;
        }
        if (nextOf.size() > MOST_WANTED) {
            return -1;
        }
        int found = text.indexOf(wanted, from);
        nextOf.put(wanted, found < 0 ? Integer.MAX_VALUE : found);
        return found;
    }
}

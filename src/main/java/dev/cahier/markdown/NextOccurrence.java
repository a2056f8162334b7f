package dev.cahier.markdown;

/**
 * Finds the next occurrence of a string in a text. What was found is kept, so that questions in the
 * order of the text take linear time together.
 */
final class NextOccurrence {

    private final String text;
    private final String wanted;
    private int searchedFrom = Integer.MAX_VALUE;
    private int found;

    NextOccurrence(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Returns the first occurrence at or behind an index, or -1. */
    int from(int index) {
        boolean known = searchedFrom <= index && (found < 0 || index <= found);
        if (!known) {
            searchedFrom = index;
            found = text.indexOf(wanted, index);
        }
        return found;
    }
}

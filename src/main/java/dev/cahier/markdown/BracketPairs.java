package dev.cahier.markdown;

import java.util.function.IntFunction;

/** Where brackets of one kind, such as {@code \(} and {@code \)}, close in a text. */
final class BracketPairs {

    /** What a bracket is to the kind in question. */
    enum Mark {
        OPENER,
        CLOSER,
        /** Opens the other kind: {@code \[} where {@code \(} is in question. */
        OTHER_OPENER,
        OTHER_CLOSER,
        NONE
    }

    private final DelimiterIndex openers;
    private final DelimiterIndex closers;

    /** Closing brackets of the other kind whose opening ones are not in the text before them. */
    private final DelimiterIndex strays;

    /**
     * Reads a text.
     *
     * @param tokens the text, in which every bracket of the kinds is one token
     * @param braces the pairs of braces in it
     */
    BracketPairs(DelimiterIndex.Tokens tokens, int[] braces, IntFunction<Mark> marks) {
        openers = tokens.delimiters(braces, i -> marks.apply(i) == Mark.OPENER);
        closers = tokens.delimiters(braces, i -> marks.apply(i) == Mark.CLOSER);
        int[] others =
                tokens.groups(
                        i -> marks.apply(i) == Mark.OTHER_OPENER,
                        i -> marks.apply(i) == Mark.OTHER_CLOSER);
        strays = tokens.delimiters(others, i -> marks.apply(i) == Mark.OTHER_CLOSER);
    }

    /**
     * Returns where the bracket closes whose text begins at an index, at best outside braces, or
     * -1. Another opening bracket of the kind, or a closing one of the other kind, must not come
     * first.
     */
    int closeOf(int from) {
        int close = closers.outsideGroups(from);
        int stop = Math.min(orEnd(openers.outsideGroups(from)), orEnd(strays.outsideGroups(from)));
        if (close >= 0 && close < stop) {
            return close;
        }
        int first = closers.anywhere(from);
        return first < stop ? first : DelimiterIndex.NONE;
    }

    private static int orEnd(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}

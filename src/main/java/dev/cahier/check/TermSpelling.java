package dev.cahier.check;

import dev.cahier.search.Folding;

/** Tells spellings of the same term, and slips of the pen, from different terms. */
final class TermSpelling {

    /** Shorter words that differ in a letter are too often different words: {@code CNN, RNN}. */
    private static final int SHORTEST = 7;

    private TermSpelling() {}

    /** Returns a term without what its spellings differ in: case, width, spaces, variants. */
    static String folded(String term) {
        String folded = Folding.fold(term).replaceAll("[\\s_\\-·・]+", "");
        return folded.isEmpty() ? term : folded;
    }

    /**
     * Returns whether one term looks like the other one with a slip: two neighbours swapped, or a
     * letter too many, too few or wrong within a long word of letters. Digits, numerals and the
     * first letter, where prefixes such as {@code a-} are, make different terms; so does a
     * different Chinese character.
     */
    static boolean isSlip(String term, String other) {
        if (term.equals(other)) {
            return false;
        }
        int start = commonStart(term, other);
        int end = commonEnd(term, other, start);
        String here = term.substring(start, term.length() - end);
        String there = other.substring(start, other.length() - end);
        if (here.length() == 2 && there.length() == 2) {
            boolean swapped =
                    here.charAt(0) == there.charAt(1) && here.charAt(1) == there.charAt(0);
            return swapped && isLetters(here) && term.length() >= 4;
        }
        boolean oneEdit = here.length() <= 1 && there.length() <= 1;
        return oneEdit
                && start > 0
                && Math.min(term.length(), other.length()) >= SHORTEST
                && isLatin(here + there)
                && isWithinWord(term, other, start, end);
    }

    /** A letter that is a word of its own is a numeral or a name: {@code Calculus I}. */
    private static boolean isWithinWord(String term, String other, int start, int end) {
        String longer = term.length() >= other.length() ? term : other;
        int wordStart = start;
        while (wordStart > 0 && Character.isLetter(longer.charAt(wordStart - 1))) {
            wordStart--;
        }
        int wordEnd = longer.length() - end;
        while (wordEnd < longer.length() && Character.isLetter(longer.charAt(wordEnd))) {
            wordEnd++;
        }
        return wordEnd - wordStart >= SHORTEST - 1;
    }

    private static boolean isLetters(String text) {
        return text.codePoints().allMatch(Character::isLetter);
    }

    private static boolean isLatin(String text) {
        return text.codePoints().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }

    private static int commonStart(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int start = 0;
        while (start < length && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start;
    }

    private static int commonEnd(String one, String other, int start) {
        int length = Math.min(one.length(), other.length()) - start;
        int end = 0;
        while (end < length
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return end;
    }
}

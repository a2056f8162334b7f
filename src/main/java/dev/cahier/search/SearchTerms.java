package dev.cahier.search;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts text into the terms of the index: words of letters and digits; for runs of Chinese, Japanese
 * and Korean characters each two neighbours, and the last character by itself, so that each single
 * one begins a term; and mathematical signs. {@code search/client.js} cuts alike.
 */
final class SearchTerms {

    /** Longer words, such as keys and addresses in code, are cut. */
    static final int LONGEST = 40;

    private static final Set<UnicodeScript> CJK =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    /** What a character is to the index. */
    private enum Kind {
        CJK,
        WORD,
        SIGN,
        OTHER
    }

    private SearchTerms() {}

    /** Passes on each term of a text, in its order, as often as it occurs. */
    static void in(String text, Consumer<String> terms) {
        String folded = Folding.fold(text);
        int start = 0;
        while (start < folded.length()) {
            Kind kind = kind(folded.codePointAt(start));
            int end = start + Character.charCount(folded.codePointAt(start));
            while (kind != Kind.SIGN
                    && end < folded.length()
                    && kind(folded.codePointAt(end)) == kind) {
                end += Character.charCount(folded.codePointAt(end));
            }
            if (kind == Kind.CJK) {
                pairs(folded, start, end, terms);
            } else if (kind != Kind.OTHER) {
                terms.accept(cut(folded.substring(start, end)));
            }
            start = end;
        }
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        boolean splitsPair = Character.isHighSurrogate(word.charAt(LONGEST - 1));
        return word.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
    }

    private static void pairs(String text, int from, int to, Consumer<String> terms) {
        int start = from;
        while (start < to) {
            int next = start + Character.charCount(text.codePointAt(start));
            int end = next < to ? next + Character.charCount(text.codePointAt(next)) : next;
            terms.accept(text.substring(start, end));
            start = next;
        }
    }

    private static Kind kind(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? Kind.WORD : Kind.OTHER;
        }
        if (c >= 0x4E00 && c <= 0x9FFF || isCjk(c)) {
            return Kind.CJK;
        }
        if (Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER) {
            return Kind.WORD;
        }
        // Mathematical operators, without the minus and the like that stand in most formulas.
        return c >= 0x2200 && c <= 0x22FF && c != 0x2212 && c != 0x2215 && c != 0x2223
                ? Kind.SIGN
                : Kind.OTHER;
    }

    /** Returns whether a letter, or the mark for a long vowel, is of such a script. */
    private static boolean isCjk(int c) {
        return c == 0x30FC || Character.isLetter(c) && CJK.contains(UnicodeScript.of(c));
    }

    /** Returns whether a term begins with a character of such a script. */
    static boolean isCjk(String term) {
        return kind(term.codePointAt(0)) == Kind.CJK;
    }
}

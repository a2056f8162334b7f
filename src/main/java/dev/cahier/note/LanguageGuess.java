package dev.cahier.note;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/** Guesses whether a text is Chinese, Japanese or Korean from the scripts of its letters. */
final class LanguageGuess {

    private static final Set<UnicodeScript> ALPHABETS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private static final int SCRIPTS = UnicodeScript.values().length;

    private LanguageGuess() {}

    /**
     * Returns {@code zh}, {@code ja} or {@code ko}; empty when the text has more words in alphabets
     * than characters of these languages, so that formulas and code do not tip the scales.
     */
    static Optional<String> of(String text) {
        return of(text, 0);
    }

    /** Guesses as {@link #of(String)} does, from the part of a text that begins at an index. */
    static Optional<String> of(String text, int start) {
        int[] counts = new int[SCRIPTS];
        UnicodeScript before = UnicodeScript.COMMON;
        int words = 0;
        for (int i = start; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            UnicodeScript script = script(c);
            words += script != before && ALPHABETS.contains(script) ? 1 : 0;
            counts[script.ordinal()]++;
            before = script;
        }
        int han = counts[UnicodeScript.HAN.ordinal()];
        int kana =
                counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
        int hangul = counts[UnicodeScript.HANGUL.ordinal()];
        if (han + kana + hangul <= words) {
            return Optional.empty();
        }
        // A Japanese text is never without kana, a Chinese one quotes a few at most.
        if (hangul > han + kana) {
            return Optional.of("ko");
        }
        return Optional.of(kana * 10 > han ? "ja" : "zh");
    }

    /** Looking up a script is a binary search, which ASCII need not wait for. */
    private static UnicodeScript script(int c) {
        if (c >= 128) {
            return UnicodeScript.of(c);
        }
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter ? UnicodeScript.LATIN : UnicodeScript.COMMON;
    }
}

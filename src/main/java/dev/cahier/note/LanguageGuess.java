package dev.cahier.note;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Guesses whether a text is Chinese, Japanese or Korean from the scripts of its letters. */
final class LanguageGuess {

    private LanguageGuess() {}

    /**
     * Returns {@code zh}, {@code ja} or {@code ko}; empty when the text has more words in alphabets
     * than characters of these languages, so that formulas and code do not tip the scales.
     */
    static Optional<String> of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        UnicodeScript before = UnicodeScript.COMMON;
        int words = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = UnicodeScript.of(text.codePointAt(i));
            boolean alphabet =
                    script == UnicodeScript.LATIN
                            || script == UnicodeScript.GREEK
                            || script == UnicodeScript.CYRILLIC;
            words += alphabet && script != before ? 1 : 0;
            counts.merge(script, 1, Integer::sum);
            before = script;
        }
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int kana =
                counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
        if (han + kana + hangul <= words) {
            return Optional.empty();
        }
        // A Japanese text is never without kana, a Chinese one quotes a few at most.
        if (hangul > han + kana) {
            return Optional.of("ko");
        }
        return Optional.of(kana * 10 > han ? "ja" : "zh");
    }
}

package dev.cahier.note;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** Guesses whether a text is Chinese, Japanese or Korean from the scripts of its letters. */
public final class LanguageGuess {

    /** A run of ideographs that every Java has. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FA5;

    /** Formulas are looked for within so many characters; the limit bounds the time. */
    private static final int LONGEST_FORMULA = 1_000;

    private LanguageGuess() {}

    /**
     * Returns {@code zh}, {@code ja} or {@code ko}; empty when the text has more words in alphabets
     * than characters of these languages. Formulas in dollars do not count.
     */
    public static Optional<String> of(String text) {
        return of(text, 0);
    }

    /** Guesses as {@link #of(String)} does, from the part of a text that begins at an index. */
    static Optional<String> of(String text, int start) {
        int words = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        UnicodeScript before = UnicodeScript.COMMON;
        int c;
        for (int i = start; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == '$') {
                i = lastOfFormula(text, i);
            }
            UnicodeScript script = script(c);
            switch (script) {
                case LATIN, GREEK, CYRILLIC -> words += script == before ? 0 : 1;
                case HAN -> han++;
                case HIRAGANA, KATAKANA -> kana++;
                case HANGUL -> hangul++;
                default -> {}
            }
            before = script;
        }
        if (han + kana + hangul <= words) {
            return Optional.empty();
        }
        // A Japanese text is never without kana, a Chinese one quotes a few at most.
        if (hangul > han + kana) {
            return Optional.of("ko");
        }
        return Optional.of(kana * 10 > han ? "ja" : "zh");
    }

    /**
     * Returns the index of the dollar that ends a formula of one paragraph, else the index itself.
     */
    private static int lastOfFormula(String text, int dollar) {
        boolean display = text.startsWith("$$", dollar);
        int start = dollar + (display ? 2 : 1);
        int stop = Math.min(text.length(), start + LONGEST_FORMULA);
        for (int i = start; i < stop && !text.startsWith("\n\n", i); i++) {
            if (text.charAt(i) == '$') {
                return display && text.startsWith("$$", i) ? i + 1 : i;
            }
        }
        return dollar;
    }

    /** Returns a character's script; {@link UnicodeScript#of} searches a table for each. */
    private static UnicodeScript script(int c) {
        if (c < 0x80) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            return letter ? UnicodeScript.LATIN : UnicodeScript.COMMON;
        }
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH
                ? UnicodeScript.HAN
                : UnicodeScript.of(c);
    }
}

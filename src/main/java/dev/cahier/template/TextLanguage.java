package dev.cahier.template;

import java.lang.Character.UnicodeScript;

/** Tells the language of a name, such as a tag, from its letters. */
final class TextLanguage {

    private TextLanguage() {}

    /**
     * Returns {@code ja} for text with kana, {@code ko} with hangul, else {@code zh} with
     * ideographs; empty for other text, whose letters are those of many languages.
     */
    static String of(String text) {
        if (has(text, UnicodeScript.HIRAGANA) || has(text, UnicodeScript.KATAKANA)) {
            return "ja";
        }
        if (has(text, UnicodeScript.HANGUL)) {
            return "ko";
        }
        return has(text, UnicodeScript.HAN) ? "zh" : "";
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
    }
}

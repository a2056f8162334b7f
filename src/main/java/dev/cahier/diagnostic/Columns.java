package dev.cahier.diagnostic;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/** Counts the columns that text takes on a terminal, where CJK characters are two wide. */
final class Columns {

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Follows Unicode Standard Annex 11 closely enough for a caret. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        if (c < 0x1100) {
            return 1;
        }
        boolean halfWidth = c >= 0xFF61 && c <= 0xFFDC;
        UnicodeScript script = UnicodeScript.of(c);
        UnicodeBlock block = UnicodeBlock.of(c);
        boolean wide =
                script == UnicodeScript.HAN
                        || script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA
                        || script == UnicodeScript.HANGUL
                        || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                        || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                        || c >= 0x1F300 && c <= 0x1FAFF;
        return wide && !halfWidth ? 2 : 1;
    }
}

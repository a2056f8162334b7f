package dev.cahier.markdown;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Tells characters of Chinese, Japanese and Korean text from others. */
final class CjkText {

    private static final Set<UnicodeScript> SCRIPTS =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    private static final Set<UnicodeBlock> PUNCTUATION_BLOCKS =
            Set.of(
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
                    UnicodeBlock.CJK_COMPATIBILITY_FORMS,
                    UnicodeBlock.VERTICAL_FORMS,
                    UnicodeBlock.SMALL_FORM_VARIANTS);

    /** A run of ideographs that every Java has. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FA5;

    private CjkText() {}

    /** Returns a character's script; {@link UnicodeScript#of} searches a table for each. */
    static UnicodeScript script(int codePoint) {
        return codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH
                ? UnicodeScript.HAN
                : UnicodeScript.of(codePoint);
    }

    /** Returns whether a code point is a letter or a punctuation mark of such text. */
    static boolean isCjk(int codePoint) {
        return codePoint >= 0x1100
                && (SCRIPTS.contains(script(codePoint))
                        || PUNCTUATION_BLOCKS.contains(UnicodeBlock.of(codePoint)));
    }

    /** Returns whether a code point is a letter of Chinese or Japanese text. */
    static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint) && isWrittenWithoutBlanks(codePoint);
    }

    /**
     * Returns whether such text is written without blanks between words, so that a line break
     * between two of its characters stands for nothing. Korean does write blanks.
     */
    static boolean isWrittenWithoutBlanks(int codePoint) {
        return isCjk(codePoint) && script(codePoint) != UnicodeScript.HANGUL;
    }

    /** Returns whether a code point is a punctuation mark as wide as a Chinese character. */
    static boolean isFullWidthPunctuation(int codePoint) {
        return PUNCTUATION_BLOCKS.contains(UnicodeBlock.of(codePoint))
                && !Character.isLetterOrDigit(codePoint)
                && !Character.isWhitespace(codePoint)
                && !isHalfWidth(codePoint);
    }

    /** Half-width forms of Katakana, Hangul and some signs end the block of both forms. */
    private static boolean isHalfWidth(int codePoint) {
        return codePoint >= 0xFF61 && codePoint <= 0xFFDC
                || codePoint >= 0xFFE8 && codePoint <= 0xFFEE;
    }

    /** Returns whether a code point is a mark of Chinese and of Latin text: quotes, …, —, ·. */
    static boolean isSharedPunctuation(int codePoint) {
        return "‘’“”…—·".indexOf(codePoint) >= 0;
    }
}

package dev.cahier.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Emphasis with {@code *} that also opens and closes between CJK punctuation and CJK letters.
 *
 * <p>CommonMark's rule takes {@code **「激活」**函数} for literal asterisks, since the closing run stands
 * between a punctuation mark and a letter. The CJK-friendly amendment lets a run next to
 * punctuation open or close when the character on its other side is a CJK one.
 *
 * @see <a href="https://github.com/tats-u/markdown-cjk-friendly">Specification of the amendment</a>
 */
final class CjkFriendlyEmphasis extends EmphasisDelimiterProcessor {

    CjkFriendlyEmphasis() {
        super('*', false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return leftFlanking || !afterIsWhitespace && (isCjk(before) || isCjk(after));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return rightFlanking || !beforeIsWhitespace && (isCjk(before) || isCjk(after));
    }

    /** Follows CommonMark 0.31 §6.2, rules 9 and 10, whose last clause flexmark does not know. */
    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        boolean both = opener.canClose() || closer.canOpen();
        boolean multiples = opener.length() % 3 == 0 && closer.length() % 3 == 0;
        if (both && !multiples && (opener.length() + closer.length()) % 3 == 0) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    private static boolean isCjk(String neighbour) {
        return CjkText.isCjk(neighbour.codePointAt(0));
    }
}

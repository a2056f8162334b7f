package dev.cahier.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

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

    private static boolean isCjk(String neighbour) {
        return CjkText.isCjk(neighbour.codePointAt(0));
    }
}

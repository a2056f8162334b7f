package dev.cahier.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;

/**
 * Writes the line breaks of a paragraph, which browsers show as spaces, except where Chinese and
 * Japanese text has none: between two of its characters, and beside a full-width punctuation mark,
 * whatever is on the other side of it.
 */
final class SoftBreakNodes {

    static void register(NodeWriters writers) {
        writers.on(SoftLineBreak.class, SoftBreakNodes::render);
    }

    private static void render(SoftLineBreak node, BodyWriter out) {
        if (isShown(node, out.note().shownSigns())) {
            out.raw("\n");
        }
    }

    /** Returns whether a line break is shown as a space. */
    static boolean isShown(SoftLineBreak node, ShownSigns signs) {
        String before = Neighbour.textBefore(node, signs).stripTrailing();
        String behind = Neighbour.textBehind(node, signs).stripLeading();
        int last = before.isEmpty() ? ' ' : before.codePointBefore(before.length());
        int first = behind.isEmpty() ? ' ' : behind.codePointAt(0);
        return !isWithoutSpace(last, first);
    }

    private static boolean isWithoutSpace(int last, int first) {
        return CjkText.isFullWidthPunctuation(last)
                || CjkText.isFullWidthPunctuation(first)
                || isChinese(last) && isChinese(first)
                || isChinese(last) && CjkText.isSharedPunctuation(first)
                || CjkText.isSharedPunctuation(last) && isChinese(first);
    }

    private static boolean isChinese(int codePoint) {
        return CjkText.isWrittenWithoutBlanks(codePoint);
    }
}

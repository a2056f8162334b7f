package dev.cahier.data;

import java.util.OptionalInt;

/**
 * Characters that readers cannot see and that HTML or XML cannot contain: control characters,
 * noncharacters of Unicode (U+FFFE and the like), and unpaired surrogates. Tabs and line ends are
 * not among them, nor is U+0085, which some systems write as a line end.
 */
public final class UnseenCharacters {

    private UnseenCharacters() {}

    /** Returns the index of the first one in a text, 0-based. */
    public static OptionalInt first(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (isUnseen(c)) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(c) - 1;
        }
        return OptionalInt.empty();
    }

    /** Returns a text without them. */
    public static String removedFrom(String text) {
        return text.codePoints()
                .filter(c -> !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns whether a code point is one of them. */
    public static boolean isUnseen(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0xFFFE
                || c == 0xFFFF
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}

package dev.cahier.data;

import java.util.OptionalInt;

/**
 * Characters that readers cannot see and that HTML or XML cannot hold: control characters, what
 * Unicode keeps for programs (U+FFFE and the like), and halves of pairs of surrogates.
 */
final class UnseenCharacters {

    private UnseenCharacters() {}

    /** Returns the index of the first one in a text. */
    static OptionalInt first(String text) {
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
    static String removedFrom(String text) {
        return text.codePoints()
                .filter(c -> !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0xFFFE
                || c == 0xFFFF
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}

package dev.cahier.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedSet;

/**
 * A file of UTF-8 as it is: with the byte-order mark and the line ends that a note's text lacks.
 * Immutable.
 */
final class RawText {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final boolean marked;
    private final String text;

    /** Creates the text of a file that is UTF-8 throughout. */
    RawText(byte[] bytes) {
        marked =
                bytes.length >= MARK.length
                        && Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK);
        int start = marked ? MARK.length : 0;
        text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** Returns the text as a note has it. */
    String normalised() {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Returns the file without some of its characters, all other bytes as they are.
     *
     * @param offsets indices into {@link #normalised} of characters that are no line ends
     */
    byte[] without(SortedSet<Integer> offsets) {
        StringBuilder kept = new StringBuilder(text.length());
        int index = 0;
        for (int raw = 0; raw < text.length(); raw++) {
            if (!offsets.contains(index)) {
                kept.append(text.charAt(raw));
            }
            boolean firstOfTwo =
                    text.charAt(raw) == '\r'
                            && raw + 1 < text.length()
                            && text.charAt(raw + 1) == '\n';
            index += firstOfTwo ? 0 : 1;
        }
        byte[] rest = kept.toString().getBytes(StandardCharsets.UTF_8);
        if (!marked) {
            return rest;
        }
        byte[] all = Arrays.copyOf(MARK, MARK.length + rest.length);
        System.arraycopy(rest, 0, all, MARK.length, rest.length);
        return all;
    }
}

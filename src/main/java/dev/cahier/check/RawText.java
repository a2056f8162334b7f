package dev.cahier.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
     * Returns the file with some edits, all other bytes as they are.
     *
     * @param edits edits of {@link #normalised} that contain no line ends and do not overlap
     */
    byte[] with(List<SourceEdit> edits) {
        NavigableMap<Integer, SourceEdit> byStart = new TreeMap<>();
        edits.forEach(edit -> byStart.put(edit.start(), edit));
        StringBuilder kept = new StringBuilder(text.length());
        int index = 0;
        for (int raw = 0; raw < text.length(); raw++) {
            Map.Entry<Integer, SourceEdit> edit = byStart.floorEntry(index);
            if (edit == null || index >= edit.getValue().end()) {
                kept.append(text.charAt(raw));
            } else if (edit.getKey() == index) {
                kept.append(edit.getValue().replacement());
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

package dev.cahier.note;

import java.nio.charset.StandardCharsets;

/**
 * Turns characters back into the bytes that Windows-1252 reads them from. The five bytes that it
 * leaves undefined are taken for control characters, as the WHATWG Encoding Standard does.
 */
final class Windows1252 {

    /** The characters of the bytes 0x80 to 0x9F; a space where there is none. */
    private static final String FROM_0X80 =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private Windows1252() {}

    /**
     * Returns how many characters from an index on are one character of UTF-8 read as Windows-1252.
     *
     * @return 2 to 4, or 0 when there is no such sequence
     */
    static int sequenceLength(String text, int index) {
        // The bytes that can come first are read as the characters of the same numbers.
        int lead = text.charAt(index);
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        for (int i = 1; i < length; i++) {
            int next = byteOf(text, index + i);
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        // French sets a no-break space between `à` and a closing quotation mark: that is E0 A0 BB,
        // which would be a letter of Samaritan.
        boolean french = lead == 0xE0 && byteOf(text, index + 1) == 0xA0;
        return french || decode(text, index, length).indexOf('\uFFFD') >= 0 ? 0 : length;
    }

    static String decode(String text, int index, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) byteOf(text, index + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the byte of a character, or -1 when no byte is read as it, or it is ASCII. */
    static int byteOf(String text, int index) {
        if (index >= text.length()) {
            return -1;
        }
        char c = text.charAt(index);
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        int place = c < 0x80 ? -1 : FROM_0X80.indexOf(c);
        return place < 0 ? -1 : 0x80 + place;
    }
}

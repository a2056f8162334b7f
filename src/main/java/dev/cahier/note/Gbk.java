package dev.cahier.note;

import java.nio.charset.Charset;

/** Turns Chinese characters into the bytes of GBK and back. */
final class Gbk {

    /** Contains GBK; each program that says GBK reads some bytes beyond it in this way. */
    private static final Charset CHARSET = Charset.forName("GB18030");

    private static final int FIRST_COMMON = 0xB0;
    private static final int LAST_COMMON = 0xD7;

    /** The two bytes of each character, as one number; 0 for a character that has others. */
    private static final char[] TWO_BYTES = twoBytes();

    private Gbk() {}

    private static char[] twoBytes() {
        StringBuilder all = new StringBuilder();
        for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                all.append((char) c);
            }
        }
        byte[] bytes = all.toString().getBytes(CHARSET);
        char[] table = new char[Character.MAX_VALUE + 1];
        int at = 0;
        for (int i = 0; i < all.length(); i++) {
            int length = bytes[at] >= 0 ? 1 : (bytes[at + 1] & 0xFF) < 0x40 ? 4 : 2;
            if (length == 2) {
                table[all.charAt(i)] = (char) ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
            }
            at += length;
        }
        return table;
    }

    /** Returns whether a character has two bytes. */
    static boolean hasTwoBytes(char c) {
        return TWO_BYTES[c] != 0;
    }

    /** Returns the two bytes of a character, or none if it does not have two. */
    static int[] bytes(char c) {
        int both = TWO_BYTES[c];
        return both == 0 ? new int[0] : new int[] {both >> 8, both & 0xFF};
    }

    /** Returns the character of two bytes, or U+FFFD. */
    static String decode(int first, int second) {
        String text = new String(new byte[] {(byte) first, (byte) second}, CHARSET);
        return text.length() == 1 ? text : "\uFFFD";
    }

    /** Returns whether a character is one of the 3,755 common ones that GB 2312 puts first. */
    static boolean isCommon(char c) {
        int lead = TWO_BYTES[c] >> 8;
        int trail = TWO_BYTES[c] & 0xFF;
        return lead >= FIRST_COMMON && lead <= LAST_COMMON && trail >= 0xA1;
    }

    /** Returns whether a character is punctuation of Chinese text. */
    static boolean isPunctuation(char c) {
        return c >= 0x2010 && c <= 0x2027 || c >= 0x3000 && c <= 0x303F || c >= 0xFF00;
    }
}

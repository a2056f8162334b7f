package dev.cahier.note;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Turns Chinese characters into the bytes of GBK and back. */
final class Gbk {

    /** Contains GBK; each program that says GBK reads some bytes beyond it in this way. */
    private static final Charset CHARSET = Charset.forName("GB18030");

    private static final int FIRST_COMMON = 0xB0;
    private static final int LAST_COMMON = 0xD7;

    private Gbk() {}

    /** Returns the two bytes of a character, or none if it does not have two. */
    static int[] bytes(char c) {
        byte[] bytes = String.valueOf(c).getBytes(CHARSET);
        return bytes.length == 2 && c >= 128
                ? new int[] {bytes[0] & 0xFF, bytes[1] & 0xFF}
                : new int[0];
    }

    /** Returns the character of two bytes, or U+FFFD. */
    static String decode(int first, int second) {
        String text = new String(new byte[] {(byte) first, (byte) second}, CHARSET);
        return text.length() == 1 ? text : "\uFFFD";
    }

    /** Returns whether a character is one of the 3,755 common ones that GB 2312 puts first. */
    static boolean isCommon(char c) {
        int[] bytes = bytes(c);
        return bytes.length == 2
                && bytes[0] >= FIRST_COMMON
                && bytes[0] <= LAST_COMMON
                && Arrays.stream(bytes).allMatch(b -> b >= 0xA1);
    }

    /** Returns whether a character is punctuation of Chinese text. */
    static boolean isPunctuation(char c) {
        return c >= 0x2010 && c <= 0x2027 || c >= 0x3000 && c <= 0x303F || c >= 0xFF00;
    }
}

package dev.cahier.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes numbers and texts into an array of bytes that grows.
 *
 * <p>A text that was written before is written as its number: the locations of a note repeat its
 * path and its lines. Not safe for use by several threads.
 */
final class ValueWriter {

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[512];
    private int length;
    private int depth;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins a value that contains others. */
    void enter() {
        depth++;
        if (depth > RecordCodec.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "values are nested more than " + RecordCodec.MAX_DEPTH + " deep");
        }
    }

    void leave() {
        depth--;
    }

    void writeByte(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    /** Writes a number that is not negative, small ones in few bytes. */
    void writeInt(int value) {
        writeUnsigned(value);
    }

    /** Writes a number, those near zero in few bytes. */
    void writeSigned(long value) {
        writeUnsigned(value << 1 ^ value >> 63);
    }

    /** Writes seven bits in each byte, the lowest first. */
    private void writeUnsigned(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes eight bytes. */
    void writeFixed(long value) {
        ensure(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    void writeBytes(byte[] value) {
        writeInt(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** Writes a text with whatever characters, unpaired surrogates included. */
    void writeString(String value) {
        Integer number = texts.putIfAbsent(value, texts.size());
        if (number != null) {
            writeUnsigned((long) number << 2 | TextForm.REPEATED);
            return;
        }
        if (isNarrow(value)) {
            writeUnsigned((long) value.length() << 2 | TextForm.NARROW);
            ensure(value.length());
            byte[] narrow = value.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(narrow, 0, bytes, length, narrow.length);
            length += narrow.length;
        } else {
            writeUnsigned((long) value.length() << 2 | TextForm.WIDE);
            ensure(2L * value.length());
            ByteBuffer.wrap(bytes, length, 2 * value.length())
                    .asCharBuffer()
                    .put(value.toCharArray());
            length += 2 * value.length();
        }
    }

    private static boolean isNarrow(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void ensure(long more) {
        long needed = length + more;
        if (needed > bytes.length) {
            if (needed > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("a value takes more than two gigabytes");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, needed * 2));
        }
    }

    /** How a text is written: the two lowest bits of the number before it. */
    static final class TextForm {

        /** The number is that of an earlier text. */
        static final int REPEATED = 0;

        /** The number is a length, in characters of one byte each. */
        static final int NARROW = 1;

        /** The number is a length, in characters of two bytes each. */
        static final int WIDE = 2;

        private TextForm() {}
    }
}

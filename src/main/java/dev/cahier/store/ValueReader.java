package dev.cahier.store;

import dev.cahier.store.ValueWriter.TextForm;
import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what a {@link ValueWriter} wrote. Every length is checked against the number of bytes left
 * before anything is allocated. Not safe for use by several threads.
 */
final class ValueReader {

    private static final int CHUNK = 1 << 16;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int position;
    private int depth;

    ValueReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a number of bytes, allocating only as much as there is to read. */
    static byte[] bytes(DataInput in, int length) throws IOException {
        if (length < 0) {
            throw new IOException("a length is negative");
        }
        byte[] read = new byte[Math.min(length, CHUNK)];
        int count = 0;
        while (true) {
            in.readFully(read, count, read.length - count);
            count = read.length;
            if (count == length) {
                return read;
            }
            read = Arrays.copyOf(read, (int) Math.min(length, 2L * count));
        }
    }

    void expectEnd() throws IOException {
        if (position != bytes.length) {
            throw new IOException("there are " + (bytes.length - position) + " bytes too many");
        }
    }

    /** Begins a value that contains others. */
    void enter() throws IOException {
        depth++;
        if (depth > RecordCodec.MAX_DEPTH) {
            throw new IOException("values are nested too deep");
        }
    }

    void leave() {
        depth--;
    }

    int readByte() throws IOException {
        need(1);
        return bytes[position++];
    }

    boolean readBoolean() throws IOException {
        int value = readByte();
        if (value < 0 || value > 1) {
            throw new IOException("neither true nor false: " + value);
        }
        return value == 1;
    }

    /** Reads a number that counts values or bytes which follow. */
    int readSize() throws IOException {
        long size = readUnsigned();
        if (size < 0 || size > bytes.length - position) {
            throw new EOFException("a size is larger than the number of bytes left: " + size);
        }
        return (int) size;
    }

    /** Reads a number from 0 to {@code count - 1}. */
    int readIndex(int count) throws IOException {
        long index = readUnsigned();
        if (index < 0 || index >= count) {
            throw new IOException("not an index of " + count + " values: " + index);
        }
        return (int) index;
    }

    long readSigned() throws IOException {
        long value = readUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long readUnsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number takes more than ten bytes");
    }

    long readFixed() throws IOException {
        need(8);
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    byte[] readBytes() throws IOException {
        int size = readSize();
        position += size;
        return Arrays.copyOfRange(bytes, position - size, position);
    }

    String readString() throws IOException {
        long header = readUnsigned();
        long number = header >>> 2;
        String text =
                switch ((int) header & 3) {
                    case TextForm.REPEATED -> repeated(number);
                    case TextForm.NARROW -> narrow(number);
                    case TextForm.WIDE -> wide(number);
                    default -> throw new IOException("not the beginning of a text");
                };
        if (((int) header & 3) != TextForm.REPEATED) {
            texts.add(text);
        }
        return text;
    }

    private String repeated(long number) throws IOException {
        if (number >= texts.size()) {
            throw new IOException("there is no text " + number);
        }
        return texts.get((int) number);
    }

    private String narrow(long length) throws IOException {
        need(length);
        position += (int) length;
        return new String(
                bytes, position - (int) length, (int) length, StandardCharsets.ISO_8859_1);
    }

    private String wide(long length) throws IOException {
        need(2 * length);
        char[] chars = new char[(int) length];
        ByteBuffer.wrap(bytes, position, 2 * chars.length).asCharBuffer().get(chars);
        position += 2 * chars.length;
        return new String(chars);
    }

    private void need(long count) throws IOException {
        if (count < 0 || count > bytes.length - position) {
            throw new EOFException("the value ends too early");
        }
    }
}

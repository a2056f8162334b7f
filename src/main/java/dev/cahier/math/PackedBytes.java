package dev.cahier.math;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compresses bytes quickly rather than well. */
final class PackedBytes {

    /** Compressed bytes take up at least a thousandth of the room. */
    private static final int MOST_TIMES = 1100;

    private PackedBytes() {}

    static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            byte[] buffer = new byte[1 << 12];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @throws IOException if the bytes cannot have come from {@link #pack}
     */
    static byte[] unpack(byte[] packed) throws IOException {
        if (packed.length < Integer.BYTES) {
            throw new IOException("there is no length");
        }
        int length = ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > (long) MOST_TIMES * packed.length) {
            throw new IOException("not a length: " + length);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            byte[] bytes = new byte[length];
            int read = inflater.inflate(bytes);
            if (read < length || inflater.getRemaining() > 0) {
                throw new IOException("not as long as it was: " + read);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("not compressed", e);
        } finally {
            inflater.end();
        }
    }
}

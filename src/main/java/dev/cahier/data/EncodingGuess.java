package dev.cahier.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Guesses the encoding of a text that is not UTF-8. */
final class EncodingGuess {

    /** Part of the bytes that are zero in UTF-16 text of mostly ASCII, with a wide margin. */
    private static final double UTF_16_ZEROS = 0.2;

    private EncodingGuess() {}

    /** Returns whether bytes without a byte-order mark are UTF-16, judged by their zeros. */
    static boolean isUtf16(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > bytes.length * UTF_16_ZEROS;
    }

    /** Returns the name of the encoding, as {@code iconv} knows it. */
    static Optional<String> of(byte[] bytes) {
        int high = 0;
        int single = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < bytes.length && bytes[i + 1] < 0;
                single += before || after ? 0 : 1;
            }
        }
        // Chinese text is runs of high bytes; an accented letter stands alone among ASCII.
        if (single * 2 > high) {
            return Optional.of("WINDOWS-1252");
        }
        return isGbk(bytes) ? Optional.of("GBK") : Optional.empty();
    }

    private static boolean isGbk(byte[] bytes) {
        // Small Java runtimes leave out the encodings of single countries.
        if (!Charset.isSupported("GBK")) {
            return false;
        }
        try {
            Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

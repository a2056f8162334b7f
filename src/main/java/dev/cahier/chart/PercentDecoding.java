package dev.cahier.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A stretch of a URI with its percent escapes (RFC 3986 §2.1) decoded as UTF-8.
 *
 * @param text the decoded text, without blanks at its ends; empty if there is a flaw
 * @param flawOffset index into the URI of the first escape that cannot be decoded
 */
record PercentDecoding(String text, OptionalInt flawOffset) {

    static PercentDecoding of(String uri, int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        while (at < end) {
            if (uri.charAt(at) != '%') {
                text.append(uri.charAt(at++));
                continue;
            }
            int runStart = at;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (at < end && uri.charAt(at) == '%') {
                int value = byteAt(uri, at, end);
                if (value < 0) {
                    return new PercentDecoding("", OptionalInt.of(at));
                }
                bytes.write(value);
                at += 3;
            }
            try {
                ByteBuffer run = ByteBuffer.wrap(bytes.toByteArray());
                text.append(StandardCharsets.UTF_8.newDecoder().decode(run));
            } catch (CharacterCodingException e) {
                return new PercentDecoding("", OptionalInt.of(runStart));
            }
        }
        return new PercentDecoding(text.toString().strip(), OptionalInt.empty());
    }

    /** Returns the byte that the escape at an index stands for, negative if it is none. */
    private static int byteAt(String uri, int percent, int end) {
        if (percent + 3 > end) {
            return -1;
        }
        int high = Character.digit(uri.charAt(percent + 1), 16);
        int low = Character.digit(uri.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

package dev.cahier.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status the status code
 * @param headers the headers, without the length
 * @param body the whole content, of which a range may be sent
 */
record Reply(int status, Map<String, String> headers, Body body) {

    static final int OK = 200;

    /** The content of an answer. Closed when the answer was sent. */
    interface Body extends AutoCloseable {

        long size();

        InputStream from(long start) throws IOException;

        @Override
        void close() throws IOException;
    }

    static Reply of(int status, String type, Body body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    static Reply text(int status, String text) {
        return of(status, ContentTypes.TEXT, bytes((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns an answer that sends the browser elsewhere. */
    static Reply redirect(String address) {
        return text(302, "see " + address).with("Location", address);
    }

    Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }

    static Body bytes(byte[] bytes) {
        return new Body() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long start) {
                return new ByteArrayInputStream(
                        bytes, Math.toIntExact(start), Math.toIntExact(bytes.length - start));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}

package dev.cahier.serve;

import dev.cahier.source.PublishedPath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes and checks the paths of requests. */
final class RequestedPath {

    private static final int HEX = 16;

    private RequestedPath() {}

    /** Replaces percent codes by what they stand for; empty if that is not text in UTF-8. */
    static Optional<String> decoded(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.write(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], HEX);
            if (low < 0) {
                return Optional.empty();
            }
            out.write(high * HEX + low);
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(out.toByteArray()))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether a path names a file that a site may have, or a folder if it is empty or ends
     * with a slash. It never leads out of the site or to hidden files.
     *
     * @param path the decoded path, relative to the site
     */
    static boolean isPublishable(String path) {
        String named = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.isEmpty()
                || !path.startsWith("/")
                        && path.indexOf('\\') < 0
                        && !path.contains("//")
                        && PublishedPath.objection(named).isEmpty();
    }
}

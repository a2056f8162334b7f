package dev.cahier.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of a text, for file names: 128 bits, so that no two texts have the same by chance or by
 * design.
 */
final class ContentHash {

    private static final int BYTES = 16;

    private ContentHash() {}

    /** Returns 32 lower-case hexadecimal digits of the SHA-256 hash. */
    static String of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

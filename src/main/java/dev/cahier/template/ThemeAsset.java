package dev.cahier.template;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a theme that goes into the site beside its pages.
 *
 * <p>It is published under a name that carries a fingerprint of its content, so that browsers may
 * keep it for ever and yet never show an outdated one.
 */
public final class ThemeAsset {

    private static final int FINGERPRINT_BYTES = 4;

    private final String name;
    private final String publicPath;
    private final byte[] bytes;

    ThemeAsset(String folder, String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.publicPath = folder + fingerprinted(name, bytes);
    }

    /** Returns the path within {@code templates/assets}, such as {@code cahier.css}. */
    public String name() {
        return name;
    }

    /** Returns the path within the site, such as {@code assets/cahier.3f2a91c0.css}. */
    public String publicPath() {
        return publicPath;
    }

    /** Returns the content, a copy each time. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static String fingerprinted(String name, byte[] bytes) {
        String print = HexFormat.of().formatHex(sha256(bytes), 0, FINGERPRINT_BYTES);
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1
                ? name.substring(0, dot) + "." + print + name.substring(dot)
                : name + "." + print;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

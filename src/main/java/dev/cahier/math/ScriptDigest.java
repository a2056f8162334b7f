package dev.cahier.math;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the engine's answers depend on beside the formula: the scripts that it runs, as a digest.
 */
final class ScriptDigest {

    /** Changes with what is written to files of answers and how. */
    private static final String FORMAT = "2";

    private ScriptDigest() {}

    static String current() {
        MessageDigest digest = sha256();
        digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
        for (List<String> scripts :
                List.of(KatexWebJar.onClassPath().scripts(), KatexEngine.ownScripts())) {
            for (String script : scripts) {
                digest.update(script.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

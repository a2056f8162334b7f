package dev.cahier.math;

import dev.cahier.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What the engine's answers depend on beside the formula: the scripts that it runs, as a digest.
 */
final class ScriptDigest {

    /** Changes with how answers are written to files. */
    private static final String FORMAT = "3";

    private ScriptDigest() {}

    static String current() {
        MessageDigest digest = Sha256.digest();
        digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
        digest.update(KatexWebJar.onClassPath().identity());
        for (String script : KatexEngine.ownScripts()) {
            digest.update(script.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest);
    }
}

package dev.cahier.script;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a user's programs keep what they can make again: {@code XDG_CACHE_HOME} of
 * the XDG base directory specification, {@code Library/Caches} on macOS, {@code LOCALAPPDATA} on
 * Windows.
 */
final class UserCacheFolder {

    private UserCacheFolder() {}

    /**
     * Returns Cahier's folder there; nothing is created.
     *
     * @param environment the environment variables
     * @param properties gives the value of a system property
     */
    static Path of(Map<String, String> environment, UnaryOperator<String> properties) {
        String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.apply("user.home"));
        if (system.startsWith("windows")) {
            Path local = home.resolve("AppData").resolve("Local");
            return orElse(environment.get("LOCALAPPDATA"), local)
                    .resolve("Cahier")
                    .resolve("cache");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("cahier");
        }
        return orElse(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("cahier");
    }

    /** A relative path is to be ignored, says the specification. */
    private static Path orElse(@Nullable String configured, Path usual) {
        if (configured == null || configured.isEmpty() || !Path.of(configured).isAbsolute()) {
            return usual;
        }
        return Path.of(configured);
    }
}

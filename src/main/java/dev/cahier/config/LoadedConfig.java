package dev.cahier.config;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of reading {@code cahier.yaml}.
 *
 * @param config the configuration, with the defaults of keys that could not be read
 * @param hash tells files of different content apart
 * @param diagnostics what is wrong with the file, sorted
 */
public record LoadedConfig(SiteConfig config, String hash, List<Diagnostic> diagnostics) {

    public LoadedConfig {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(hash, "hash");
        diagnostics = diagnostics.stream().sorted().toList();
    }
}

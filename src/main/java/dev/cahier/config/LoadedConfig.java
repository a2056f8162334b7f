package dev.cahier.config;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.store.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** Returns this configuration with a treatment of HTML that the user asks for, if any. */
    public LoadedConfig withHtml(Optional<RawHtml> html) {
        return html.map(
                        asked ->
                                new LoadedConfig(
                                        config.withHtml(asked),
                                        Sha256.of(hash + " html " + asked.word()),
                                        diagnostics))
                .orElse(this);
    }
}

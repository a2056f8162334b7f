package dev.cahier.config;

import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.data.DataValues;
import dev.cahier.data.DecodedText;
import dev.cahier.data.KeyTable;
import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code cahier.yaml}. */
public final class SiteConfigLoader {

    /** The name of the file, in the site's folder. */
    public static final String FILE_NAME = "cahier.yaml";

    private SiteConfigLoader() {}

    /**
     * Reads the configuration of a site.
     *
     * @param siteFolder the site's folder; without a {@code cahier.yaml} the defaults hold
     * @throws UncheckedIOException when the file is there but cannot be read
     */
    public static LoadedConfig load(Path siteFolder) {
        Path file = siteFolder.resolve(FILE_NAME);
        Optional<Diagnostic> link =
                SiteFolder.of(siteFolder).fileObjection(file).map(SiteConfigLoader::refused);
        if (link.isPresent()) {
            return new LoadedConfig(SiteConfig.defaults(), "", link.stream().toList());
        }
        byte[] bytes;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("it is not a file");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new LoadedConfig(SiteConfig.defaults(), "", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        DecodedText decoded = TextDecoder.decode(FILE_NAME, bytes);
        return decoded.source()
                .map(SiteConfigLoader::read)
                .orElseGet(
                        () ->
                                new LoadedConfig(
                                        SiteConfig.defaults(),
                                        Sha256.of(bytes),
                                        decoded.problem().stream().toList()));
    }

    private static Diagnostic refused(String why) {
        return Diagnostic.error(
                        "config-link", SourceLocation.startOf(FILE_NAME), "this link " + why)
                .withHint("put a copy of the file in its place");
    }

    /** Returns the declarations of all keys of the file. */
    public static KeyTable<?> keys() {
        return ConfigSchema.SITE;
    }

    /** Reads a configuration held in memory. */
    public static LoadedConfig read(SourceText source) {
        DataRead read =
                new DataReader("config-syntax")
                        .readMap(DataFormat.YAML, source, 0, source.text().length());
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        SiteConfigBuilder builder = new SiteConfigBuilder();
        DataValues values = new DataValues("config-type");
        read.map().ifPresent((DataMap map) -> ConfigSchema.read(map, builder, values));
        diagnostics.addAll(values.diagnostics());
        return new LoadedConfig(builder.build(), Sha256.of(source.text()), diagnostics);
    }
}

package dev.cahier.config;

import dev.cahier.config.TrustConfig.ListedJar;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of {@code cahier.yaml} about what is trusted; see {@link TrustConfig}. */
final class TrustSchema {

    static final Key EXTENSIONS =
            Key.of(
                            "extensions",
                            new ValueType.Named("files", ValueType.TEXT),
                            "The jars in `extensions` that may be loaded, with their SHA-256; any"
                                    + " other jar is an error, see"
                                    + " [security.md](security.md#jars).")
                    .otherwise("all jars are loaded")
                    .withExample(
                            "extensions: {my-functions.jar:"
                                    + " 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}");

    static final Key CONTENT_POLICY =
            Key.of(
                            "contentPolicy",
                            ValueType.FLAG,
                            "Whether pages tell browsers to run only the scripts of the site, see"
                                    + " [security.md](security.md#content-policy).")
                    .withDefault("true")
                    .withExample("contentPolicy: false");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private TrustSchema() {}

    static void html(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        values.word("html", entry, RawHtml.words())
                .flatMap(RawHtml::of)
                .ifPresent(html -> builder.trust = builder.trust.withHtml(html));
    }

    static void contentPolicy(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        values.flag(entry).ifPresent(on -> builder.trust = builder.trust.withContentPolicy(on));
    }

    static void extensions(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        SortedMap<String, ListedJar> listed = new TreeMap<>();
        if (entry.value() instanceof DataMap map) {
            for (DataEntry file : map.entries()) {
                values.scalar(file).ifPresent(hash -> add(file, hash, listed, values));
            }
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "names of jars with their SHA-256");
        }
        builder.trust = builder.trust.withJars(listed);
    }

    private static void add(
            DataEntry file,
            DataScalar written,
            SortedMap<String, ListedJar> listed,
            DataValues values) {
        String hash = written.text().strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
        if (SHA256.matcher(hash).matches()) {
            listed.put(file.key(), new ListedJar(hash, file.keyLocation()));
        } else {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    written.location(),
                                    "the SHA-256 of '"
                                            + file.key()
                                            + "' must be 64 hexadecimal digits")
                            .withHint("print it with: sha256sum extensions/" + file.key()));
        }
    }
}

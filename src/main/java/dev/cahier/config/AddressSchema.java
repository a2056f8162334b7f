package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code cahier.yaml} for the addresses of notes. */
final class AddressSchema {

    static final Key PERMALINKS =
            Key.of(
                            "permalinks",
                            new ValueType.Named("folders", ValueType.TEXT),
                            "The addresses of notes by the folders of `content` that they are in,"
                                    + " see [links.md](links.md#permalinks); `/` for notes in no"
                                    + " folder.")
                    .otherwise("the path of the note")
                    .withExample("permalinks: {posts: /:year/:month/:slug/}");

    static final Key LOWER_CASE =
            Key.of(
                            "lowerCase",
                            ValueType.FLAG,
                            "Whether the names of files, folders, tags, categories and series are"
                                    + " in lower case in addresses.")
                    .withDefault("true")
                    .withExample("lowerCase: false");

    static final Key SECTIONS =
            Key.of(
                            "sections",
                            ValueType.TEXTS,
                            "The folders of `content` whose notes the home page shows.")
                    .otherwise("all notes")
                    .withExample("sections: [posts]");

    private AddressSchema() {}

    static void sections(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        List<String> folders =
                values.texts(entry).stream()
                        .map(folder -> folder.text().strip().replaceAll("^/+|/+$", ""))
                        .filter(folder -> !folder.isEmpty())
                        .distinct()
                        .toList();
        builder.addresses = builder.addresses.withSections(folders);
    }

    static void permalinks(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            Map<String, PermalinkPattern> patterns = new LinkedHashMap<>();
            for (DataEntry folder : map.entries()) {
                values.scalar(folder)
                        .flatMap(written -> pattern(folder.key(), written, values))
                        .ifPresent(pattern -> patterns.put(folderName(folder.key()), pattern));
            }
            builder.addresses = builder.addresses.withPermalinks(patterns);
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "folders with patterns");
        }
    }

    private static String folderName(String written) {
        String name = written.strip().replaceAll("^/+|/+$", "");
        return name.isEmpty() ? AddressConfig.TOP : name;
    }

    private static Optional<PermalinkPattern> pattern(
            String folder, DataScalar written, DataValues values) {
        String text = written.text().strip();
        List<String> unknown = new ArrayList<>();
        PermalinkPattern pattern = PermalinkPattern.parse(text, unknown);
        for (String token : unknown) {
            String problem = "has '" + token + "', which is not a token of addresses";
            values.report(error(folder, written, problem).withHint(hint(token)));
        }
        boolean outside = text.matches("(?s).*(?:[?#\\\\\\p{Cntrl}]|//.*).*") || isAbove(text);
        if (outside) {
            String problem = "must be a path within the site, not " + written.description();
            values.report(error(folder, written, problem).withHint("such as /:year/:month/:slug/"));
        }
        return unknown.isEmpty() && !outside ? Optional.of(pattern) : Optional.empty();
    }

    private static Diagnostic error(String folder, DataScalar written, String problem) {
        return Diagnostic.error(
                ConfigSchema.VALUE, written.location(), "'permalinks." + folder + "' " + problem);
    }

    private static boolean isAbove(String text) {
        return ("/" + text + "/").matches("(?s).*/\\.\\.?/.*");
    }

    private static String hint(String token) {
        return DidYouMean.among(PermalinkPattern.words(), token.replaceFirst("\\[.*", ""))
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known: " + String.join(" ", PermalinkPattern.words()));
    }
}

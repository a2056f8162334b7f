package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key {@code bibliography} of {@code cahier.yaml}: a file, or keys; see {@link
 * BibliographyConfig}.
 */
final class BibliographySchema {

    /** Builds look for changes in these folders, and at such files beside {@code cahier.yaml}. */
    private static final String FOLDERS =
            "(?:(?:templates|static|content)/(?!.*(?:^|/)\\.\\.?(?:/|$))[^\\p{Cntrl}<>:\"|?*]+"
                    + "|[^./\\\\][^/\\\\\\p{Cntrl}<>:\"|?*]*)";

    private static final Pattern FILE = Pattern.compile(FOLDERS + "\\.bib");
    private static final Pattern STYLE = Pattern.compile(FOLDERS + "\\.csl|[a-z0-9-]+");

    static final KeyTable<SiteConfigBuilder> KEYS =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            Key.of(
                                            "file",
                                            ValueType.TEXT,
                                            "The BibTeX file: beside `cahier.yaml`, or in"
                                                    + " `content`, `static` or `templates`.")
                                    .otherwise("`references.bib`, if there is one")
                                    .withExample("file: papers.bib"),
                            (b, e, v) -> file(b, e, v, "bibliography.file"))
                    .with(
                            Key.of(
                                            "style",
                                            ValueType.TEXT,
                                            "How citations look: `ieee`, `apa`,"
                                                    + " `chicago-author-date`, `nature`,"
                                                    + " `gb-t-7714-2015-numeric`,"
                                                    + " `gb-t-7714-2015-author-date`, or a `.csl`"
                                                    + " file.")
                                    .withDefault("ieee")
                                    .withExample("style: apa"),
                            BibliographySchema::style);

    private BibliographySchema() {}

    static void read(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            ConfigKeys.rejectUnknown(
                    KEYS, "bibliography.", KEYS.read(map, builder, values), values);
        } else {
            file(builder, entry, values, "bibliography");
        }
    }

    private static void file(
            SiteConfigBuilder builder, DataEntry entry, DataValues values, String key) {
        path(entry, values, FILE)
                .ifPresentOrElse(
                        text ->
                                builder.bibliography =
                                        builder.bibliography.withFile(
                                                text.text().strip(), text.location()),
                        () ->
                                reject(
                                        key,
                                        "a .bib file beside cahier.yaml, or in content, static or"
                                                + " templates",
                                        "such as references.bib",
                                        entry,
                                        values));
    }

    private static void style(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        path(entry, values, STYLE)
                .ifPresentOrElse(
                        text ->
                                builder.bibliography =
                                        builder.bibliography.withStyle(
                                                text.text().strip(), text.location()),
                        () ->
                                reject(
                                        "bibliography.style",
                                        "the name of a style, or a .csl file",
                                        "such as apa",
                                        entry,
                                        values));
    }

    private static Optional<DataScalar> path(DataEntry entry, DataValues values, Pattern pattern) {
        return values.scalar(entry).filter(text -> pattern.matcher(text.text().strip()).matches());
    }

    private static void reject(
            String key, String expected, String hint, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataScalar scalar && !DataScalar.isEmpty(scalar)) {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    scalar.location(),
                                    "'"
                                            + key
                                            + "' must be "
                                            + expected
                                            + ", not "
                                            + scalar.description())
                            .withHint(hint));
        }
    }
}

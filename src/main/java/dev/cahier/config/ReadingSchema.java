package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the keys of a {@link ReadingConfig}. */
final class ReadingSchema {

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/?#]+(?:[/?#]\\S*)?");
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");

    /** The keys under {@code comments}; all are required. */
    static final KeyTable<Map<String, DataScalar>> COMMENTS = commentsTable();

    private ReadingSchema() {}

    private static KeyTable<Map<String, DataScalar>> commentsTable() {
        KeyTable<Map<String, DataScalar>> table = KeyTable.empty();
        for (Key key :
                List.of(
                        comment("repo", "The repository, as `owner/name`.", "ada/notes"),
                        comment("repoId", "Its id, which giscus.app shows.", "R_kgDO"),
                        comment("category", "The category of the discussions.", "Notes"),
                        comment("categoryId", "Its id, which giscus.app shows.", "DIC_kwDO"))) {
            table =
                    table.with(
                            key,
                            (found, entry, values) ->
                                    values.scalar(entry)
                                            .ifPresent(text -> found.put(key.name(), text)));
        }
        return table;
    }

    private static Key comment(String name, String meaning, String example) {
        return Key.of(name, ValueType.TEXT, meaning)
                .otherwise("none; it is required")
                .withExample(name + ": " + example);
    }

    static void theme(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        values.word("theme", entry, ColourTheme.words())
                .flatMap(ColourTheme::of)
                .ifPresent(theme -> builder.reading = builder.reading.withTheme(theme));
    }

    static void editUrl(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> scalar = values.scalar(entry);
        if (scalar.isEmpty()) {
            return;
        }
        String url = scalar.get().text().strip();
        if (!WEB_ADDRESS.matcher(url).matches() || !url.contains(ReadingConfig.PATH)) {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    scalar.get().location(),
                                    "'editUrl' must be an http(s) URL that contains {path}, not "
                                            + scalar.get().description())
                            .withHint("such as https://github.com/ada/notes/edit/main/{path}"));
            return;
        }
        builder.reading = builder.reading.withEditUrl(url);
    }

    static void gitDates(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        values.flag(entry)
                .filter(on -> on)
                .ifPresent(
                        on -> builder.reading = builder.reading.withGitDates(entry.keyLocation()));
    }

    /** Returns where the comments are; what is missing or wrong is reported. */
    static Optional<CommentsConfig> comments(
            Map<String, DataScalar> found, DataEntry entry, DataValues values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : COMMENTS.keys()) {
            DataScalar text = found.get(key);
            if (text == null || text.text().isBlank()) {
                values.report(
                        Diagnostic.error(
                                        ConfigSchema.VALUE,
                                        entry.keyLocation(),
                                        "'comments' needs '" + key + "'")
                                .withHint(
                                        "https://giscus.app shows the values of repo, repoId,"
                                                + " category and categoryId"));
                return Optional.empty();
            }
            texts.put(key, text.text().strip());
        }
        if (!REPOSITORY.matcher(texts.get("repo")).matches()) {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    found.get("repo").location(),
                                    "'comments.repo' must be a repository on GitHub, not "
                                            + found.get("repo").description())
                            .withHint("write it as owner/name"));
            return Optional.empty();
        }
        return Optional.of(
                new CommentsConfig(
                        texts.get("repo"),
                        texts.get("repoId"),
                        texts.get("category"),
                        texts.get("categoryId")));
    }
}

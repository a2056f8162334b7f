package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The key {@code feeds} of {@code cahier.yaml}: a flag, or keys; see {@link FeedConfig}. */
final class FeedSchema {

    private static final String FULL = "full";
    private static final List<String> CONTENTS = List.of(FULL, "summary");

    static final KeyTable<FeedConfigBuilder> KEYS =
            KeyTable.<FeedConfigBuilder>empty()
                    .with(
                            Key.of(
                                            "limit",
                                            new ValueType.Whole(
                                                    FeedConfig.MIN_LIMIT, FeedConfig.MAX_LIMIT),
                                            "The most notes that a feed has.")
                                    .withDefault("20")
                                    .withExample("limit: 50"),
                            (b, e, v) ->
                                    v.integer(e, FeedConfig.MIN_LIMIT, FeedConfig.MAX_LIMIT)
                                            .ifPresent(limit -> b.limit = limit))
                    .with(
                            Key.of(
                                            "formats",
                                            ValueType.either(
                                                    new ValueType.Word(FeedFormat.words()),
                                                    new ValueType.ListOf(
                                                            new ValueType.Word(
                                                                    FeedFormat.words()))),
                                            "The formats in which feeds are written.")
                                    .otherwise("all")
                                    .withExample("formats: [atom, rss]"),
                            FeedSchema::formats)
                    .with(
                            Key.of(
                                            "content",
                                            new ValueType.Word(CONTENTS),
                                            "Whether feeds have whole notes or their summaries.")
                                    .withDefault("full")
                                    .withExample("content: summary"),
                            (b, e, v) ->
                                    v.word("feeds.content", e, CONTENTS)
                                            .ifPresent(word -> b.full = word.equals(FULL)))
                    .with(
                            Key.of(
                                            "ids",
                                            ValueType.TEXT,
                                            "The base URL that the site had before it"
                                                    + " moved: ids of entries begin with it.")
                                    .otherwise("`baseUrl`")
                                    .withExample("ids: https://old.example.org/"),
                            FeedSchema::ids)
                    .with(
                            Key.of(
                                            "sections",
                                            ValueType.FLAG,
                                            "Whether sections have feeds of their own, such as"
                                                    + " `/posts/index.xml`.")
                                    .withDefault("false")
                                    .withExample("sections: true"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.sections = on))
                    .with(
                            Key.of(
                                            "aliases",
                                            new ValueType.Named(
                                                    "addresses",
                                                    new ValueType.Word(FeedFormat.words())),
                                            "Further addresses of the feed of all notes, with its"
                                                    + " format: those that it had in another tool.")
                                    .withExample("aliases: {/feed.xml: atom}"),
                            FeedSchema::aliases);

    private FeedSchema() {}

    static void read(FeedConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            ConfigKeys.rejectUnknown(KEYS, "feeds.", KEYS.read(map, builder, values), values);
        } else if (entry.value() instanceof DataScalar scalar && DataValues.isFlag(scalar)) {
            values.flag(entry).ifPresent(on -> builder.on = on);
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "true, false or keys with values");
        }
    }

    private static void formats(FeedConfigBuilder builder, DataEntry entry, DataValues values) {
        List<FeedFormat> formats = new ArrayList<>();
        for (DataScalar scalar : values.texts(entry)) {
            String word = scalar.text().toLowerCase(Locale.ROOT);
            FeedFormat.of(word)
                    .ifPresentOrElse(
                            formats::add, () -> values.report(unknownFormat(scalar, word)));
        }
        if (!formats.isEmpty()) {
            builder.formats = formats;
        }
    }

    private static void aliases(FeedConfigBuilder builder, DataEntry entry, DataValues values) {
        if (!(entry.value() instanceof DataMap map)) {
            if (!DataScalar.isEmpty(entry.value())) {
                values.reportType("feeds.aliases", entry.value(), "addresses with formats");
            }
            return;
        }
        Map<String, FeedFormat> aliases = new TreeMap<>();
        for (DataEntry alias : map.entries()) {
            boolean file = alias.key().matches("/(?:(?!\\.)[^/?#\\\\]+/)*(?!\\.)[^/?#\\\\]+");
            if (!file) {
                values.report(
                        Diagnostic.error(
                                        "config-value",
                                        alias.keyLocation(),
                                        "'" + alias.key() + "' is not the address of a file")
                                .withHint("such as /feed.xml"));
            }
            values.word("feeds.aliases." + alias.key(), alias, FeedFormat.words())
                    .flatMap(FeedFormat::of)
                    .filter(format -> file)
                    .ifPresent(format -> aliases.put(alias.key(), format));
        }
        builder.aliases = aliases;
    }

    private static Diagnostic unknownFormat(DataScalar scalar, String word) {
        Optional<String> near = DidYouMean.among(FeedFormat.words(), word);
        return Diagnostic.error(
                        "config-value",
                        scalar.location(),
                        "'feeds.formats' may name "
                                + String.join(", ", FeedFormat.words())
                                + ", not "
                                + scalar.description())
                .withHint(near.map(known -> "did you mean " + known + "?"));
    }

    private static void ids(FeedConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> text = values.scalar(entry);
        Optional<BaseUrl> url =
                text.flatMap(scalar -> BaseUrl.parse(scalar.text()))
                        .filter(base -> !base.origin().isEmpty());
        builder.ids = url;
        if (text.isPresent() && url.isEmpty()) {
            values.report(
                    Diagnostic.error(
                                    "config-value",
                                    text.get().location(),
                                    "'feeds.ids' must be an http(s) URL, not "
                                            + text.get().description())
                            .withHint("write the base URL that the site had before"));
        }
    }
}

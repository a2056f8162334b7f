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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code cahier.yaml}; {@link SiteConfig} says what each means. */
final class ConfigSchema {

    static final String VALUE = "config-value";

    /** The keys of the whole file. */
    static final KeyTable<SiteConfigBuilder> SITE =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            Key.of("title", ValueType.TEXT, "The name of the site.")
                                    .withDefault("Notes")
                                    .withExample("title: Notes on Analysis"),
                            (b, e, v) -> v.text(e).ifPresent(text -> b.title = text))
                    .with(
                            Key.of(
                                            "description",
                                            ValueType.TEXT,
                                            "A sentence about the site, for feeds and"
                                                    + " search engines.")
                                    .withExample("description: What I learn about norms"),
                            (b, e, v) -> b.description = v.text(e))
                    .with(
                            Key.of(
                                            "baseUrl",
                                            ValueType.TEXT,
                                            "Where the site is on the web: an http(s)"
                                                    + " URL, or a path that starts with `/`.")
                                    .withDefault("/")
                                    .withExample("baseUrl: https://ada.github.io/notes/"),
                            ConfigSchema::baseUrl)
                    .with(
                            Key.of(
                                            "language",
                                            ValueType.TEXT,
                                            "The language of the notes, as a BCP 47 tag.")
                                    .withDefault("en")
                                    .withExample("language: zh-CN"),
                            LanguageSchema::language)
                    .with(
                            Key.of(
                                            "languages",
                                            LanguageSchema.LANGUAGES,
                                            "The languages that notes are translated"
                                                    + " into: a list of tags, or tags with names"
                                                    + " or with keys.")
                                    .otherwise(
                                            "`note.zh.md` and the like are in `en`,"
                                                    + " `zh`, `ja`, `ko`, `de`, `fr` or `ru`")
                                    .withExample(
                                            "languages: {en: English, zh: {name: 中文, title: 笔记}}"),
                            LanguageSchema::languages)
                    .with(
                            Key.of(
                                            "timeZone",
                                            ValueType.TEXT,
                                            "The time zone of dates that name none.")
                                    .withDefault("UTC")
                                    .withExample("timeZone: Asia/Shanghai"),
                            ConfigSchema::timeZone)
                    .with(
                            Key.of(
                                            "author",
                                            ValueType.TEXTS,
                                            "Who writes the notes that name no author.")
                                    .withExample("author: Ada Lovelace"),
                            (b, e, v) -> b.authors = strings(v.texts(e)))
                    .with(AddressSchema.PERMALINKS, AddressSchema::permalinks)
                    .with(AddressSchema.SECTIONS, AddressSchema::sections)
                    .with(
                            AddressSchema.LOWER_CASE,
                            (b, e, v) ->
                                    v.flag(e)
                                            .ifPresent(
                                                    on ->
                                                            b.addresses =
                                                                    b.addresses.withLowerCase(on)))
                    .with(
                            Key.of(
                                            "paginate",
                                            new ValueType.Whole(
                                                    SiteConfig.MIN_PAGINATE,
                                                    SiteConfig.MAX_PAGINATE),
                                            "How many notes a page of a list has.")
                                    .withDefault("10")
                                    .withExample("paginate: 20"),
                            ConfigSchema::paginate)
                    .with(
                            Key.of("menu", MenuSchema.MENU, "The links at the top of every page.")
                                    .otherwise(
                                            "the sections, the archive and the lists"
                                                    + " of terms that the site has")
                                    .withExample(
                                            "menu: [{name: Notes, url: /posts/},"
                                                    + " {name: About, url: /about/}]"),
                            (b, e, v) -> b.menu = MenuSchema.entries(e, v))
                    .with(
                            Key.of(
                                            "math",
                                            new ValueType.Keys(MathSchema.KEYS),
                                            "How formulas are treated.")
                                    .withExample("math: {numbers: all}"),
                            (b, e, v) -> ConfigKeys.read(MathSchema.KEYS, b, e, v))
                    .with(
                            Key.of(
                                            "theorems",
                                            new ValueType.Keys(TheoremSchema.KEYS),
                                            "How definitions, theorems and the like are counted,"
                                                    + " named and listed, see"
                                                    + " [theorems.md](theorems.md).")
                                    .withExample("theorems: {shared: [theorem, lemma, corollary]}"),
                            TheoremSchema::read)
                    .with(
                            Key.of(
                                            "notation",
                                            new ValueType.Keys(NotationSchema.KEYS),
                                            "How signs and terms are gathered and linked, see"
                                                    + " [notation.md](notation.md).")
                                    .withExample("notation: {page: true, termLinks: true}"),
                            NotationSchema::read)
                    .with(
                            Key.of(
                                            "bibliography",
                                            ValueType.either(
                                                    ValueType.TEXT,
                                                    new ValueType.Keys(BibliographySchema.KEYS)),
                                            "What the notes cite and how: a BibTeX file, or keys,"
                                                    + " see [bibliography.md](bibliography.md).")
                                    .otherwise("`references.bib`, if there is one")
                                    .withExample("bibliography: {style: apa}"),
                            BibliographySchema::read)
                    .with(
                            Key.of(
                                            "activations",
                                            ValueType.FLAG,
                                            "Whether the site has a gallery of"
                                                    + " activation functions at `/activations/`.")
                                    .withDefault("false")
                                    .withExample("activations: true"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.activations = on))
                    .with(
                            Key.of(
                                            "emoji",
                                            ValueType.FLAG,
                                            "Whether codes such as `:smile:` are emoji.")
                                    .withDefault("true")
                                    .withExample("emoji: false"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.emoji = on))
                    .with(RawHtml.KEY, TrustSchema::html)
                    .with(TrustSchema.EXTENSIONS, TrustSchema::extensions)
                    .with(TrustSchema.CONTENT_POLICY, TrustSchema::contentPolicy)
                    .with(
                            Key.of(
                                            "theme",
                                            new ValueType.Word(ColourTheme.words()),
                                            "The colours of pages until a reader"
                                                    + " chooses others; `auto` follows the system"
                                                    + " of the reader.")
                                    .withDefault("auto")
                                    .withExample("theme: dark"),
                            ReadingSchema::theme)
                    .with(
                            Key.of(
                                            "editUrl",
                                            ValueType.TEXT,
                                            "Where the source of a note can be edited:"
                                                    + " an http(s) URL with `{path}` for the path"
                                                    + " of the file.")
                                    .otherwise("notes have no such link")
                                    .withExample(
                                            "editUrl:"
                                                    + " https://github.com/ada/notes/edit/main/{path}"),
                            ReadingSchema::editUrl)
                    .with(
                            Key.of(
                                            "gitDates",
                                            ValueType.FLAG,
                                            "Whether a note without `lastmod` was last changed"
                                                    + " when git says, see"
                                                    + " [reading.md](reading.md#editing-and-citing).")
                                    .withDefault("false")
                                    .withExample("gitDates: true"),
                            ReadingSchema::gitDates)
                    .with(
                            Key.of(
                                            "comments",
                                            new ValueType.Keys(ReadingSchema.COMMENTS),
                                            "The discussions on GitHub that contain comments on notes, by giscus.")
                                    .otherwise("no comments")
                                    .withExample(
                                            "comments: {repo: ada/notes, repoId: R_1,"
                                                    + " category: Notes, categoryId: DIC_1}"),
                            ConfigSchema::comments)
                    .with(
                            Key.of(
                                            "wiki",
                                            ValueType.FLAG,
                                            "Whether `[[Note]]` is a link to a note.")
                                    .withDefault("true")
                                    .withExample("wiki: false"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.wiki = on))
                    .with(
                            Key.of(
                                            "typography",
                                            ValueType.FLAG,
                                            "Whether straight quotes, `--` and `...` in prose are"
                                                    + " shown as typographic signs.")
                                    .otherwise(
                                            "`true`; in Chinese, Japanese and Korean notes only in"
                                                    + " paragraphs in Latin letters")
                                    .withExample("typography: false"),
                            (b, e, v) -> b.typography = v.flag(e))
                    .with(
                            Key.of(
                                            "related",
                                            ValueType.either(
                                                    ValueType.FLAG,
                                                    new ValueType.Keys(RelatedSchema.KEYS)),
                                            "The related notes that the page of a note"
                                                    + " names; `false` for none.")
                                    .otherwise("up to five")
                                    .withExample("related: {count: 3}"),
                            RelatedSchema::read)
                    .with(
                            Key.of(
                                            "feeds",
                                            ValueType.either(
                                                    ValueType.FLAG,
                                                    new ValueType.Keys(FeedSchema.KEYS)),
                                            "The feeds of the site; `false` for none.")
                                    .withDefault("true")
                                    .withExample("feeds: {limit: 50}"),
                            (b, e, v) -> FeedSchema.read(b.feeds, e, v))
                    .with(
                            Key.of("search", ValueType.FLAG, "Whether readers can search the site.")
                                    .withDefault("true")
                                    .withExample("search: false"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.search = on))
                    .with(
                            Key.of(
                                            "cards",
                                            ValueType.either(
                                                    ValueType.FLAG,
                                                    new ValueType.Keys(CardSchema.KEYS)),
                                            "Pictures of notes without a cover, for"
                                                    + " those who link to them.")
                                    .withDefault("true")
                                    .withExample("cards: false"),
                            CardSchema::read)
                    .with(RuleLevel.KEY, (b, e, v) -> b.check = RuleLevel.read(e, v))
                    .with(
                            Key.of("copyright", ValueType.TEXT, "A line at the foot of every page.")
                                    .withExample("copyright: © 2024 Ada Lovelace"),
                            (b, e, v) -> b.copyright = v.text(e))
                    .with(
                            Key.of(
                                            "params",
                                            ValueType.ANY_KEYS,
                                            "Values for the site's own templates.")
                                    .withExample("params: {tagline: Notes on norms}"),
                            (b, e, v) -> v.map(e).ifPresent(map -> b.params = map));

    private ConfigSchema() {}

    /** Reads the root of the file; what is wrong is reported and leaves the default in place. */
    static void read(DataMap root, SiteConfigBuilder builder, DataValues values) {
        ConfigKeys.rejectUnknown(SITE, "", SITE.read(root, builder, values), values);
    }

    private static void baseUrl(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> text = values.scalar(entry);
        text.flatMap(scalar -> BaseUrl.parse(scalar.text()))
                .ifPresent(url -> builder.baseUrl = url);
        text.filter(scalar -> BaseUrl.parse(scalar.text()).isEmpty())
                .ifPresent(
                        scalar ->
                                values.report(
                                        Diagnostic.error(
                                                VALUE,
                                                scalar.location(),
                                                "'baseUrl' must be "
                                                        + BaseUrl.FORM
                                                        + ", not "
                                                        + scalar.description())));
    }

    private static void timeZone(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> scalar = values.scalar(entry);
        if (scalar.isEmpty()) {
            return;
        }
        String name = scalar.get().text();
        try {
            builder.timeZone = ZoneId.of(name);
        } catch (DateTimeException e) {
            Diagnostic plain =
                    Diagnostic.error(
                            VALUE,
                            scalar.get().location(),
                            "'timeZone' must be a time zone, not " + scalar.get().description());
            String hint =
                    DidYouMean.among(ZoneId.getAvailableZoneIds(), name)
                            .map(zone -> "did you mean " + zone + "?")
                            .orElse("such as UTC, Asia/Shanghai or +08:00");
            values.report(plain.withHint(hint));
        }
    }

    private static void comments(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            Map<String, DataScalar> found = new HashMap<>();
            List<DataEntry> unknown = ReadingSchema.COMMENTS.read(map, found, values);
            ConfigKeys.rejectUnknown(ReadingSchema.COMMENTS, "comments.", unknown, values);
            if (unknown.isEmpty()) {
                ReadingSchema.comments(found, entry, values)
                        .ifPresent(there -> builder.reading = builder.reading.withComments(there));
            }
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "keys with values");
        }
    }

    private static void paginate(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        values.integer(entry, SiteConfig.MIN_PAGINATE, SiteConfig.MAX_PAGINATE)
                .ifPresent(number -> builder.paginate = number);
    }

    private static List<String> strings(List<DataScalar> scalars) {
        return scalars.stream().map(DataScalar::text).distinct().toList();
    }
}

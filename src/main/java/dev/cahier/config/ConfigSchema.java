package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.KeyTable;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code cahier.yaml}; {@link SiteConfig} says what each means. */
final class ConfigSchema {

    static final String VALUE = "config-value";
    private static final String MATHML = "mathml";

    /** The accepted values of {@code math.output}, named as in KaTeX. */
    private static final List<String> MATH_OUTPUTS = List.of("htmlAndMathml", MATHML);

    private static final KeyTable<SiteConfigBuilder> SITE =
            KeyTable.<SiteConfigBuilder>empty()
                    .with("title", (b, e, v) -> v.text(e).ifPresent(text -> b.title = text))
                    .with("description", (b, e, v) -> b.description = v.text(e))
                    .with("baseUrl", ConfigSchema::baseUrl)
                    .with("language", LanguageSchema::language)
                    .with("languages", LanguageSchema::languages)
                    .with("timeZone", ConfigSchema::timeZone)
                    .with("author", (b, e, v) -> b.authors = strings(v.texts(e)))
                    .with("paginate", ConfigSchema::paginate)
                    .with("menu", ConfigSchema::menu)
                    .with("math", (b, e, v) -> nested(ConfigSchema.MATH, b, e, v))
                    .with("activations", (b, e, v) -> v.flag(e).ifPresent(on -> b.activations = on))
                    .with("emoji", (b, e, v) -> v.flag(e).ifPresent(on -> b.emoji = on))
                    .with("theme", ReadingSchema::theme)
                    .with("editUrl", ReadingSchema::editUrl)
                    .with("comments", ConfigSchema::comments)
                    .with("wiki", (b, e, v) -> v.flag(e).ifPresent(on -> b.wiki = on))
                    .with("related", ConfigSchema::related)
                    .with("feeds", (b, e, v) -> FeedSchema.read(b.feeds, e, v))
                    .with("search", (b, e, v) -> v.flag(e).ifPresent(on -> b.search = on))
                    .with("cards", CardSchema::read)
                    .with("copyright", (b, e, v) -> b.copyright = v.text(e))
                    .with("params", (b, e, v) -> v.map(e).ifPresent(map -> b.params = map));

    private static final KeyTable<SiteConfigBuilder> MATH =
            KeyTable.<SiteConfigBuilder>empty()
                    .with("default", (b, e, v) -> v.flag(e).ifPresent(on -> b.mathByDefault = on))
                    .with("macros", (b, e, v) -> b.macros = MacroReader.read(e, v))
                    .with(
                            "output",
                            (b, e, v) ->
                                    v.word("math.output", e, MATH_OUTPUTS)
                                            .ifPresent(word -> b.mathmlOnly = word.equals(MATHML)))
                    .with(
                            "numbers",
                            (b, e, v) ->
                                    v.word("math.numbers", e, EquationNumbers.words())
                                            .flatMap(EquationNumbers::of)
                                            .ifPresent(numbers -> b.equationNumbers = numbers))
                    .with(
                            "double",
                            (b, e, v) ->
                                    v.word("math.double", e, DoubleDollars.words())
                                            .flatMap(DoubleDollars::of)
                                            .ifPresent(meaning -> b.doubleDollars = meaning));

    private static final KeyTable<SiteConfigBuilder> RELATED =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            "count",
                            (b, e, v) ->
                                    v.integer(e, 0, SiteConfig.MAX_RELATED)
                                            .ifPresent(number -> b.related = number));

    private static final KeyTable<MenuEntryBuilder> MENU_ENTRY =
            KeyTable.<MenuEntryBuilder>empty()
                    .with("name", (b, e, v) -> b.name = v.text(e))
                    .with("url", (b, e, v) -> b.url = v.text(e));

    private ConfigSchema() {}

    /** Reads the root of the file; what is wrong is reported and leaves the default in place. */
    static void read(DataMap root, SiteConfigBuilder builder, DataValues values) {
        rejectUnknown(SITE, "", SITE.read(root, builder, values), values);
    }

    private static void nested(
            KeyTable<SiteConfigBuilder> table,
            SiteConfigBuilder builder,
            DataEntry entry,
            DataValues values) {
        if (entry.value() instanceof DataMap map) {
            rejectUnknown(table, entry.key() + ".", table.read(map, builder, values), values);
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "keys with values");
        }
    }

    /** Related notes: {@code false} for none, or keys with values. */
    private static void related(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataScalar) {
            values.flag(entry).filter(on -> !on).ifPresent(off -> builder.related = 0);
        } else {
            nested(RELATED, builder, entry, values);
        }
    }

    /** Reports keys that a table does not have. */
    static void rejectUnknown(
            KeyTable<?> table, String prefix, List<DataEntry> unknown, DataValues values) {
        for (DataEntry entry : unknown) {
            String message = "'" + prefix + entry.key() + "' is not a key of the configuration";
            Diagnostic plain = Diagnostic.error("config-unknown-key", entry.keyLocation(), message);
            Optional<String> near = DidYouMean.among(table.keys(), entry.key());
            values.report(
                    plain.withHint(
                            near.map(key -> "did you mean '" + prefix + key + "'?")
                                    .orElse(
                                            prefix.isEmpty()
                                                    ? "keys of your own go under 'params'"
                                                    : "known: "
                                                            + String.join(", ", table.keys()))));
        }
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
            rejectUnknown(ReadingSchema.COMMENTS, "comments.", unknown, values);
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

    private static void menu(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (!(entry.value() instanceof DataList list)) {
            if (!DataScalar.isEmpty(entry.value())) {
                values.reportType("menu", entry.value(), "a list of {name, url}");
            }
            return;
        }
        List<MenuEntry> menu = new ArrayList<>();
        list.items().forEach(item -> menuEntry(item, values).ifPresent(menu::add));
        builder.menu = menu;
    }

    private static Optional<MenuEntry> menuEntry(DataNode item, DataValues values) {
        if (!(item instanceof DataMap map)) {
            values.reportType("menu", item, "a list of {name, url}");
            return Optional.empty();
        }
        MenuEntryBuilder link = new MenuEntryBuilder();
        rejectUnknown(MENU_ENTRY, "menu.", MENU_ENTRY.read(map, link, values), values);
        if (link.name.isEmpty() || link.url.isEmpty()) {
            values.report(
                    Diagnostic.error(
                            VALUE, item.location(), "a menu entry needs both 'name' and 'url'"));
            return Optional.empty();
        }
        Optional<String> objection = link.url.flatMap(AddressPolicy::objectionToLink);
        if (objection.isPresent()) {
            values.report(
                    Diagnostic.error(AddressPolicy.CODE, item.location(), objection.get())
                            .withHint(AddressPolicy.HINT));
            return Optional.empty();
        }
        return Optional.of(new MenuEntry(link.name.get(), link.url.get()));
    }

    private static List<String> strings(List<DataScalar> scalars) {
        return scalars.stream().map(DataScalar::text).distinct().toList();
    }

    /** A menu entry being read. */
    private static final class MenuEntryBuilder {
        private Optional<String> name = Optional.empty();
        private Optional<String> url = Optional.empty();
    }
}

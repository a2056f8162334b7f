package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys {@code language} and {@code languages} of {@code cahier.yaml}. */
final class LanguageSchema {

    private static final KeyTable<LanguageBuilder> KEYS =
            KeyTable.<LanguageBuilder>empty()
                    .with(
                            Key.of("name", ValueType.TEXT, "What readers choose the language by.")
                                    .otherwise("the name of the language in itself")
                                    .withExample("name: 中文"),
                            (b, e, v) -> b.name = v.text(e))
                    .with(
                            Key.of("languageName", ValueType.TEXT, "As in Hugo.")
                                    .withExample("languageName: 中文")
                                    .sameAs("name"),
                            (b, e, v) -> b.name = v.text(e))
                    .with(
                            Key.of("label", ValueType.TEXT, "As in Hugo.")
                                    .withExample("label: 中文")
                                    .sameAs("name"),
                            (b, e, v) -> b.name = v.text(e))
                    .with(
                            Key.of(
                                            "title",
                                            ValueType.TEXT,
                                            "The title of the site in this language.")
                                    .otherwise("`title`")
                                    .withExample("title: 笔记"),
                            (b, e, v) -> b.title = v.text(e))
                    .with(
                            Key.of(
                                            "menu",
                                            MenuSchema.MENU,
                                            "The links at the top of the pages in this language.")
                                    .otherwise("`menu`")
                                    .withExample("menu: [{name: 笔记, url: /zh/posts/}]"),
                            (b, e, v) -> b.menu = MenuSchema.entries(e, v));

    /** The type of {@code languages}. */
    static final ValueType LANGUAGES =
            ValueType.either(
                    new ValueType.ListOf(ValueType.TEXT),
                    new ValueType.Named(
                            "tags", ValueType.either(ValueType.TEXT, new ValueType.Keys(KEYS))));

    private LanguageSchema() {}

    static void language(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> scalar = values.scalar(entry);
        if (scalar.isPresent()
                && isTag("language", scalar.get().text(), scalar.get().location(), values)) {
            builder.language = scalar.get().text();
        }
    }

    /** Languages are a list of tags, or tags with names, or tags with keys. */
    static void languages(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        List<SiteLanguages.Language> languages = new ArrayList<>();
        if (entry.value() instanceof DataMap map) {
            map.entries()
                    .forEach(
                            language ->
                                    named(language, values)
                                            .ifPresent(named -> add(named, languages)));
        } else if (entry.value() instanceof DataList list) {
            list.items().forEach(item -> tag(item, values).ifPresent(tag -> add(tag, languages)));
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "a list of language tags");
        }
        builder.languages = new SiteLanguages(languages);
    }

    private static void add(
            SiteLanguages.Language language, List<SiteLanguages.Language> languages) {
        if (new SiteLanguages(languages).find(language.tag()).isEmpty()) {
            languages.add(language);
        }
    }

    private static Optional<SiteLanguages.Language> tag(DataNode item, DataValues values) {
        if (!(item instanceof DataScalar scalar)) {
            values.reportType("languages", item, "a list of language tags");
            return Optional.empty();
        }
        return isTag("languages", scalar.text(), scalar.location(), values)
                ? Optional.of(
                        new SiteLanguages.Language(
                                scalar.text(), Optional.empty(), Optional.empty(), List.of()))
                : Optional.empty();
    }

    private static Optional<SiteLanguages.Language> named(DataEntry entry, DataValues values) {
        if (!isTag("languages", entry.key(), entry.keyLocation(), values)) {
            return Optional.empty();
        }
        LanguageBuilder builder = new LanguageBuilder();
        if (entry.value() instanceof DataMap map) {
            ConfigKeys.rejectUnknown(
                    KEYS,
                    "languages." + entry.key() + ".",
                    KEYS.read(map, builder, values),
                    values);
        } else if (!DataScalar.isEmpty(entry.value())) {
            builder.name = values.text(entry);
        }
        return Optional.of(
                new SiteLanguages.Language(entry.key(), builder.name, builder.title, builder.menu));
    }

    static boolean isTag(String key, String tag, SourceLocation location, DataValues values) {
        if (LanguageTag.isTag(tag)) {
            return true;
        }
        Diagnostic plain =
                Diagnostic.error(
                        ConfigSchema.VALUE,
                        location,
                        "'" + key + "' must be a language tag, not \"" + tag + "\"");
        String hyphens = tag.replace('_', '-');
        values.report(
                plain.withHint(
                        hyphens.equals(tag) ? "such as en, zh-CN or zh-Hans" : "write " + hyphens));
        return false;
    }

    /** A language being read. */
    private static final class LanguageBuilder {
        private Optional<String> name = Optional.empty();
        private Optional<String> title = Optional.empty();
        private List<MenuEntry> menu = List.of();
    }
}

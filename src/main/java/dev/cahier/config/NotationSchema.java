package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys under {@code notation} of {@code cahier.yaml}; see {@link NotationConfig}. */
final class NotationSchema {

    static final KeyTable<NotationSchema> KEYS =
            KeyTable.<NotationSchema>empty()
                    .with(
                            Key.of(
                                            "page",
                                            ValueType.FLAG,
                                            "Whether the site has the page `/notation/`, which"
                                                    + " lists all signs and terms with the places"
                                                    + " of their definitions.")
                                    .withDefault("false")
                                    .withExample("page: true"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.page = on))
                    .with(
                            Key.of(
                                            "termLinks",
                                            ValueType.FLAG,
                                            "Whether the first mention of a term in a note is a"
                                                    + " link to its definition in another note.")
                                    .withDefault("false")
                                    .withExample("termLinks: true"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.termLinks = on))
                    .with(
                            Key.of(
                                            "symbols",
                                            new ValueType.Named(
                                                    "signs in TeX",
                                                    ValueType.either(
                                                            ValueType.TEXT,
                                                            new ValueType.Named(
                                                                    "languages", ValueType.TEXT))),
                                            "What signs mean that the whole site uses, such as"
                                                    + " macros: in one language or in several.")
                                    .withExample(
                                            "symbols: {'\\mathbb{R}': {en: the real numbers, zh:"
                                                    + " 实数集}}"),
                            (b, e, v) -> b.symbols(e, v));

    private boolean page;
    private boolean termLinks;
    private final List<NotationSymbol> symbols = new ArrayList<>();

    private NotationSchema() {}

    /** Reads the value of {@code notation}; what is wrong is reported and leaves the default. */
    static void read(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        NotationSchema read = new NotationSchema();
        if (entry.value() instanceof DataMap map) {
            ConfigKeys.rejectUnknown(KEYS, "notation.", KEYS.read(map, read, values), values);
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "keys with values");
        }
        builder.notation = new NotationConfig(read.page, read.termLinks, read.symbols);
    }

    private void symbols(DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            map.entries().forEach(symbol -> symbol(symbol, values));
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "signs in TeX with their meanings");
        }
    }

    private void symbol(DataEntry entry, DataValues values) {
        Map<String, String> meanings = new LinkedHashMap<>();
        if (entry.value() instanceof DataMap languages) {
            for (DataEntry one : languages.entries()) {
                values.text(one)
                        .ifPresent(text -> meanings.put(one.key().toLowerCase(Locale.ROOT), text));
            }
        } else {
            values.text(entry).ifPresent(text -> meanings.put("", text));
        }
        if (!meanings.isEmpty()) {
            symbols.add(new NotationSymbol(entry.key().strip(), meanings, entry.keyLocation()));
        }
    }
}

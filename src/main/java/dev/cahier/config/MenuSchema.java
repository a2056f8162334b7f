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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys {@code menu} of {@code cahier.yaml}: lists of {@link MenuEntry}. */
final class MenuSchema {

    static final KeyTable<MenuEntryBuilder> KEYS =
            KeyTable.<MenuEntryBuilder>empty()
                    .with(
                            Key.of("name", ValueType.TEXT, "The text of the link.")
                                    .otherwise("none; it is required")
                                    .withExample("name: About"),
                            (b, e, v) -> b.name = v.text(e))
                    .with(
                            Key.of(
                                            "url",
                                            ValueType.TEXT,
                                            "Where the link leads: an address of the"
                                                    + " site or of the web.")
                                    .otherwise("none; it is required")
                                    .withExample("url: /about/"),
                            (b, e, v) -> b.url = v.text(e));

    /** The type of menus. */
    static final ValueType MENU = new ValueType.ListOf(new ValueType.Keys(KEYS));

    private MenuSchema() {}

    /** Reads a list; what is wrong is reported and left out. */
    static List<MenuEntry> entries(DataEntry entry, DataValues values) {
        List<MenuEntry> menu = new ArrayList<>();
        if (entry.value() instanceof DataList list) {
            list.items().forEach(item -> entry(item, values).ifPresent(menu::add));
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType("menu", entry.value(), "a list of {name, url}");
        }
        return menu;
    }

    private static Optional<MenuEntry> entry(DataNode item, DataValues values) {
        if (!(item instanceof DataMap map)) {
            values.reportType("menu", item, "a list of {name, url}");
            return Optional.empty();
        }
        MenuEntryBuilder link = new MenuEntryBuilder();
        ConfigKeys.rejectUnknown(KEYS, "menu.", KEYS.read(map, link, values), values);
        if (link.name.isEmpty() || link.url.isEmpty()) {
            values.report(
                    Diagnostic.error(
                            ConfigSchema.VALUE,
                            item.location(),
                            "a menu entry needs both 'name' and 'url'"));
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

    /** A menu entry being read. */
    private static final class MenuEntryBuilder {
        private Optional<String> name = Optional.empty();
        private Optional<String> url = Optional.empty();
    }
}

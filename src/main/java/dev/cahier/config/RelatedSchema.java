package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;

/** The key {@code related} of the configuration, and the keys below it. */
final class RelatedSchema {

    static final KeyTable<SiteConfigBuilder> KEYS =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            Key.of(
                                            "count",
                                            new ValueType.Whole(0, SiteConfig.MAX_RELATED),
                                            "How many related notes a page names at most.")
                                    .withDefault("5")
                                    .withExample("count: 3"),
                            (b, e, v) ->
                                    v.integer(e, 0, SiteConfig.MAX_RELATED)
                                            .ifPresent(number -> b.related = number));

    private RelatedSchema() {}

    /** Related notes: {@code false} for none, or keys with values. */
    static void read(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataScalar) {
            values.flag(entry).filter(on -> !on).ifPresent(off -> builder.related = 0);
        } else {
            ConfigKeys.read(KEYS, builder, entry, values);
        }
    }
}

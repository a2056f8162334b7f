package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.KeyTable;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.List;
import java.util.Optional;

/** Reads keys that are below another key, and reports those that do not exist. */
final class ConfigKeys {

    private ConfigKeys() {}

    /** Reads the keys below a key. */
    static void read(
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
}

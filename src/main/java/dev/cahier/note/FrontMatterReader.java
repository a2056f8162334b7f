package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataValues;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tree of data as front matter. */
final class FrontMatterReader {

    private static final String UNKNOWN = "front-matter-key";

    private FrontMatterReader() {}

    /**
     * Reads all keys; what is wrong is reported and leaves the key absent.
     *
     * @param zone the zone of dates that name none
     */
    static FrontMatterBuilder read(DataMap map, ZoneId zone, DataValues values) {
        FrontMatterBuilder builder = new FrontMatterBuilder(zone);
        List<DataEntry> unknown = new ArrayList<>();
        for (DataEntry entry : FrontMatterSchema.KEYS.read(map, builder, values)) {
            Optional<String> meant = meantBy(entry.key());
            meant.ifPresent(key -> warn(entry, key, values));
            Optional<String> spelled =
                    meant.filter(key -> key.equalsIgnoreCase(entry.key()))
                            .filter(key -> map.entry(key).isEmpty());
            // Hugo ignores the case of keys, and `Draft: true` must not publish a note.
            if (spelled.isPresent()) {
                FrontMatterSchema.KEYS
                        .reader(spelled.get())
                        .orElseThrow()
                        .read(builder, entry, values);
            } else {
                builder.putOther(entry);
                unknown.add(entry);
            }
        }
        if (!builder.isDraft()) {
            unknown.forEach(entry -> ForeignHiding.report(entry, values));
        }
        return builder;
    }

    private static Optional<String> meantBy(String key) {
        return FrontMatterSchema.NO_TYPOS.contains(key)
                ? Optional.empty()
                : DidYouMean.among(FrontMatterSchema.KEYS.keys(), key);
    }

    private static void warn(DataEntry entry, String meant, DataValues values) {
        boolean caseOnly = meant.equalsIgnoreCase(entry.key());
        String message =
                caseOnly
                        ? "the key '" + entry.key() + "' is spelled '" + meant + "'"
                        : "'" + entry.key() + "' looks like the key '" + meant + "', misspelled";
        values.report(
                Diagnostic.warning(UNKNOWN, entry.keyLocation(), message)
                        .withHint("did you mean '" + meant + "'?"));
    }
}

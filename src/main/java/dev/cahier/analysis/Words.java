package dev.cahier.analysis;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of a claim's value. */
final class Words {

    private Words() {}

    /** Returns a value in one line as an author may have written it. */
    static String of(DataNode node) {
        if (node instanceof DataList list) {
            return list.items().stream().map(Words::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof DataMap map) {
            return map.entries().stream()
                    .map(Words::of)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return ((DataScalar) node).text().strip().replaceAll("\\s+", " ");
    }

    private static String of(DataEntry entry) {
        return DataScalar.isEmpty(entry.value())
                ? entry.key()
                : entry.key() + ": " + of(entry.value());
    }

    /** Returns a value as one word or phrase, however it is spelled; a hyphen is as a blank. */
    static String plain(DataNode node) {
        return of(node).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}

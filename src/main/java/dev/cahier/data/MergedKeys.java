package dev.cahier.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the key {@code <<} of YAML 1.1, as Hugo and Jekyll do: the entries of its map, or of each
 * map in its list, belong to the map that has the key. A map's own entries win, then those of
 * earlier maps.
 */
final class MergedKeys {

    private static final String KEY = "<<";

    private MergedKeys() {}

    /** Returns entries with those of merged maps in place of the key. */
    static List<DataEntry> in(List<DataEntry> entries) {
        if (entries.stream().noneMatch(MergedKeys::isMerge)) {
            return entries;
        }
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(entry.key()));
        List<DataEntry> merged = new ArrayList<>();
        for (DataEntry entry : entries) {
            if (isMerge(entry)) {
                maps(entry.value()).stream()
                        .flatMap(map -> map.entries().stream())
                        .filter(each -> taken.add(each.key()))
                        .forEach(merged::add);
            } else {
                merged.add(entry);
            }
        }
        return merged;
    }

    private static boolean isMerge(DataEntry entry) {
        return entry.key().equals(KEY) && !maps(entry.value()).isEmpty();
    }

    /** Returns the maps that a value consists of; none if it contains anything else. */
    private static List<DataMap> maps(DataNode value) {
        List<DataNode> nodes =
                value instanceof DataList list ? list.items() : List.<DataNode>of(value);
        return nodes.stream().allMatch(DataMap.class::isInstance)
                ? nodes.stream().map(DataMap.class::cast).toList()
                : List.of();
    }
}

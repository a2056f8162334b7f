package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts a tree's values while it is read and checks what no tree may have. */
final class TreeLimits {

    private int nodes;

    /** Counts values, among them those that an alias repeats. */
    void count(int more, SourceLocation location) {
        nodes += more;
        if (nodes > DataReader.MAX_NODES) {
            throw refused(location, "more than " + DataReader.MAX_NODES + " values");
        }
    }

    void checkDepth(int depth, SourceLocation location) {
        if (depth > DataReader.MAX_DEPTH) {
            throw refused(location, "more than " + DataReader.MAX_DEPTH + " levels of nesting");
        }
    }

    static void checkKeys(List<DataEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (DataEntry entry : entries) {
            if (!seen.add(entry.key())) {
                throw new DataSyntaxException(
                        entry.keyLocation(),
                        "the key '" + entry.key() + "' is repeated here",
                        Optional.of("keep one of the two"));
            }
        }
    }

    /** Returns how many values a tree holds, itself included. */
    static int size(DataNode node) {
        if (node instanceof DataList list) {
            return 1 + list.items().stream().mapToInt(TreeLimits::size).sum();
        }
        if (node instanceof DataMap map) {
            return 1 + map.entries().stream().mapToInt(entry -> size(entry.value())).sum();
        }
        return 1;
    }

    private static DataSyntaxException refused(SourceLocation location, String what) {
        return new DataSyntaxException(location, "this has " + what, Optional.empty());
    }
}

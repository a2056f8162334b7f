package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * A list of values in the order written.
 *
 * @param items the values
 * @param location the place of the list's first character
 */
public record DataList(List<DataNode> items, SourceLocation location) implements DataNode {

    public DataList {
        items = List.copyOf(items);
        Objects.requireNonNull(location, "location");
    }

    @Override
    public Object plain() {
        return items.stream()
                .filter(item -> !DataScalar.isEmpty(item))
                .map(DataNode::plain)
                .toList();
    }

    @Override
    public String description() {
        return "a list";
    }
}

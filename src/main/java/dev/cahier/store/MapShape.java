package dev.cahier.store;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the number of entries and the entries, in the order of iteration. */
record MapShape(Shape key, Shape value, boolean sorted) implements Shape {

    @Override
    public void write(Object written, ValueWriter out) {
        Map<?, ?> map = (Map<?, ?>) written;
        if (sorted && map instanceof SortedMap<?, ?> ordered) {
            CollectionShape.checkOrder(ordered.comparator());
        }
        out.writeInt(map.size());
        map.forEach(
                (k, v) -> {
                    key.write(k, out);
                    value.write(v, out);
                });
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int left = in.readSize(); left > 0; left--) {
            Object k = key.read(in);
            entries.put(k, value.read(in));
        }
        return sorted
                ? Collections.unmodifiableSortedMap(new TreeMap<>(entries))
                : Collections.unmodifiableMap(entries);
    }
}

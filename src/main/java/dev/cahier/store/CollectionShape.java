package dev.cahier.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the number of elements and the elements, in the order of iteration.
 *
 * @param element the shape of an element
 * @param collector makes the collection
 */
record CollectionShape(Shape element, Function<Object[], Object> collector) implements Shape {

    /** How many elements there is room for before any is read. */
    private static final int FIRST = 16;

    /** Returns the shape of {@code List}, {@code Set} or {@code SortedSet}. */
    static CollectionShape of(Class<?> type, Shape element) {
        if (type == List.class) {
            return new CollectionShape(element, List::of);
        }
        return new CollectionShape(
                element,
                type == SortedSet.class ? CollectionShape::sortedSet : CollectionShape::set);
    }

    private static Object set(Object[] elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements)));
    }

    private static Object sortedSet(Object[] elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(elements)));
    }

    @Override
    public void write(Object value, ValueWriter out) {
        Collection<?> collection = (Collection<?>) value;
        if (value instanceof SortedSet<?> sorted) {
            checkOrder(sorted.comparator());
        }
        out.writeInt(collection.size());
        for (Object each : collection) {
            element.write(each, out);
        }
    }

    /**
     * @throws IllegalArgumentException when an order cannot be restored
     */
    static void checkOrder(@Nullable Comparator<?> comparator) {
        if (comparator != null && !comparator.equals(Comparator.naturalOrder())) {
            throw new IllegalArgumentException("cannot encode the order " + comparator);
        }
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        int size = in.readSize();
        // A damaged size may be as large as all the bytes left, in each list of a list again.
        Object[] elements = new Object[Math.min(size, FIRST)];
        for (int i = 0; i < size; i++) {
            if (i == elements.length) {
                elements = Arrays.copyOf(elements, (int) Math.min(size, 2L * i));
            }
            elements[i] = element.read(in);
        }
        return collector.apply(elements);
    }
}

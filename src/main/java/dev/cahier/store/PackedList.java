package dev.cahier.store;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/**
 * A list of records that takes little memory: they are kept as bytes, and made anew each time one
 * asks for them, so whoever needs several should ask for all. Immutable.
 *
 * @param <E> the type of the records
 */
public final class PackedList<E> extends AbstractList<E> {

    private final Class<E> type;
    private final byte[] bytes;
    private final int size;

    private PackedList(Class<E> type, byte[] bytes, int size) {
        this.type = type;
        this.bytes = bytes;
        this.size = size;
    }

    /** Packs the elements of a list. */
    public static <E> List<E> of(Class<E> type, List<E> elements) {
        if (elements instanceof PackedList<E> || elements.isEmpty()) {
            return elements.isEmpty() ? List.of() : elements;
        }
        return new PackedList<>(type, RecordCodec.encodeAll(type, elements), elements.size());
    }

    private List<E> unpacked() {
        try {
            return RecordCodec.decodeAll(type, bytes, size);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read what was in memory", e);
        }
    }

    @Override
    public E get(int index) {
        return unpacked().get(index);
    }

    @Override
    public Iterator<E> iterator() {
        return unpacked().iterator();
    }

    @Override
    public int size() {
        return size;
    }
}

package dev.cahier.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Writes the number of the implementing type, in the order of their names, and then its value. */
final class SealedShape implements Shape {

    private final Shape[] shapes;
    private final Map<Class<?>, Integer> numbers = new HashMap<>();

    /**
     * @param implementations all types that implement the interface, in the order of their names
     */
    SealedShape(Map<Class<?>, Shape> implementations) {
        this.shapes = implementations.values().toArray(Shape[]::new);
        implementations.keySet().forEach(type -> numbers.put(type, numbers.size()));
    }

    @Override
    public void write(Object value, ValueWriter out) {
        Class<?> type =
                value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Integer number = numbers.get(type);
        if (number == null) {
            throw new IllegalArgumentException("cannot encode a " + type.getName() + " here");
        }
        out.writeInt(number);
        shapes[number].write(value, out);
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        return shapes[in.readIndex(shapes.length)].read(in);
    }
}

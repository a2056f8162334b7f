package dev.cahier.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Writes what data files hold: texts, numbers, flags, and lists and maps of these. */
final class PlainShape implements Shape {

    private static final List<Class<?>> SCALARS =
            List.of(
                    String.class,
                    Boolean.class,
                    Integer.class,
                    Long.class,
                    Double.class,
                    BigInteger.class,
                    BigDecimal.class);

    private final Shape[] shapes = new Shape[SCALARS.size() + 2];

    PlainShape() {
        for (int i = 0; i < SCALARS.size(); i++) {
            shapes[i] = ScalarShape.of(SCALARS.get(i)).orElseThrow();
        }
        shapes[SCALARS.size()] = CollectionShape.of(List.class, this);
        shapes[SCALARS.size() + 1] = new MapShape(this, this, false);
    }

    @Override
    public void write(Object value, ValueWriter out) {
        int number = number(value);
        out.enter();
        out.writeInt(number);
        shapes[number].write(value, out);
        out.leave();
    }

    private static int number(Object value) {
        int scalar = SCALARS.indexOf(value.getClass());
        if (scalar >= 0) {
            return scalar;
        }
        if (value instanceof List) {
            return SCALARS.size();
        }
        if (value instanceof Map) {
            return SCALARS.size() + 1;
        }
        throw new IllegalArgumentException(
                "cannot encode a " + value.getClass().getName() + " as plain data");
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        in.enter();
        Object value = shapes[in.readIndex(shapes.length)].read(in);
        in.leave();
        return value;
    }
}

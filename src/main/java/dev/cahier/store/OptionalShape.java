package dev.cahier.store;

import java.io.IOException;
import java.util.Optional;

/** Writes whether there is a value, and the value. */
record OptionalShape(Shape element) implements Shape {

    @Override
    public void write(Object value, ValueWriter out) {
        Optional<?> optional = (Optional<?>) value;
        out.writeBoolean(optional.isPresent());
        if (optional.isPresent()) {
            element.write(optional.get(), out);
        }
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        return in.readBoolean() ? Optional.of(element.read(in)) : Optional.empty();
    }
}

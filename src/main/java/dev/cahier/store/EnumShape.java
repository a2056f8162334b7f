package dev.cahier.store;

import java.io.IOException;

/** Writes the ordinal of a constant. */
final class EnumShape implements Shape {

    private final Class<?> type;
    private final Object[] constants;

    EnumShape(Class<?> type) {
        this.type = type;
        this.constants = type.getEnumConstants();
    }

    @Override
    public void write(Object value, ValueWriter out) {
        out.writeInt(((Enum<?>) type.cast(value)).ordinal());
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        return constants[in.readIndex(constants.length)];
    }
}

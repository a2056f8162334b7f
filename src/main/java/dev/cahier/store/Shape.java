package dev.cahier.store;

import java.io.IOException;

/**
 * How the values of one type are written as bytes. Every value takes at least one byte, so that a
 * damaged length cannot stand for more values than there are bytes. Immutable.
 */
interface Shape {

    void write(Object value, ValueWriter out);

    Object read(ValueReader in) throws IOException;
}

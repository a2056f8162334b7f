package dev.cahier.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a tree of records as bytes and reads it back. Safe for use by several threads.
 *
 * <p>No library is used: Java serialization cannot write {@code Optional}, Kryo prints warnings on
 * JDK 25, and the streaming part of Jackson leaves the mapping of records to its caller.
 *
 * <p>The declared types of the record components say what is written, so the bytes hold values
 * only. Bytes must be decoded as the type that they were encoded as, by the same version of the
 * program. Supported types:
 *
 * <ul>
 *   <li>records, and sealed interfaces that only records and enums implement
 *   <li>enums, {@code boolean}, {@code int}, {@code long}, {@code double} and their boxes, {@code
 *       String}, {@code byte[]}
 *   <li>{@code Optional}, {@code OptionalInt}, {@code List}, {@code Set}, {@code SortedSet}, {@code
 *       Map}, {@code SortedMap}: decoded as unmodifiable collections with the same iteration order;
 *       sorted ones must use the natural order
 *   <li>{@code Path}, {@code URI}, {@code BigDecimal}, {@code BigInteger}, {@code Instant}, {@code
 *       LocalDate}, {@code ZonedDateTime}, {@code ZoneId}
 *   <li>{@code Object}, if its value is a {@code String}, {@code Boolean}, {@code Integer}, {@code
 *       Long}, {@code Double}, {@code BigInteger}, {@code BigDecimal}, or a {@code List} or {@code
 *       Map} of these
 *   <li>type variables that the enclosing type binds, as in {@code Located<String>}
 * </ul>
 *
 * <p>Every other type is an {@link IllegalArgumentException} when its shape is first asked for. So
 * are values nested more than {@value #MAX_DEPTH} records, lists or maps deep. {@code null} is a
 * {@link NullPointerException}.
 *
 * <p>Damaged bytes are an {@link IOException}, or decode to a wrong value: use a checksum to tell.
 * Decoding never allocates more than a fixed multiple of the number of bytes.
 */
public final class RecordCodec {

    /** How deep records and plain lists and maps may be nested. */
    static final int MAX_DEPTH = 500;

    /** Shapes depend on nothing but their type, so each is computed once. */
    private static final Map<ResolvedType, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordCodec() {}

    /** Encodes a value of a type. */
    public static <T> byte[] encode(Class<T> type, T value) {
        return encode((Type) type, value);
    }

    /** Encodes a value of a type, which may be a parameterized one. */
    public static byte[] encode(Type type, Object value) {
        ValueWriter out = new ValueWriter();
        shape(type).write(Objects.requireNonNull(value, "value"), out);
        return out.toByteArray();
    }

    /**
     * Decodes what {@link #encode(Class, Object)} returned.
     *
     * @throws IOException when the bytes are not a value of that type
     */
    public static <T> T decode(Class<T> type, byte[] bytes) throws IOException {
        return type.cast(decode((Type) type, bytes));
    }

    /**
     * Decodes what {@link #encode(Type, Object)} returned.
     *
     * @throws IOException when the bytes are not a value of that type
     */
    public static Object decode(Type type, byte[] bytes) throws IOException {
        Shape shape = shape(type);
        ValueReader in = new ValueReader(bytes);
        Object value;
        try {
            value = shape.read(in);
        } catch (RuntimeException e) {
            // Constructors refuse values that their records cannot have.
            throw new IOException("not a value of " + type.getTypeName(), e);
        }
        in.expectEnd();
        return value;
    }

    /** Encodes values of a type, one behind the other. */
    static <T> byte[] encodeAll(Class<T> type, List<T> values) {
        Shape shape = shape(type);
        ValueWriter out = new ValueWriter();
        values.forEach(value -> shape.write(value, out));
        return out.toByteArray();
    }

    /**
     * Decodes what {@link #encodeAll} returned.
     *
     * @param count how many values there are
     */
    static <T> List<T> decodeAll(Class<T> type, byte[] bytes, int count) throws IOException {
        Shape shape = shape(type);
        ValueReader in = new ValueReader(bytes);
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(type.cast(shape.read(in)));
        }
        in.expectEnd();
        return Collections.unmodifiableList(values);
    }

    /** Writes the length of an encoded value and the value, so that others may follow. */
    public static void write(Type type, Object value, DataOutput out) throws IOException {
        byte[] bytes = encode(type, value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the bytes are not a value of that type
     */
    public static <T> T read(Class<T> type, DataInput in) throws IOException {
        return type.cast(read((Type) type, in));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the bytes are not a value of that type
     */
    public static Object read(Type type, DataInput in) throws IOException {
        return decode(type, ValueReader.bytes(in, in.readInt()));
    }

    private static Shape shape(Type type) {
        ResolvedType resolved = ResolvedType.of(type);
        Shape known = SHAPES.get(resolved);
        if (known != null) {
            return known;
        }
        Shape shape = new ShapeBuilder().shape(resolved);
        SHAPES.put(resolved, shape);
        return shape;
    }
}

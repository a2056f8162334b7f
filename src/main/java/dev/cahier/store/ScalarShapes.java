package dev.cahier.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** The shapes of single values. */
final class ScalarShapes {

    private static final Map<Class<?>, Shape> SHAPES = shapes();

    private ScalarShapes() {}

    static Optional<Shape> of(Class<?> type) {
        return Optional.ofNullable(SHAPES.get(type));
    }

    private static Map<Class<?>, Shape> shapes() {
        Map<Class<?>, Shape> shapes = new HashMap<>();
        put(shapes, Boolean.class, (v, out) -> out.writeBoolean(v), ValueReader::readBoolean);
        put(shapes, Integer.class, (v, out) -> out.writeSigned(v), ScalarShapes::readInt);
        put(shapes, Long.class, (v, out) -> out.writeSigned(v), ValueReader::readSigned);
        put(
                shapes,
                Double.class,
                (v, out) -> out.writeFixed(Double.doubleToRawLongBits(v)),
                in -> Double.longBitsToDouble(in.readFixed()));
        shapes.put(boolean.class, shapes.get(Boolean.class));
        shapes.put(int.class, shapes.get(Integer.class));
        shapes.put(long.class, shapes.get(Long.class));
        shapes.put(double.class, shapes.get(Double.class));
        put(shapes, String.class, (v, out) -> out.writeString(v), ValueReader::readString);
        put(shapes, byte[].class, (v, out) -> out.writeBytes(v), ValueReader::readBytes);
        put(
                shapes,
                OptionalInt.class,
                ScalarShapes::writeOptionalInt,
                in -> in.readBoolean() ? OptionalInt.of(readInt(in)) : OptionalInt.empty());
        putTexts(shapes);
        putTimes(shapes);
        return Map.copyOf(shapes);
    }

    private static void putTexts(Map<Class<?>, Shape> shapes) {
        put(
                shapes,
                BigInteger.class,
                (v, out) -> out.writeBytes(v.toByteArray()),
                in -> new BigInteger(in.readBytes()));
        put(
                shapes,
                BigDecimal.class,
                (v, out) -> {
                    out.writeSigned(v.scale());
                    out.writeBytes(v.unscaledValue().toByteArray());
                },
                in -> {
                    int scale = readInt(in);
                    return new BigDecimal(new BigInteger(in.readBytes()), scale);
                });
        put(
                shapes,
                Path.class,
                (v, out) -> out.writeString(v.toString()),
                in -> Path.of(in.readString()));
        put(
                shapes,
                URI.class,
                (v, out) -> out.writeString(v.toString()),
                in -> URI.create(in.readString()));
    }

    private static void putTimes(Map<Class<?>, Shape> shapes) {
        put(
                shapes,
                Instant.class,
                (v, out) -> {
                    out.writeSigned(v.getEpochSecond());
                    out.writeSigned(v.getNano());
                },
                in -> {
                    long second = in.readSigned();
                    return Instant.ofEpochSecond(second, in.readSigned());
                });
        put(
                shapes,
                LocalDate.class,
                (v, out) -> out.writeSigned(v.toEpochDay()),
                in -> LocalDate.ofEpochDay(in.readSigned()));
        put(
                shapes,
                ZoneId.class,
                (v, out) -> out.writeString(v.getId()),
                in -> ZoneId.of(in.readString()));
        put(
                shapes,
                ZonedDateTime.class,
                ScalarShapes::writeZonedDateTime,
                ScalarShapes::readZonedDateTime);
    }

    private static void writeOptionalInt(OptionalInt value, ValueWriter out) {
        out.writeBoolean(value.isPresent());
        value.ifPresent(out::writeSigned);
    }

    private static int readInt(ValueReader in) throws IOException {
        return Math.toIntExact(in.readSigned());
    }

    /** The offset decides which of two equal local times at the end of summer time is meant. */
    private static void writeZonedDateTime(ZonedDateTime value, ValueWriter out) {
        out.writeSigned(value.toLocalDate().toEpochDay());
        out.writeSigned(value.toLocalTime().toNanoOfDay());
        out.writeSigned(value.getOffset().getTotalSeconds());
        out.writeString(value.getZone().getId());
    }

    private static ZonedDateTime readZonedDateTime(ValueReader in) throws IOException {
        LocalDate date = LocalDate.ofEpochDay(in.readSigned());
        LocalDateTime local = date.atTime(LocalTime.ofNanoOfDay(in.readSigned()));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(readInt(in));
        return ZonedDateTime.ofStrict(local, offset, ZoneId.of(in.readString()));
    }

    private static <T> void put(
            Map<Class<?>, Shape> shapes,
            Class<T> type,
            BiConsumer<T, ValueWriter> write,
            Read<T> read) {
        shapes.put(type, new Scalar<>(type, write, read));
    }

    private interface Read<T> {
        T from(ValueReader in) throws IOException;
    }

    private record Scalar<T>(Class<T> type, BiConsumer<T, ValueWriter> write, Read<T> read)
            implements Shape {

        @Override
        public void write(Object value, ValueWriter out) {
            write.accept(type.cast(value), out);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return read.from(in);
        }
    }
}

package dev.cahier.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The shapes of single values. Classes, not lambdas, which take longer to load. */
enum ScalarShape implements Shape {
    BOOLEAN(Boolean.class, boolean.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return in.readBoolean();
        }
    },
    INTEGER(Integer.class, int.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeSigned((Integer) value);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return readInt(in);
        }
    },
    LONG(Long.class, long.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeSigned((Long) value);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return in.readSigned();
        }
    },
    DOUBLE(Double.class, double.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeFixed(Double.doubleToRawLongBits((Double) value));
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return Double.longBitsToDouble(in.readFixed());
        }
    },
    STRING(String.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeString((String) value);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return in.readString();
        }
    },
    BYTES(byte[].class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeBytes((byte[]) value);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return in.readBytes();
        }
    },
    OPTIONAL_INT(OptionalInt.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            OptionalInt optional = (OptionalInt) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                out.writeSigned(optional.getAsInt());
            }
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return in.readBoolean() ? OptionalInt.of(readInt(in)) : OptionalInt.empty();
        }
    },
    BIG_INTEGER(BigInteger.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeBytes(((BigInteger) value).toByteArray());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return new BigInteger(in.readBytes());
        }
    },
    BIG_DECIMAL(BigDecimal.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            BigDecimal decimal = (BigDecimal) value;
            out.writeSigned(decimal.scale());
            out.writeBytes(decimal.unscaledValue().toByteArray());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            int scale = readInt(in);
            return new BigDecimal(new BigInteger(in.readBytes()), scale);
        }
    },
    PATH(Path.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return Path.of(in.readString());
        }
    },
    ADDRESS(URI.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return URI.create(in.readString());
        }
    },
    INSTANT(Instant.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            Instant instant = (Instant) value;
            out.writeSigned(instant.getEpochSecond());
            out.writeSigned(instant.getNano());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            long second = in.readSigned();
            return Instant.ofEpochSecond(second, in.readSigned());
        }
    },
    DATE(LocalDate.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeSigned(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return LocalDate.ofEpochDay(in.readSigned());
        }
    },
    ZONE(ZoneId.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            out.writeString(((ZoneId) value).getId());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return ZoneId.of(in.readString());
        }
    },
    /** The offset decides which of two equal local times at the end of summer time is meant. */
    ZONED_DATE_TIME(ZonedDateTime.class) {
        @Override
        public void write(Object value, ValueWriter out) {
            ZonedDateTime time = (ZonedDateTime) value;
            out.writeSigned(time.toLocalDate().toEpochDay());
            out.writeSigned(time.toLocalTime().toNanoOfDay());
            out.writeSigned(time.getOffset().getTotalSeconds());
            out.writeString(time.getZone().getId());
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            LocalDate date = LocalDate.ofEpochDay(in.readSigned());
            LocalTime time = LocalTime.ofNanoOfDay(in.readSigned());
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(readInt(in));
            return ZonedDateTime.ofStrict(date.atTime(time), offset, ZoneId.of(in.readString()));
        }
    };

    private final List<Class<?>> types;

    ScalarShape(Class<?>... types) {
        this.types = List.of(types);
    }

    static Optional<Shape> of(Class<?> type) {
        for (ScalarShape shape : values()) {
            if (shape.types.contains(type)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private static int readInt(ValueReader in) throws IOException {
        return Math.toIntExact(in.readSigned());
    }
}

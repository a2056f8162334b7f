package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;

/**
 * Which pieces a {@link PieceStore} holds.
 *
 * @param program identifies the program that reads the pieces
 * @param state the text that the last commit was given
 * @param entries the pieces by their names; must not be changed
 */
record PieceIndex(String program, String state, Map<String, Entry> entries) {

    static final PieceIndex EMPTY = new PieceIndex("", "", Map.of());

    /** A piece: its head, and where its body lies. */
    record Entry(byte[] head, Place place) {

        /** Returns this entry if it has these values already, so that both indexes share it. */
        Entry with(byte[] otherHead, Place otherPlace) {
            return head == otherHead && place == otherPlace
                    ? this
                    : new Entry(otherHead, otherPlace);
        }
    }

    /**
     * Where a body lies.
     *
     * @param segment the name of the file
     * @param crc the check sum of the body
     */
    record Place(String segment, long offset, int length, int crc) {

        long end() {
            return offset + length;
        }
    }

    /** Returns the names of the files that hold bodies. */
    Set<String> segments() {
        Set<String> segments = new LinkedHashSet<>();
        entries.values().forEach(entry -> segments.add(entry.place().segment()));
        return segments;
    }

    /** Returns the index as bytes, which begin with their check sum. */
    byte[] encode() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        segments().forEach(segment -> numbers.put(segment, numbers.size()));
        ValueWriter out = new ValueWriter();
        out.writeFixed(0);
        out.writeString(program);
        out.writeString(state);
        out.writeInt(numbers.size());
        numbers.keySet().forEach(out::writeString);
        out.writeInt(entries.size());
        entries.forEach(
                (name, entry) -> {
                    Place place = entry.place();
                    out.writeBytes(name.getBytes(UTF_8));
                    out.writeBytes(entry.head());
                    out.writeInt(numbers.get(place.segment()));
                    out.writeSigned(place.offset());
                    out.writeInt(place.length());
                    out.writeSigned(place.crc());
                });
        byte[] bytes = out.toByteArray();
        return ByteBuffer.wrap(bytes).putLong(0, checkSum(bytes)).array();
    }

    /**
     * Reads what {@link #encode} has returned, without the pieces whose bodies cannot be there.
     *
     * @param size tells the size of a segment, which is negative if there is none
     * @return nothing if it is damaged
     */
    static Optional<PieceIndex> decode(byte[] bytes, ToLongFunction<String> size) {
        ValueReader in = new ValueReader(bytes);
        try {
            if (in.readFixed() != checkSum(bytes)) {
                return Optional.empty();
            }
            String program = in.readString();
            String state = in.readString();
            List<String> segments = new ArrayList<>();
            for (int rest = in.readSize(); rest > 0; rest--) {
                segments.add(in.readString());
            }
            long[] sizes = segments.stream().mapToLong(size).toArray();
            int count = in.readSize();
            Map<String, Entry> entries = new LinkedHashMap<>(count * 4 / 3 + 1);
            for (int rest = count; rest > 0; rest--) {
                String name = new String(in.readBytes(), UTF_8);
                byte[] head = in.readBytes();
                int segment = in.readIndex(sizes.length);
                Place place = place(segments.get(segment), in);
                if (place.end() <= sizes[segment]) {
                    entries.put(name, new Entry(head, place));
                }
            }
            in.expectEnd();
            return Optional.of(new PieceIndex(program, state, entries));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Place place(String segment, ValueReader in) throws IOException {
        return new Place(
                segment, in.readSigned(), in.readIndex(Integer.MAX_VALUE), (int) in.readSigned());
    }

    /** Much faster than a hash, before the compiler of Java has begun to optimize. */
    private static long checkSum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(
                bytes, Math.min(Long.BYTES, bytes.length), Math.max(0, bytes.length - Long.BYTES));
        return crc.getValue();
    }
}

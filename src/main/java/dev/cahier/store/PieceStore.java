package dev.cahier.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Pieces that are kept between builds in a folder. Each has a name, a head, which is in memory, and
 * a body, which is read when it is asked for. What cannot be read or was damaged counts as absent.
 *
 * <p>An index names the pieces and says where their bodies lie in segments, which are files that
 * never change. A commit writes the new bodies into a new segment, then replaces the index at once.
 * So a process that is stopped, or another one that commits at the same time, costs pieces, but
 * never mixes those of two commits. Immutable but for its files, and safe for use by several
 * threads.
 */
public final class PieceStore {

    private static final String INDEX = "index";

    private static final String SEGMENT = ".bodies";

    /** Segments are written anew, as one, when there are more than this. */
    private static final int MOST_SEGMENTS = 32;

    private final Path folder;
    private final String program;
    private final Index index;

    /**
     * Where a body lies.
     *
     * @param segment the name of the segment
     * @param crc the check sum of the body
     */
    private record Place(String segment, long offset, int length, int crc) {}

    private record Entry(byte[] head, Place place) {}

    private record Index(String state, Map<String, Entry> entries) {

        static final Index EMPTY = new Index("", Map.of());
    }

    /** A new piece, whose body is read when it is written. */
    public record Piece(byte[] head, Spool.Spooled body) {}

    private PieceStore(Path folder, String program, Index index) {
        this.folder = folder;
        this.program = program;
        this.index = index;
    }

    /**
     * Opens a store.
     *
     * @param folder its folder, which need not exist
     * @param program stands for the program that reads the pieces: those by another do not count
     */
    public static PieceStore open(Path folder, String program) {
        Index index =
                KeptFile.read(folder.resolve(INDEX))
                        .flatMap(bytes -> read(bytes, program))
                        .orElse(Index.EMPTY);
        return new PieceStore(folder, program, index);
    }

    /** Opens a store without what was kept in it: the next commit replaces all. */
    public static PieceStore openEmpty(Path folder, String program) {
        return new PieceStore(folder, program, Index.EMPTY);
    }

    /** Returns the state that the last commit was given; empty if there was none. */
    public String state() {
        return index.state();
    }

    /** Returns whether nothing is kept. */
    public boolean isEmpty() {
        return index.entries().isEmpty();
    }

    /** Returns the head of a piece. */
    public Optional<byte[]> head(String name) {
        return Optional.ofNullable(index.entries().get(name)).map(Entry::head);
    }

    /** Reads the body of a piece. */
    public Optional<byte[]> body(String name) {
        return Optional.ofNullable(index.entries().get(name)).flatMap(e -> body(e.place()));
    }

    private Optional<byte[]> body(Place place) {
        try (FileChannel file =
                FileChannel.open(folder.resolve(place.segment()), StandardOpenOption.READ)) {
            if (place.offset() + place.length() > file.size()) {
                return Optional.empty();
            }
            ByteBuffer body = ByteBuffer.allocate(place.length());
            while (body.hasRemaining() && file.read(body, place.offset() + body.position()) >= 0) {
                // Reads on until the buffer is full or the file ends.
            }
            return !body.hasRemaining() && crc(body.array()) == place.crc()
                    ? Optional.of(body.array())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Replaces what is kept.
     *
     * @param state a text for the next build
     * @param stay the names of pieces that stay as they are
     * @param fresh new pieces by their names
     * @throws IOException if the folder cannot be written; what it held is still there
     */
    public void commit(String state, Set<String> stay, Map<String, Piece> fresh)
            throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        stay.stream()
                .filter(index.entries()::containsKey)
                .forEach(name -> entries.put(name, index.entries().get(name)));
        boolean same = fresh.isEmpty() && entries.size() == index.entries().size();
        if (same && state.equals(index.state())) {
            return;
        }
        Files.createDirectories(folder);
        Map<String, Piece> written = new LinkedHashMap<>(fresh);
        if (segments(entries).size() >= MOST_SEGMENTS || isMostlyDead(entries)) {
            entries.forEach(
                    (name, entry) ->
                            body(entry.place())
                                    .ifPresent(
                                            b ->
                                                    written.put(
                                                            name,
                                                            new Piece(entry.head(), () -> b))));
            entries.clear();
        }
        if (!written.isEmpty()) {
            append(written, entries);
        }
        KeptFile.write(folder.resolve(INDEX), bytes(new Index(state, entries), program));
        removeAllBut(segments(entries));
    }

    private void append(Map<String, Piece> pieces, Map<String, Entry> entries) throws IOException {
        String segment = UUID.randomUUID() + SEGMENT;
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve(segment),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            for (Map.Entry<String, Piece> piece : pieces.entrySet()) {
                byte[] body = piece.getValue().body().read();
                Place place = new Place(segment, file.position(), body.length, crc(body));
                ByteBuffer rest = ByteBuffer.wrap(body);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                entries.put(piece.getKey(), new Entry(piece.getValue().head(), place));
            }
        }
    }

    /** Returns whether bodies that no piece has any longer take up more room than the others. */
    private boolean isMostlyDead(Map<String, Entry> entries) throws IOException {
        long alive = entries.values().stream().mapToLong(entry -> entry.place().length()).sum();
        long all = 0;
        for (String segment : segments(entries)) {
            Path file = folder.resolve(segment);
            all += Files.exists(file) ? Files.size(file) : 0;
        }
        return all > 2 * alive;
    }

    private static Set<String> segments(Map<String, Entry> entries) {
        Set<String> segments = new HashSet<>();
        entries.values().forEach(entry -> segments.add(entry.place().segment()));
        return segments;
    }

    private void removeAllBut(Set<String> used) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SEGMENT)) {
            for (Path file : files) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] bytes(Index index, String program) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(program);
        out.writeUTF(index.state());
        out.writeInt(index.entries().size());
        for (Map.Entry<String, Entry> entry : index.entries().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().head().length);
            out.write(entry.getValue().head());
            Place place = entry.getValue().place();
            out.writeUTF(place.segment());
            out.writeLong(place.offset());
            out.writeInt(place.length());
            out.writeInt(place.crc());
        }
        return bytes.toByteArray();
    }

    private static Optional<Index> read(byte[] bytes, String program) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (!in.readUTF().equals(program)) {
                return Optional.empty();
            }
            String state = in.readUTF();
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                String name = in.readUTF();
                byte[] head = in.readNBytes(in.readInt());
                entries.put(
                        name,
                        new Entry(
                                head,
                                new Place(
                                        in.readUTF(), in.readLong(), in.readInt(), in.readInt())));
            }
            return Optional.of(new Index(state, entries));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

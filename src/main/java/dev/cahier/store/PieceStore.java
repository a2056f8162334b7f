package dev.cahier.store;

import dev.cahier.store.PieceIndex.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pieces that are kept between builds in a folder. Each has a name, a head, which is in memory, and
 * a body, which is read when it is asked for. What cannot be read or was damaged counts as absent.
 *
 * <p>An index names the pieces and says where their bodies lie in segments, which are files that
 * never change. A commit writes the new bodies into a new segment, then replaces the index at once.
 * So a process that is stopped, or another one that commits at the same time, costs pieces, but
 * never mixes those of two commits. Immutable except for its files, and safe for use by several
 * threads.
 */
public final class PieceStore {

    private static final String INDEX = "index";

    /** All segments but the largest are written anew, as one, when there are as many as this. */
    static final int MOST_SEGMENTS = 32;

    private final Path folder;
    private final String program;
    private final SegmentFolder segments;

    /** The segments that were in use in the folder, be it by this program or not. */
    private final Set<String> found;

    private final PieceIndex index;

    /** A new piece, whose body is read when it is written. */
    public record Piece(byte[] head, Spool.Spooled body) {}

    /**
     * What a commit changes; all other pieces stay as they are.
     *
     * @param fresh new pieces by their names
     * @param heads new heads of pieces whose bodies stay
     * @param gone the names of pieces that are dropped, unless they are among the new ones
     */
    public record Changes(Map<String, Piece> fresh, Map<String, byte[]> heads, Set<String> gone) {}

    private PieceStore(Path folder, String program, boolean ignoreOld) {
        this.folder = folder;
        this.program = program;
        this.segments = new SegmentFolder(folder);
        PieceIndex old = read(folder, segments);
        this.found = old.segments();
        this.index = ignoreOld || !old.program().equals(program) ? PieceIndex.EMPTY : old;
    }

    /**
     * Opens a store.
     *
     * @param folder its folder, which need not exist
     * @param program identifies the program that reads the pieces: those by another do not count
     */
    public static PieceStore open(Path folder, String program) {
        return new PieceStore(folder, program, false);
    }

    /** Opens a store without what was kept in it: the next commit replaces all. */
    public static PieceStore openEmpty(Path folder, String program) {
        return new PieceStore(folder, program, true);
    }

    /** Returns whether a store was once written in a folder, perhaps by another program. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(INDEX));
    }

    /** Reads the index without the pieces whose segment is gone or was cut short. */
    private static PieceIndex read(Path folder, SegmentFolder segments) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(INDEX));
            return PieceIndex.decode(bytes, segments::size).orElse(PieceIndex.EMPTY);
        } catch (IOException e) {
            return PieceIndex.EMPTY;
        }
    }

    /** Returns the state that the last commit was given; empty if there was none. */
    public String state() {
        return index.state();
    }

    /** Returns whether nothing is kept. */
    public boolean isEmpty() {
        return index.entries().isEmpty();
    }

    /** Returns the names of all pieces. */
    public Set<String> names() {
        return Collections.unmodifiableSet(index.entries().keySet());
    }

    /** Returns the head of a piece. */
    public Optional<byte[]> head(String name) {
        return Optional.ofNullable(index.entries().get(name)).map(Entry::head);
    }

    /** Reads the body of a piece. */
    public Optional<byte[]> body(String name) {
        return Optional.ofNullable(index.entries().get(name))
                .map(Entry::place)
                .flatMap(segments::read);
    }

    /**
     * Changes what is kept.
     *
     * @param state a text for the next build
     * @return whether anything had to be written
     * @throws IOException if the folder cannot be written; what it held is still there
     */
    public boolean commit(String state, Changes changes) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>(index.entries());
        changes.gone().forEach(entries::remove);
        boolean same =
                changes.fresh().isEmpty()
                        && changes.heads().isEmpty()
                        && entries.size() == index.entries().size();
        if (same && state.equals(index.state())) {
            return false;
        }
        Files.createDirectories(folder);
        changes.heads()
                .forEach(
                        (name, head) ->
                                entries.computeIfPresent(
                                        name, (n, entry) -> new Entry(head, entry.place())));
        changes.fresh().keySet().forEach(entries::remove);
        try (SegmentFolder.Writer writer = segments.new Writer()) {
            gather(entries, writer);
            for (Map.Entry<String, Piece> fresh : changes.fresh().entrySet()) {
                Piece piece = fresh.getValue();
                entries.put(
                        fresh.getKey(), new Entry(piece.head(), writer.add(piece.body().read())));
            }
        }
        PieceIndex changed = new PieceIndex(program, state, entries);
        KeptFile.replace(folder.resolve(INDEX), changed.encode());
        removeUnused(changed.segments());
        return true;
    }

    private void removeUnused(Set<String> used) throws IOException {
        Set<String> replaced = new HashSet<>(found);
        replaced.removeAll(used);
        segments.remove(replaced);
        segments.removeLeftovers(used, Files.getLastModifiedTime(folder.resolve(INDEX)));
    }

    /** Moves bodies out of segments that are not worth keeping. */
    private void gather(Map<String, Entry> entries, SegmentFolder.Writer writer)
            throws IOException {
        Set<String> worn = wornSegments(entries);
        Map<String, Entry> moved = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (worn.contains(entry.getValue().place().segment())) {
                moved.put(entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, Entry> entry : moved.entrySet()) {
            entries.remove(entry.getKey());
            Optional<byte[]> body = segments.read(entry.getValue().place());
            if (body.isPresent()) {
                byte[] head = entry.getValue().head();
                entries.put(entry.getKey(), new Entry(head, writer.add(body.get())));
            }
        }
    }

    /**
     * Returns the segments in which bodies that no piece has any longer take up more room than the
     * others; if too many segments are left, all but the largest.
     */
    private Set<String> wornSegments(Map<String, Entry> entries) {
        Map<String, Long> alive = new HashMap<>();
        for (Entry entry : entries.values()) {
            alive.merge(entry.place().segment(), (long) entry.place().length(), Long::sum);
        }
        Set<String> worn = new HashSet<>();
        alive.forEach(
                (segment, bytes) -> {
                    if (segments.size(segment) > 2 * bytes) {
                        worn.add(segment);
                    }
                });
        if (alive.size() - worn.size() >= MOST_SEGMENTS) {
            worn.addAll(alive.keySet());
            worn.remove(Collections.max(alive.entrySet(), Map.Entry.comparingByValue()).getKey());
        }
        return worn;
    }
}

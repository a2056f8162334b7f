package dev.cahier.store;

import dev.cahier.store.PieceIndex.Entry;
import dev.cahier.store.PieceIndex.Place;
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
    public record Piece(String name, byte[] head, Spool.Spooled body) {}

    /**
     * What a commit changes; all other pieces stay as they are.
     *
     * @param fresh new pieces, each name once; they may be made when they are asked for, which
     *     happens twice
     * @param heads new heads of pieces whose bodies stay
     * @param gone the names of pieces that are dropped, unless they are among the new ones
     */
    public record Changes(Iterable<Piece> fresh, Map<String, byte[]> heads, Set<String> gone) {}

    private PieceStore(Path folder, String program, boolean ignoreOld) {
        this.folder = folder;
        this.program = program;
        this.segments = new SegmentFolder(folder);
        PieceIndex old = read(folder, segments);
        this.found = old.segments();
        this.index = ignoreOld || !old.program().equals(program) ? PieceIndex.EMPTY : old;
    }

    private PieceStore(Path folder, String program, SegmentFolder segments, PieceIndex index) {
        this.folder = folder;
        this.program = program;
        this.segments = segments;
        this.found = index.segments();
        this.index = index;
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
            byte[] bytes = KeptFile.bytes(folder.resolve(INDEX));
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
        return with(state, changes) != this;
    }

    /**
     * Changes what is kept, as {@link #commit} does.
     *
     * @return what is kept then; this store if nothing had to be written
     */
    public PieceStore with(String state, Changes changes) throws IOException {
        Set<String> dropped = dropped(changes);
        boolean same = !changes.fresh().iterator().hasNext() && changes.heads().isEmpty();
        if (same && dropped.isEmpty() && state.equals(index.state())) {
            return this;
        }
        Files.createDirectories(folder);
        Set<String> worn = wornSegments(dropped);
        Map<String, Entry> changed = new LinkedHashMap<>();
        try (SegmentFolder.Writer bodies = segments.new Writer()) {
            for (Map.Entry<String, Entry> piece : index.entries().entrySet()) {
                if (!dropped.contains(piece.getKey())) {
                    Entry old = piece.getValue();
                    byte[] head = changes.heads().getOrDefault(piece.getKey(), old.head());
                    lasting(old.place(), worn, bodies)
                            .ifPresent(place -> changed.put(piece.getKey(), old.with(head, place)));
                }
            }
            for (Piece piece : changes.fresh()) {
                Place place = bodies.add(piece.body().read());
                changed.put(piece.name(), new Entry(piece.head(), place));
            }
        }
        PieceIndex next = new PieceIndex(program, state, changed);
        AtomicFile.replace(folder.resolve(INDEX), next.encode());
        removeUnused(next.segments());
        return new PieceStore(folder, program, segments, next);
    }

    /** Returns the names of the pieces that are dropped or replaced. */
    private Set<String> dropped(Changes changes) {
        Set<String> dropped = new HashSet<>(changes.gone());
        if (!isEmpty()) {
            changes.fresh().forEach(piece -> dropped.add(piece.name()));
        }
        dropped.retainAll(index.entries().keySet());
        return dropped;
    }

    /** Moves a body out of a segment that is not worth keeping; nothing if it was damaged. */
    private Optional<Place> lasting(Place place, Set<String> worn, SegmentFolder.Writer bodies)
            throws IOException {
        if (!worn.contains(place.segment())) {
            return Optional.of(place);
        }
        Optional<byte[]> body = segments.read(place);
        return body.isPresent() ? Optional.of(bodies.add(body.get())) : Optional.empty();
    }

    private void removeUnused(Set<String> used) throws IOException {
        Set<String> replaced = new HashSet<>(found);
        replaced.removeAll(used);
        segments.remove(replaced);
        segments.removeLeftovers(used, Files.getLastModifiedTime(folder.resolve(INDEX)));
    }

    /**
     * Returns the segments in which bodies that no piece has any longer take up more room than the
     * others; if too many segments are left, all but the largest.
     */
    private Set<String> wornSegments(Set<String> dropped) {
        Map<String, Long> alive = new HashMap<>();
        index.entries()
                .forEach(
                        (name, entry) -> {
                            if (!dropped.contains(name)) {
                                Place place = entry.place();
                                alive.merge(place.segment(), (long) place.length(), Long::sum);
                            }
                        });
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

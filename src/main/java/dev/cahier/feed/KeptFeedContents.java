package dev.cahier.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.store.PieceStore;
import dev.cahier.store.PieceStore.Changes;
import dev.cahier.store.PieceStore.Piece;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What feeds show of notes, each made once although it is in many feeds, and kept between builds.
 * Safe for use by several threads.
 */
public final class KeptFeedContents {

    private final Supplier<PieceStore> opening;
    private final Spool spool;
    private final Map<String, Fresh> fresh = new ConcurrentHashMap<>();
    private @Nullable PieceStore opened;

    /**
     * What feeds show of a note.
     *
     * @param key changes when it changes; empty if that is unknown
     * @param known whether an earlier build has kept it
     */
    private record Fresh(String key, Spool.Spooled content, boolean known) {}

    /**
     * Creates a collection.
     *
     * @param opening opens what earlier builds have kept, as soon as it is asked for
     * @param spool takes what is new until it is saved
     */
    public KeptFeedContents(Supplier<PieceStore> opening, Spool spool) {
        this.opening = opening;
        this.spool = spool;
    }

    private synchronized PieceStore store() {
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }

    /**
     * Returns what feeds show of a note.
     *
     * @param key changes when it changes; empty if that is unknown
     * @param content makes it, if it is not known
     */
    String get(String path, String key, Supplier<String> content) {
        Fresh found =
                fresh.computeIfAbsent(
                        path,
                        p ->
                                kept(p, key)
                                        .orElseGet(
                                                () -> {
                                                    byte[] made = content.get().getBytes(UTF_8);
                                                    return new Fresh(key, spool.put(made), false);
                                                }));
        try {
            return new String(found.content().read(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was made for feeds", e);
        }
    }

    /** Reads the content at once, so that a damaged file is noticed while it can be made anew. */
    private Optional<Fresh> kept(String path, String key) {
        boolean same =
                !key.isEmpty()
                        && store().head(path)
                                .filter(h -> new String(h, UTF_8).equals(key))
                                .isPresent();
        return same
                ? store().body(path).map(body -> new Fresh(key, spool.put(body), true))
                : Optional.empty();
    }

    /**
     * Keeps what is new for the next build.
     *
     * @param notes the paths of all notes; nothing is kept of others
     * @throws IOException if the folder cannot be written
     */
    public void save(Set<String> notes) throws IOException {
        Set<String> gone = new HashSet<>(store().names());
        gone.removeAll(notes);
        store().commit("", new Changes(this::added, Map.of(), gone));
    }

    private Iterator<Piece> added() {
        return fresh.entrySet().stream()
                .filter(e -> !e.getValue().known() && !e.getValue().key().isEmpty())
                .map(
                        e ->
                                new Piece(
                                        e.getKey(),
                                        e.getValue().key().getBytes(UTF_8),
                                        e.getValue().content()))
                .iterator();
    }
}

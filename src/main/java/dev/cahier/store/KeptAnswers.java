package dev.cahier.store;

import dev.cahier.store.PieceStore.Changes;
import dev.cahier.store.PieceStore.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions that earlier builds have asked, by the names of the questions. Safe for use
 * by several threads, and by several processes.
 *
 * <p>Each answer is a piece of a {@link PieceStore}, whose head is one byte: how many builds have
 * not used it since one did.
 */
public final class KeptAnswers {

    /** For how many builds an answer is kept that none of them has used. */
    private static final int PATIENCE = 3;

    private static final byte[] USED = {0};

    private final Optional<Path> folder;
    private final Supplier<String> program;
    private final boolean ignoreOld;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private @Nullable PieceStore opened;

    /** A new answer, whose body is read when it is written. */
    public record Answer(String name, Spool.Spooled body) {}

    private KeptAnswers(Optional<Path> folder, Supplier<String> program, boolean ignoreOld) {
        this.folder = folder;
        this.program = program;
        this.ignoreOld = ignoreOld;
    }

    /** Returns a store that holds nothing and is not saved. */
    public static KeptAnswers none() {
        return new KeptAnswers(Optional.empty(), () -> "", true);
    }

    /**
     * Opens a store. It is read when it is asked first.
     *
     * @param folder holds the store; it need not exist
     * @param program identifies what answers: answers of another one do not count
     * @param ignoreOld whether what earlier builds have kept does not count either
     */
    public static KeptAnswers in(Path folder, Supplier<String> program, boolean ignoreOld) {
        return new KeptAnswers(Optional.of(folder), program, ignoreOld);
    }

    private synchronized Optional<PieceStore> store() {
        if (opened == null && folder.isPresent()) {
            opened =
                    ignoreOld
                            ? PieceStore.openEmpty(folder.get(), program.get())
                            : PieceStore.open(folder.get(), program.get());
        }
        return Optional.ofNullable(opened);
    }

    /** Returns whether no earlier build has left anything. */
    public boolean isNew() {
        return folder.isEmpty() || !PieceStore.exists(folder.get());
    }

    /** Returns whether nothing of earlier builds can be used. */
    public boolean isEmpty() {
        return store().map(PieceStore::isEmpty).orElse(true);
    }

    /** Returns what an earlier build has kept under a name. */
    public Optional<byte[]> find(String name) {
        return store().flatMap(store -> store.body(name));
    }

    /** Notes down that this build uses an answer. */
    public void use(String name) {
        used.add(name);
    }

    /**
     * Keeps what this build has used and what the last ones have; writes nothing when that changes
     * nothing.
     *
     * @param fresh the answers to add, each name once; they may be made when they are asked for,
     *     which happens twice
     * @param lasting the names of those that are kept although nobody uses them
     * @param whole whether this build has asked all questions of the site, so that the other
     *     answers were not needed
     * @return whether anything was written
     */
    public boolean save(Iterable<Answer> fresh, Set<String> lasting, boolean whole) {
        Optional<PieceStore> store =
                whole || fresh.iterator().hasNext() || !used.isEmpty() ? store() : Optional.empty();
        if (store.isEmpty()) {
            return false;
        }
        Map<String, byte[]> heads = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (String old : store.get().names()) {
            int unused = store.get().head(old).orElseThrow()[0];
            if (used.contains(old) && unused > 0) {
                heads.put(old, USED);
            } else if (whole && !used.contains(old) && !lasting.contains(old)) {
                if (unused < PATIENCE) {
                    heads.put(old, new byte[] {(byte) (unused + 1)});
                } else {
                    gone.add(old);
                }
            }
        }
        Iterable<Piece> added =
                () ->
                        StreamSupport.stream(fresh.spliterator(), false)
                                .map(answer -> new Piece(answer.name(), USED, answer.body()))
                                .iterator();
        try {
            return store.get().commit("", new Changes(added, heads, gone));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder.orElseThrow(), e);
        }
    }
}

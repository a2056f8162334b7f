package dev.cahier.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.store.PieceStore;
import dev.cahier.store.PieceStore.Changes;
import dev.cahier.store.PieceStore.Piece;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of formulas in earlier builds. Safe for use by several threads, and by
 * several processes.
 *
 * <p>Kept is what KaTeX answers, be it a refusal, and not what Cahier makes of the answer. So the
 * answers are good for as long as KaTeX and the scripts around it are the same. Each is a piece of
 * a {@link PieceStore}, whose head is one byte: how many builds have not used it since one did.
 */
public final class FormulaCache {

    /** For how many builds an answer is kept that none of them has used. */
    private static final int PATIENCE = 3;

    /** The piece that holds the names that KaTeX knows; those of formulas are numbers. */
    private static final String NAMES = "names";

    private static final byte[] USED = {0};

    private final Optional<Path> folder;
    private final boolean ignoreOld;
    private @Nullable PieceStore opened;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Map<String, Spooled> fresh = new ConcurrentHashMap<>();
    private final Spool spool;
    private volatile @Nullable KatexNames oldNames;
    private volatile @Nullable KatexNames freshNames;

    private FormulaCache(Optional<Path> folder, boolean ignoreOld, Spool spool) {
        this.folder = folder;
        this.ignoreOld = ignoreOld;
        this.spool = spool;
    }

    /** Returns a cache that knows nothing and is not saved. */
    public static FormulaCache none() {
        return none(Spool.inMemory());
    }

    /**
     * Returns a cache that knows nothing and is not saved.
     *
     * @param spool takes new answers
     */
    public static FormulaCache none(Spool spool) {
        return new FormulaCache(Optional.empty(), true, spool);
    }

    /**
     * Opens the cache of a site. It is read when it is asked first.
     *
     * @param folder holds what is kept between builds; it need not exist
     * @param output what the answers consist of
     * @param ignoreOld whether what earlier builds have kept is of no interest
     * @param spool takes new answers until they are saved
     */
    public static FormulaCache in(Path folder, MathOutput output, boolean ignoreOld, Spool spool) {
        return new FormulaCache(
                Optional.of(folder.resolve("formulas-" + output.katexName())), ignoreOld, spool);
    }

    private synchronized Optional<PieceStore> store() {
        if (opened == null && folder.isPresent()) {
            String program = ScriptDigest.current();
            opened =
                    ignoreOld
                            ? PieceStore.openEmpty(folder.get(), program)
                            : PieceStore.open(folder.get(), program);
        }
        return Optional.ofNullable(opened);
    }

    /**
     * Returns whether no earlier build has left anything, so that an engine will surely be needed.
     */
    public boolean isNew() {
        return folder.isEmpty() || !PieceStore.exists(folder.get());
    }

    /** Returns whether nothing of earlier builds can be used. */
    boolean isEmpty() {
        return store().map(PieceStore::isEmpty).orElse(true);
    }

    /** Returns what the engine answers to a formula, where that is known. */
    Optional<KatexAnswer> find(Formula formula) {
        String name = name(formula);
        Optional<KatexAnswer> now =
                Optional.ofNullable(fresh.get(name)).flatMap(body -> answer(body, formula));
        if (now.isPresent()) {
            return now;
        }
        Optional<KatexAnswer> old =
                store().flatMap(store -> store.body(name))
                        .flatMap(body -> AnswerCodec.decode(body, formula));
        old.ifPresent(answer -> used.add(name));
        return old;
    }

    private static Optional<KatexAnswer> answer(Spooled body, Formula formula) {
        try {
            return AnswerCodec.decode(body.read(), formula);
        } catch (IOException e) {
            return Optional.empty(); // The engine is asked again.
        }
    }

    /**
     * Adds an answer, which depends on the formula alone. No answer is kept to a formula that is
     * not a text of Unicode.
     */
    void keep(Formula formula, KatexAnswer answer) {
        if (UTF_8.newEncoder().canEncode(formula.tex())) {
            fresh.put(name(formula), spool.put(AnswerCodec.encode(formula, answer)));
        }
    }

    /** Returns the names that KaTeX knows, where they were asked for once. */
    Optional<KatexNames> names() {
        if (freshNames != null) {
            return Optional.ofNullable(freshNames);
        }
        if (oldNames == null) {
            oldNames =
                    store().flatMap(store -> store.body(NAMES))
                            .flatMap(AnswerCodec::decodeNames)
                            .orElse(null);
        }
        return Optional.ofNullable(oldNames);
    }

    void keep(KatexNames known) {
        if (!names().equals(Optional.of(known))) {
            freshNames = known;
        }
    }

    /** Different formulas may have the same name, so the piece holds the formula too. */
    private static String name(Formula formula) {
        return Long.toHexString(FormulaId.of(formula, RowEnds.UNKNOWN));
    }

    /**
     * Keeps what this build has used and what the last ones have; writes nothing when that changes
     * nothing.
     *
     * @param whole whether this build has asked for all formulas of the site, so that the others
     *     were not needed
     * @return whether anything was written
     */
    public boolean save(boolean whole) {
        Optional<PieceStore> store =
                whole || !fresh.isEmpty() || !used.isEmpty() ? store() : Optional.empty();
        if (store.isEmpty()) {
            return false;
        }
        Map<String, Piece> added = added();
        Map<String, byte[]> heads = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (String name : store.get().names()) {
            int unused = store.get().head(name).orElseThrow()[0];
            if (used.contains(name) && unused > 0) {
                heads.put(name, USED);
            } else if (whole && !used.contains(name) && !name.equals(NAMES)) {
                if (unused < PATIENCE) {
                    heads.put(name, new byte[] {(byte) (unused + 1)});
                } else {
                    gone.add(name);
                }
            }
        }
        try {
            return store.get().commit("", new Changes(added, heads, gone));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder.orElseThrow(), e);
        }
    }

    private Map<String, Piece> added() {
        Map<String, Piece> added = new HashMap<>();
        fresh.forEach((name, body) -> added.put(name, new Piece(USED, body)));
        KatexNames names = freshNames;
        if (names != null) {
            added.put(NAMES, new Piece(USED, () -> AnswerCodec.encode(names)));
        }
        return added;
    }
}

package dev.cahier.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.math.AnswerFile.Content;
import dev.cahier.math.AnswerFile.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the engine made of formulas in earlier builds, in one file. Safe for use by several threads,
 * and by several processes: each reads a whole file and writes a whole one, and the last one wins.
 *
 * <p>Kept is what KaTeX answers, be it a refusal, and not what Cahier makes of the answer. So the
 * file is good for as long as KaTeX and the scripts around it are the same.
 */
public final class FormulaCache {

    /** For how many builds an answer is kept that none of them has used. */
    private static final int PATIENCE = 3;

    private final Optional<AnswerFile> file;
    private final CompletableFuture<Content> old = new CompletableFuture<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ConcurrentMap<Formula, KatexAnswer> used = new ConcurrentHashMap<>();
    private volatile Optional<KatexNames> names = Optional.empty();

    private FormulaCache(Optional<AnswerFile> file, boolean ignoreOld) {
        this.file = file;
        if (file.isEmpty() || ignoreOld) {
            asked.set(true);
            old.complete(Content.EMPTY);
        }
    }

    /** Returns a cache that knows nothing and is not saved. */
    public static FormulaCache none() {
        return new FormulaCache(Optional.empty(), true);
    }

    /**
     * Opens the cache in a folder, which need not exist. It is read when it is asked first.
     *
     * @param output what the answers consist of
     * @param ignoreOld whether what earlier builds have kept is of no interest
     */
    public static FormulaCache in(Path folder, MathOutput output, boolean ignoreOld) {
        return new FormulaCache(Optional.of(AnswerFile.in(folder, output)), ignoreOld);
    }

    /** Reads the file in the background, since it is going to be asked. */
    public void prepare() {
        if (asked.compareAndSet(false, true)) {
            old.completeAsync(file.orElseThrow()::read);
        }
    }

    private Content old() {
        prepare();
        return old.join();
    }

    /**
     * Returns whether no earlier build has left anything, so that an engine will surely be needed.
     * Does not wait for what there is to be read.
     */
    public boolean isNew() {
        return file.isEmpty() || !file.get().exists();
    }

    /** Returns whether nothing of earlier builds can be used. */
    boolean isEmpty() {
        return old().entries().isEmpty();
    }

    /** Returns what the engine answers to a formula, where that is known. */
    Optional<KatexAnswer> find(Formula formula) {
        KatexAnswer fresh = used.get(formula);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        Entry entry = old().entries().get(formula);
        if (entry == null) {
            return Optional.empty();
        }
        used.put(formula, entry.answer());
        return Optional.of(entry.answer());
    }

    /** Adds an answer, which depends on the formula alone. */
    void keep(Formula formula, KatexAnswer answer) {
        used.put(formula, answer);
    }

    /** Returns the names that KaTeX knows, where they were asked for once. */
    Optional<KatexNames> names() {
        return names.or(() -> old().names());
    }

    void keep(KatexNames known) {
        names = Optional.of(known);
    }

    /**
     * Writes the file anew, with what this build has used and what the last ones have; leaves it
     * alone when that changes nothing.
     *
     * @param whole whether this build has asked for all formulas of the site, so that the others
     *     were not needed
     * @return whether the file was written
     */
    public boolean save(boolean whole) {
        if (file.isEmpty() || !whole && used.isEmpty()) {
            return false;
        }
        Map<Formula, Entry> before = old().entries();
        List<Entry> entries = new ArrayList<>();
        used.forEach((formula, answer) -> entries.add(new Entry(formula, answer, 0)));
        for (Entry entry : before.values()) {
            if (!used.containsKey(entry.formula()) && (!whole || entry.unused() < PATIENCE)) {
                int unused = entry.unused() + (whole ? 1 : 0);
                entries.add(new Entry(entry.formula(), entry.answer(), unused));
            }
        }
        boolean same =
                names().equals(old().names())
                        && entries.size() == before.size()
                        && entries.stream().allMatch(entry -> isSame(entry, before));
        if (!same) {
            entries.removeIf(entry -> !UTF_8.newEncoder().canEncode(entry.formula().tex()));
            file.get().write(entries, names());
        }
        return !same;
    }

    private static boolean isSame(Entry entry, Map<Formula, Entry> before) {
        Entry known = before.get(entry.formula());
        return known != null && known.unused() == entry.unused();
    }
}

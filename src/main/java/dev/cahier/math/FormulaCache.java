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
    private final CompletableFuture<Content> old;
    private final ConcurrentMap<Formula, KatexAnswer> used = new ConcurrentHashMap<>();
    private volatile Optional<KatexNames> names = Optional.empty();

    private FormulaCache(Optional<AnswerFile> file, CompletableFuture<Content> old) {
        this.file = file;
        this.old = old;
    }

    /** Returns a cache that knows nothing and is not saved. */
    public static FormulaCache none() {
        return new FormulaCache(Optional.empty(), CompletableFuture.completedFuture(Content.EMPTY));
    }

    /**
     * Opens the cache in a folder, which need not exist; reading goes on in the background.
     *
     * @param output what the answers consist of
     * @param ignoreOld whether what earlier builds have kept is of no interest
     */
    public static FormulaCache in(Path folder, MathOutput output, boolean ignoreOld) {
        AnswerFile file = AnswerFile.in(folder, output);
        return new FormulaCache(
                Optional.of(file),
                ignoreOld
                        ? CompletableFuture.completedFuture(Content.EMPTY)
                        : CompletableFuture.supplyAsync(file::read));
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
        return old.join().entries().isEmpty();
    }

    /** Returns what the engine answers to a formula, where that is known. */
    Optional<KatexAnswer> find(Formula formula) {
        KatexAnswer fresh = used.get(formula);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        Entry entry = old.join().entries().get(formula);
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
        return names.or(() -> old.join().names());
    }

    void keep(KatexNames known) {
        names = Optional.of(known);
    }

    /**
     * Writes the file anew, with what this build has used and what the last ones have; leaves it
     * alone when that changes nothing.
     *
     * @return whether the file was written
     */
    public boolean save() {
        if (file.isEmpty()) {
            return false;
        }
        Map<Formula, Entry> before = old.join().entries();
        List<Entry> entries = new ArrayList<>();
        used.forEach((formula, answer) -> entries.add(new Entry(formula, answer, 0)));
        for (Entry entry : before.values()) {
            if (!used.containsKey(entry.formula()) && entry.unused() < PATIENCE) {
                entries.add(new Entry(entry.formula(), entry.answer(), entry.unused() + 1));
            }
        }
        boolean same =
                names().equals(old.join().names())
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

package dev.cahier.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.store.KeptAnswers;
import dev.cahier.store.KeptAnswers.Answer;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of formulas in earlier builds. Safe for use by several threads, and by
 * several processes.
 *
 * <p>Kept is what KaTeX answers, be it a refusal, and not what Cahier makes of the answer. So the
 * answers are good for as long as KaTeX and the scripts around it are the same.
 */
public final class FormulaCache {

    /** The piece that holds the names that KaTeX knows; the other pieces are named by numbers. */
    private static final String NAMES = "names";

    private final KeptAnswers kept;
    private final Map<Long, Spooled> fresh = new ConcurrentHashMap<>();
    private final Spool spool;
    private volatile @Nullable KatexNames oldNames;
    private volatile @Nullable KatexNames freshNames;

    private FormulaCache(KeptAnswers kept, Spool spool) {
        this.kept = kept;
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
        return new FormulaCache(KeptAnswers.none(), spool);
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
                KeptAnswers.in(
                        folder.resolve("formulas-" + output.katexName()),
                        ScriptDigest::current,
                        ignoreOld),
                spool);
    }

    /**
     * Returns whether no earlier build has left anything, so that an engine will surely be needed.
     */
    public boolean isNew() {
        return kept.isNew();
    }

    /** Returns whether nothing of earlier builds can be used. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Returns what the engine answers to a formula, where that is known. */
    Optional<KatexAnswer> find(Formula formula) {
        long number = number(formula);
        Optional<KatexAnswer> now =
                Optional.ofNullable(fresh.get(number)).flatMap(body -> answer(body, formula));
        if (now.isPresent()) {
            return now;
        }
        String name = name(number);
        Optional<KatexAnswer> old =
                kept.find(name).flatMap(body -> AnswerCodec.decode(body, formula));
        old.ifPresent(answer -> kept.use(name));
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
            fresh.put(number(formula), spool.put(AnswerCodec.encode(formula, answer)));
        }
    }

    /** Returns the names that KaTeX knows, where they were asked for once. */
    Optional<KatexNames> names() {
        if (freshNames != null) {
            return Optional.ofNullable(freshNames);
        }
        if (oldNames == null) {
            oldNames = kept.find(NAMES).flatMap(AnswerCodec::decodeNames).orElse(null);
        }
        return Optional.ofNullable(oldNames);
    }

    void keep(KatexNames known) {
        if (!names().equals(Optional.of(known))) {
            freshNames = known;
        }
    }

    /** Different formulas may have the same number, so the piece holds the formula too. */
    private static long number(Formula formula) {
        return FormulaId.of(formula, RowEnds.UNKNOWN);
    }

    private static String name(long number) {
        return Long.toHexString(number);
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
        return kept.save(this::added, Set.of(NAMES), whole);
    }

    private Iterator<Answer> added() {
        Stream<Answer> formulas =
                fresh.entrySet().stream()
                        .map(formula -> new Answer(name(formula.getKey()), formula.getValue()));
        return Stream.concat(
                        Optional.ofNullable(freshNames)
                                .map(names -> new Answer(NAMES, () -> AnswerCodec.encode(names)))
                                .stream(),
                        formulas)
                .iterator();
    }
}

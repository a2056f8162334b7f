package dev.cahier.math;

import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import dev.cahier.script.EnginePool;
import dev.cahier.script.EngineUnavailableException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Typesets formulas with KaTeX, run in V8.
 *
 * <p>Equal formulas are typeset once, also when several threads ask at the same time. A formula
 * that would take too much time, memory or nesting fails, and those after it do not suffer.
 */
public final class KatexRenderer implements MathRenderer {

    /** How many characters of markup are in memory; the rest is asked of the cache again. */
    private static final int RECENT = 4_000_000;

    /** A formula, and how the rows of the others in its note end where that matters. */
    private record Question(Formula formula, RowEnds rowEnds) {

        static Question of(Formula formula, RowEnds rowEnds) {
            return new Question(formula, rowEnds.concerning(formula.tex()));
        }
    }

    private final EnginePool<KatexEngine> engines;
    private final FormulaCache cache;
    private final RecentTypesettings<Question> recent = new RecentTypesettings<>(RECENT);
    private final ConcurrentMap<Question, CompletableFuture<Typesetting>> pending =
            new ConcurrentHashMap<>();

    /** Formulas that had to be stopped are not tried again: a preview builds again and again. */
    private final ConcurrentMap<Formula, KatexAnswer> stopped;

    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** Creates a renderer; no engine starts before it is needed or {@link #warmUp} is called. */
    public KatexRenderer(MathOutput output) {
        this(output, FormulaCache.none());
    }

    /**
     * Creates a renderer that uses what earlier builds have typeset; no engine starts before it is
     * needed or {@link #warmUp} is called.
     */
    public KatexRenderer(MathOutput output, FormulaCache cache) {
        this(output, EngineLimits.usual(), cache);
    }

    KatexRenderer(MathOutput output, EngineLimits limits, FormulaCache cache) {
        this(
                new EnginePool<>(
                        "katex", () -> KatexEngine.start(output, limits), limits.engines()),
                cache,
                new ConcurrentHashMap<>());
    }

    private KatexRenderer(
            EnginePool<KatexEngine> engines,
            FormulaCache cache,
            ConcurrentMap<Formula, KatexAnswer> stopped) {
        this.stopped = stopped;
        this.engines = engines;
        this.cache = cache;
    }

    /**
     * Returns a renderer with the engines of this one; both end together. Of the formulas, it knows
     * only those that had to be stopped.
     */
    public KatexRenderer next(FormulaCache other) {
        return new KatexRenderer(engines, other, stopped);
    }

    /** Starts the first engine in the background, so that it is there when a formula comes. */
    public void warmUp() {
        engines.warmUp();
    }

    /**
     * {@inheritDoc}
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    @Override
    public Typesetting render(Formula formula, RowEnds rowEnds) {
        total.incrementAndGet();
        Question question = Question.of(formula, rowEnds);
        boolean counts = asked.add(FormulaId.of(question.formula(), question.rowEnds()));
        Typesetting outcome = outcome(question, rendered);
        if (counts && outcome instanceof Typesetting.Failed) {
            failed.incrementAndGet();
        }
        return outcome;
    }

    @Override
    public Typesetting tryOut(Formula formula) {
        return outcome(Question.of(formula, RowEnds.UNKNOWN), new AtomicInteger());
    }

    /**
     * Returns the outcome of a formula.
     *
     * @param count is increased if an engine has to be asked and typesets it
     */
    private Typesetting outcome(Question question, AtomicInteger count) {
        return recent.get(question).orElseGet(() -> join(question, count));
    }

    private Typesetting join(Question question, AtomicInteger count) {
        CompletableFuture<Typesetting> result =
                pending.computeIfAbsent(question, q -> start(q, count));
        try {
            Typesetting outcome = result.join();
            recent.put(question, outcome);
            return outcome;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            pending.remove(question, result);
        }
    }

    /** An engine is asked only for what the cache does not know. */
    private CompletableFuture<Typesetting> start(Question question, AtomicInteger count) {
        Optional<Typesetting> known =
                typeset(question, this::known, () -> cache.names().orElse(KatexNames.NONE))
                        .filter(outcome -> isComplete(outcome));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        return engines.submit(
                engine -> {
                    Typesetting outcome =
                            typeset(question, f -> Optional.of(ask(engine, f)), () -> names(engine))
                                    .orElseThrow();
                    if (outcome instanceof Typesetting.Typeset) {
                        count.incrementAndGet();
                    }
                    return outcome;
                });
    }

    /** Without KaTeX's names, a failure may lack its hint. */
    private boolean isComplete(Typesetting outcome) {
        return outcome instanceof Typesetting.Typeset || cache.names().isPresent();
    }

    private Optional<KatexAnswer> known(Formula formula) {
        return Optional.ofNullable(stopped.get(formula)).or(() -> cache.find(formula));
    }

    private KatexAnswer ask(KatexEngine engine, Formula formula) {
        Optional<KatexAnswer> known = known(formula);
        if (known.isPresent()) {
            return known.get();
        }
        KatexAnswer answer = engine.typeset(formula);
        // What had to be stopped might get through on another day.
        if (answer instanceof Refusal refusal && refusal.stopped()) {
            stopped.put(formula, answer);
        } else if (!engine.isSpent()) {
            cache.keep(formula, answer);
        }
        return answer;
    }

    private KatexNames names(KatexEngine engine) {
        KatexNames names = cache.names().orElseGet(engine::names);
        cache.keep(names);
        return names;
    }

    /**
     * The first reading that compiles wins; if none does, what the author wrote is refused, or, if
     * that was rewritten, the rest of it.
     *
     * @param answers what the engine answers, where that is known
     * @return absent when an answer is not known
     */
    private static Optional<Typesetting> typeset(
            Question question,
            Function<Formula, Optional<KatexAnswer>> answers,
            Supplier<KatexNames> names) {
        Formula formula = question.formula();
        Optional<Typesetting.Failed> failure = Optional.empty();
        String blamed = formula.tex();
        Iterator<FormulaReading> readings = FormulaReading.of(formula, question.rowEnds());
        while (readings.hasNext()) {
            FormulaReading reading = readings.next();
            Optional<KatexAnswer> answer = answers.apply(reading.formula());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.get() instanceof Html html) {
                return Optional.of(typeset(formula, reading, html));
            }
            Refusal refused = (Refusal) answer.get();
            if (refused.stopped()) {
                return Optional.of(RefusalExplanation.of(formula, refused, names));
            }
            if (failure.isEmpty() || reading.repaired().equals(formula.tex())) {
                blamed = reading.repaired();
            }
            if (reading.repaired().equals(blamed)) {
                failure = Optional.of(failure(formula, reading, refused, names));
            }
        }
        return Optional.of(failure.orElseThrow());
    }

    /** Explains why a reading is refused, at the place in what the author wrote. */
    private static Typesetting.Failed failure(
            Formula formula, FormulaReading reading, Refusal refused, Supplier<KatexNames> names) {
        Typesetting.Failed failed = RefusalExplanation.of(reading, refused, names);
        return new Typesetting.Failed(
                failed.message(),
                EscapedTex.offsetInWritten(formula.tex(), reading.repaired(), failed.offset()),
                failed.hint(),
                failed.definitions());
    }

    private static Typesetting typeset(Formula written, FormulaReading reading, Html html) {
        return new Typesetting.Typeset(
                html.html(),
                reading.formula().tex(),
                reading.repaired(),
                !reading.repaired().equals(written.tex()),
                reading.changes(),
                html.parts(),
                html.definitions());
    }

    /** Returns how many engines have been started. */
    int engines() {
        return engines.engines();
    }

    @Override
    public MathStatistics statistics() {
        return new MathStatistics(total.get(), asked.size(), rendered.get(), failed.get());
    }

    @Override
    public void close() {
        engines.close();
    }
}

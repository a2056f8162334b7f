package dev.cahier.math;

import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Typesets formulas with KaTeX, run in V8.
 *
 * <p>Equal formulas are typeset once, also when several threads ask at the same time. A formula
 * that would take too much time, memory or nesting fails, and those after it do not suffer.
 */
public final class KatexRenderer implements MathRenderer {

    private final EnginePool engines;
    private final ConcurrentMap<Formula, CompletableFuture<Typesetting>> memo =
            new ConcurrentHashMap<>();
    private final ConcurrentMap<Formula, CompletableFuture<Typesetting>> trials =
            new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** Creates a renderer; no engine starts before it is needed or {@link #warmUp} is called. */
    public KatexRenderer(MathOutput output) {
        this(output, EngineLimits.usual());
    }

    KatexRenderer(MathOutput output, EngineLimits limits) {
        engines = new EnginePool(() -> KatexEngine.start(output, limits), limits.engines());
    }

    /** Starts the first engine in the background, so that it is there when a formula comes. */
    public void warmUp() {
        engines.warmUp();
    }

    /**
     * {@inheritDoc}
     *
     * @throws MathEngineUnavailableException when V8 does not run on this machine
     */
    @Override
    public Typesetting render(Formula formula) {
        total.incrementAndGet();
        return outcome(
                memo.computeIfAbsent(
                        formula, f -> engines.submit(engine -> counted(typeset(engine, f)))));
    }

    /** The first reading that compiles wins; if none does, what the author wrote is refused. */
    private static Typesetting typeset(KatexEngine engine, Formula formula) {
        Optional<Refusal> refusal = Optional.empty();
        for (String tex : EscapedTex.readings(formula.tex())) {
            boolean asWritten = tex.equals(formula.tex());
            KatexAnswer answer = engine.typeset(tex, formula.display(), formula.macros().values());
            if (answer instanceof Html html) {
                return new Typesetting.Typeset(html.html(), tex, !asWritten, html.definitions());
            }
            if (asWritten) {
                refusal = Optional.of((Refusal) answer);
            }
        }
        return RefusalExplanation.of(formula, refusal.orElseThrow(), engine::names);
    }

    private Typesetting counted(Typesetting outcome) {
        (outcome instanceof Typesetting.Failed ? failed : rendered).incrementAndGet();
        return outcome;
    }

    @Override
    public Typesetting tryOut(Formula formula) {
        return outcome(
                trials.computeIfAbsent(formula, f -> engines.submit(engine -> typeset(engine, f))));
    }

    private static Typesetting outcome(CompletableFuture<Typesetting> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public MathStatistics statistics() {
        return new MathStatistics(total.get(), memo.size(), rendered.get(), failed.get());
    }

    @Override
    public void close() {
        engines.close();
    }
}

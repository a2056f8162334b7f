package dev.cahier.math;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * KaTeX in a V8 of its own.
 *
 * <p>Not safe for use by several threads. The thread that uses it needs a stack of some megabytes:
 * V8 stops JavaScript that is nested too deeply, but only after about one.
 */
final class KatexEngine implements AutoCloseable {

    private static final long EXTRA_HEAP_BYTES = 64L << 20;

    private final V8Runtime runtime;
    private final V8ValueObject bridge;
    private final V8ValueFunction typeset;
    private final FormulaWatch watch;
    private final MathOutput output;
    private final EngineLimits limits;
    private Optional<KatexNames> names = Optional.empty();
    private boolean outOfMemory;
    private boolean spent;

    private KatexEngine(
            V8Runtime runtime, V8ValueObject bridge, MathOutput output, EngineLimits limits)
            throws JavetException {
        this.runtime = runtime;
        this.bridge = bridge;
        this.typeset = bridge.get("typeset");
        this.watch = new FormulaWatch(limits.formulaTime(), runtime::terminateExecution);
        this.output = output;
        this.limits = limits;
    }

    /**
     * Starts V8 and loads KaTeX into it, together with its extension for chemistry.
     *
     * @throws MathEngineUnavailableException when V8 does not run on this machine
     */
    static KatexEngine start(MathOutput output, EngineLimits limits) {
        KatexWebJar katex = KatexWebJar.onClassPath();
        try {
            V8Runtime runtime = V8Library.load().createV8Runtime(new V8RuntimeOptions());
            runtime.setLogger(new SilentLogger());
            for (String script : katex.scripts()) {
                runtime.getExecutor(script).executeVoid();
            }
            for (String script : ownScripts()) {
                runtime.getExecutor(script).executeVoid();
            }
            V8ValueObject bridge = runtime.getExecutor("cahier").execute();
            KatexEngine engine = new KatexEngine(runtime, bridge, output, limits);
            runtime.setNearHeapLimitCallback((now, initially) -> engine.stopFormula(now));
            return engine;
        } catch (JavetException e) {
            throw new MathEngineUnavailableException("KaTeX does not start", e);
        }
    }

    /** Returns Cahier's own scripts, in the order to load them after KaTeX. */
    static List<String> ownScripts() {
        return Stream.of("katex-markup.js", "katex-colors.js", "katex-layout.js", "katex-bridge.js")
                .map(name -> new String(KatexWebJar.read(name), StandardCharsets.UTF_8))
                .toList();
    }

    /** Typesets some TeX, or says what is wrong with it. The engine is usable again afterwards. */
    KatexAnswer typeset(Formula formula) {
        String tex = formula.tex();
        if (tex.length() > limits.formulaLength()) {
            return Refusal.ofWhole(
                    "The formula is too long: "
                            + tex.length()
                            + " characters, at most "
                            + limits.formulaLength());
        }
        watch.begin();
        try {
            return answer(
                    typeset.callObject(
                            null,
                            tex,
                            formula.display(),
                            output.katexName(),
                            joined(formula.macros().values()),
                            formula.numbers().word()));
        } catch (JavetTerminatedException e) {
            return stopped();
        } catch (JavetException e) {
            throw new IllegalStateException("the engine failed on: " + tex, e);
        } finally {
            spent |= watch.end();
        }
    }

    private static String joined(Collection<Macro> macros) {
        return macros.stream()
                .map(macro -> macro.name() + "\0" + macro.meaning())
                .collect(Collectors.joining("\0"));
    }

    /** Beside HTML, MathML is read aloud, and KaTeX writes it for that. */
    private String forBrowsers(String markup) {
        return output == MathOutput.MATHML ? MathmlCore.of(markup) : markup;
    }

    private KatexAnswer answer(Object result) {
        if (result instanceof String html) {
            return new Html(forBrowsers(html), List.of());
        }
        List<?> parts = (List<?>) result;
        if (parts.get(1) instanceof Integer offset) {
            return new Refusal(
                    (String) parts.get(0),
                    offset,
                    (Integer) parts.get(2),
                    (String) parts.get(3),
                    definitions(parts.subList(4, parts.size())));
        }
        return new Html(
                forBrowsers((String) parts.get(0)), definitions(parts.subList(1, parts.size())));
    }

    private static List<Macro> definitions(List<?> pairs) {
        return pairs.stream()
                .map(pair -> ((String) pair).split("\0", 2))
                .map(parts -> new Macro(parts[0], parts[1]))
                .toList();
    }

    /** Called by V8 when its memory runs out, and then it must be given some to stop with. */
    private long stopFormula(long heapBytes) {
        outOfMemory = true;
        runtime.terminateExecution();
        return heapBytes + EXTRA_HEAP_BYTES;
    }

    private Refusal stopped() {
        // Whatever stopped it, what the formula has filled the memory with may still be there.
        spent = true;
        if (outOfMemory) {
            return Refusal.ofWhole(Refusal.TAKES + "too much memory");
        }
        return Refusal.ofWhole(
                Refusal.TAKES
                        + "longer than "
                        + limits.formulaTime().toMillis() / 1000.0
                        + " seconds");
    }

    /** Tells whether a formula had to be stopped, so that a fresh engine should do the next one. */
    boolean isSpent() {
        return spent;
    }

    /** Returns the names that KaTeX knows. */
    KatexNames names() {
        if (names.isEmpty()) {
            names = Optional.of(askNames());
        }
        return names.get();
    }

    private KatexNames askNames() {
        try {
            List<?> known = bridge.invokeObject("knownNames");
            return new KatexNames(words(known.get(0)), words(known.get(1)), words(known.get(2)));
        } catch (JavetException e) {
            throw new IllegalStateException("KaTeX does not tell its names", e);
        }
    }

    private static Set<String> words(Object joined) {
        return Set.of(((String) joined).split(" "));
    }

    @Override
    public void close() {
        try {
            watch.close();
            typeset.close();
            bridge.close();
            runtime.close();
        } catch (JavetException e) {
            throw new IllegalStateException("V8 does not close", e);
        }
    }
}

package dev.cahier.math;

import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import dev.cahier.script.Engine;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.script.ScriptEngine;
import dev.cahier.script.StoppedCallException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** KaTeX in a {@link ScriptEngine}. Not safe for use by several threads. */
final class KatexEngine implements Engine {

    private final ScriptEngine scripts;
    private final MathOutput output;
    private final EngineLimits limits;
    private Optional<KatexNames> names = Optional.empty();

    private KatexEngine(ScriptEngine scripts, MathOutput output, EngineLimits limits) {
        this.scripts = scripts;
        this.output = output;
        this.limits = limits;
    }

    /**
     * Starts V8 and loads KaTeX into it, together with its extension for chemistry.
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    static KatexEngine start(MathOutput output, EngineLimits limits) {
        List<String> scripts =
                Stream.of(KatexWebJar.onClassPath().scripts(), ownScripts())
                        .flatMap(List::stream)
                        .toList();
        return new KatexEngine(
                ScriptEngine.start(scripts, "cahier", limits.formulaTime()), output, limits);
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
        try {
            return answer(
                    scripts.call(
                            "typeset",
                            tex,
                            formula.display(),
                            output.katexName(),
                            joined(formula.macros().values()),
                            formula.numbers().word()));
        } catch (StoppedCallException e) {
            return stopped(e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the engine failed on: " + tex, e);
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
            return new Html(forBrowsers(html), EquationParts.NONE, List.of());
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
                forBrowsers((String) parts.get(0)),
                equationParts((List<?>) parts.get(1)),
                definitions(parts.subList(2, parts.size())));
    }

    private static EquationParts equationParts(List<?> parts) {
        if (parts.isEmpty()) {
            return EquationParts.NONE;
        }
        List<?> values = (List<?>) parts.get(1);
        List<EquationParts.Label> labels = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 3) {
            int row = (Integer) values.get(i + 1);
            labels.add(
                    new EquationParts.Label(
                            (String) values.get(i),
                            row < 0 ? OptionalInt.empty() : OptionalInt.of(row),
                            withoutParentheses((String) values.get(i + 2))));
        }
        List<String> references =
                ((List<?>) parts.get(2)).stream().map(String.class::cast).toList();
        return new EquationParts((Integer) parts.get(0), labels, references);
    }

    /** A tag is shown in parentheses, unless it has a star. */
    private static String withoutParentheses(String tag) {
        String text = tag.strip();
        boolean enclosed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        return enclosed ? text.substring(1, text.length() - 1) : text;
    }

    private static List<Macro> definitions(List<?> pairs) {
        return pairs.stream()
                .map(pair -> ((String) pair).split("\0", 2))
                .map(parts -> new Macro(parts[0], parts[1]))
                .toList();
    }

    private Refusal stopped(StoppedCallException reason) {
        if (reason.isOutOfMemory()) {
            return Refusal.ofWhole(Refusal.TAKES + "too much memory");
        }
        return Refusal.ofWhole(
                Refusal.TAKES
                        + "longer than "
                        + limits.formulaTime().toMillis() / 1000.0
                        + " seconds");
    }

    @Override
    public boolean isSpent() {
        return scripts.isSpent();
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
            List<?> known = (List<?>) scripts.call("knownNames");
            return new KatexNames(words(known.get(0)), words(known.get(1)), words(known.get(2)));
        } catch (StoppedCallException e) {
            throw new IllegalStateException("KaTeX does not tell its names", e);
        }
    }

    private static Set<String> words(Object joined) {
        return Set.of(((String) joined).split(" "));
    }

    @Override
    public void close() {
        scripts.close();
    }
}

package dev.cahier.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.AverageTime;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One formula, from its TeX to HTML and MathML. Every formula is another one, so that the engine is
 * measured and not what the renderer remembers.
 */
public class FormulaBenchmark extends AverageTime {

    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$\n(.*?)\n\\$\\$|\\$([^$]+)\\$", Pattern.DOTALL);

    private final List<Formula> formulas =
            notes().stream()
                    .map(note -> FORMULA.matcher(new String(note, UTF_8)))
                    .flatMap(matcher -> matcher.results())
                    .map(FormulaBenchmark::formula)
                    .toList();
    private final KatexRenderer renderer = new KatexRenderer(MathOutput.HTML_AND_MATHML);
    private int next;

    @TearDown
    public void close() {
        renderer.close();
    }

    @Benchmark
    public Typesetting.Typeset distinct() {
        Formula formula = formulas.get(next % formulas.size());
        String tex = formula.tex() + " + " + next++;
        return (Typesetting.Typeset) renderer.render(new Formula(tex, formula.display()));
    }

    private static Formula formula(MatchResult written) {
        boolean display = written.group(1) != null;
        return new Formula(written.group(display ? 1 : 2), display);
    }
}

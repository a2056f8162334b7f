package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.AnswerFile.Entry;
import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaCacheTest {

    private static final Macro MINE = new Macro("\\mine", "\\newcommand{\\mine}[0]{\\oops}");

    /** What a cache must give back: formulas, repairs, definitions, refusals with their hints. */
    private static final List<Formula> FORMULAS =
            List.of(
                    new Formula("x^2", false),
                    new Formula("x^2", true),
                    new Formula("\\text{损失} < 1", false),
                    new Formula("\\newcommand{\\R}{\\mathbb{R}}", true),
                    new Formula("\\begin{aligned} a &= b \\\\\\\\ c &= d \\end{aligned}", true),
                    new Formula("1 + \\alhpa", true),
                    new Formula("\\mine", true, new TreeMap<>(Map.of("\\mine", MINE))),
                    new Formula("\\begin{alinged}x\\end{alinged}", true));

    @TempDir private Path folder;

    private FormulaCache cache() {
        return FormulaCache.in(folder, MathOutput.MATHML, false);
    }

    private List<Typesetting> rendered(FormulaCache cache, int engines) {
        try (KatexRenderer renderer = new KatexRenderer(MathOutput.MATHML, cache)) {
            List<Typesetting> outcomes = FORMULAS.stream().map(renderer::render).toList();
            assertThat(renderer.engines()).isEqualTo(engines);
            assertThat(renderer.statistics().rendered()).isEqualTo(engines == 0 ? 0 : 5);
            assertThat(renderer.statistics().failed()).isEqualTo(3);
            cache.save(true);
            return outcomes;
        }
    }

    @Test
    void givesTheSameOutcomesWithoutAnEngine() {
        List<Typesetting> first = rendered(cache(), 1);

        assertThat(rendered(cache(), 0)).isEqualTo(first);
        assertThat(rendered(FormulaCache.none(), 1)).isEqualTo(first);
    }

    @Test
    void ignoresWhatIsOldWhenAskedTo() {
        rendered(cache(), 1);

        rendered(FormulaCache.in(folder, MathOutput.MATHML, true), 1);
    }

    @Test
    void keepsOneKindOfOutputFromTheOther() {
        rendered(cache(), 1);

        assertThat(FormulaCache.in(folder, MathOutput.HTML_AND_MATHML, false).isEmpty()).isTrue();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        rendered(cache(), 1);
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 1 + whole.length / 60) {
            byte[] cut = Arrays.copyOf(whole, at);
            Files.write(file, cut);
            assertThat(cache().isEmpty()).as("cut at " + at).isTrue();
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            AnswerFile.Content read = AnswerFile.in(folder, MathOutput.MATHML).read();
            // Some bits of the head of a compressed file, such as its date, mean nothing.
            assertThat(read.entries().size())
                    .as("changed at " + at)
                    .isIn(at < 10 ? List.of(0, 9) : List.of(0));
        }
        rendered(cache(), 1);
        assertThat(cache().isEmpty()).isFalse();
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        rendered(cache(), 1);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void passesOverAFileOfOtherScripts() {
        Path file = folder.resolve("a.gz");
        Entry entry = entry(new Formula("x", true), 0);
        new AnswerFile(file, "old").write(List.of(entry), Optional.empty());

        assertThat(new AnswerFile(file, "new").read().entries()).isEmpty();
        assertThat(new AnswerFile(file, "old").read().entries()).containsKey(entry.formula());
    }

    @Test
    void forgetsWhatTheLastBuildsHaveNotUsed() {
        FormulaCache first = cache();
        first.keep(new Formula("x", true), html());
        first.save(true);
        for (int build = 0; build < 3; build++) {
            FormulaCache later = cache();
            assertThat(later.isEmpty()).isFalse();
            later.save(true);
        }
        FormulaCache last = cache();
        last.save(true);

        assertThat(cache().isEmpty()).isTrue();
    }

    @Test
    void leavesTheFileAloneWhenNothingIsNew() {
        rendered(cache(), 1);
        FormulaCache second = cache();
        FORMULAS.forEach(formula -> second.find(formula));
        AnswerFile.in(folder, MathOutput.MATHML).read().entries().keySet().forEach(second::find);

        assertThat(second.save(true)).isFalse();
    }

    @Test
    void survivesBuildsAtTheSameTime() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        build -> {
                            FormulaCache cache = cache();
                            IntStream.range(0, 200)
                                    .forEach(
                                            i ->
                                                    cache.keep(
                                                            new Formula(build + "+" + i, true),
                                                            html()));
                            cache.save(true);
                        });

        assertThat(AnswerFile.in(folder, MathOutput.MATHML).read().entries())
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void doesNotKeepWhatHadToBeStopped() {
        FormulaCache cache = cache();
        EngineLimits strict = new EngineLimits(1, 1_000_000, Duration.ofMillis(1));
        Formula slow = new Formula(HostileFormulas.SLOW, true);
        try (KatexRenderer renderer = new KatexRenderer(MathOutput.MATHML, strict, cache)) {
            assertThat(renderer.render(slow)).isInstanceOf(Failed.class);
        }
        cache.save(true);

        assertThat(cache().find(slow)).isEmpty();
    }

    @Test
    void keepsTexThatIsNoUnicodeTextOutOfTheFile() {
        FormulaCache cache = cache();
        List<Formula> both = new ArrayList<>();
        both.add(new Formula("\uD800", true));
        both.add(new Formula("x", true));
        both.forEach(formula -> cache.keep(formula, html()));
        cache.save(true);

        assertThat(AnswerFile.in(folder, MathOutput.MATHML).read().entries())
                .containsOnlyKeys(both.get(1));
    }

    @Test
    void asksTheEngineForWhatIsNew() {
        rendered(cache(), 1);
        try (KatexRenderer renderer = new KatexRenderer(MathOutput.MATHML, cache())) {
            assertThat(renderer.render(FORMULAS.get(0))).isInstanceOf(Typeset.class);
            assertThat(renderer.render(new Formula("y", true))).isInstanceOf(Typeset.class);
            assertThat(renderer.statistics().rendered()).isEqualTo(1);
        }
    }

    private Path file() {
        return folder.resolve("formulas-mathml.gz");
    }

    private static Html html() {
        return new Html("<b></b>", List.of());
    }

    private static Entry entry(Formula formula, int unused) {
        return new Entry(formula, html(), unused);
    }
}

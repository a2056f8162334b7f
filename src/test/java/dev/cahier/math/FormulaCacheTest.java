package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.EquationNumbers;
import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import dev.cahier.store.PieceStore;
import dev.cahier.store.PieceStore.Changes;
import dev.cahier.store.PieceStore.Piece;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaCacheTest {

    private static final EquationParts PARTS =
            new EquationParts(
                    2,
                    List.of(
                            new EquationParts.Label("a", OptionalInt.of(1), ""),
                            new EquationParts.Label("式", OptionalInt.empty(), "S")),
                    List.of("b"));

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

    private static final Formula X = new Formula("x", true);

    /** How the fifth formula is read: its row ends are escaped. */
    private static final String REPAIRED = "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}";

    @TempDir private Path folder;

    private FormulaCache cache() {
        return FormulaCache.in(folder, MathOutput.MATHML, false, Spool.inMemory());
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

        rendered(FormulaCache.in(folder, MathOutput.MATHML, true, Spool.inMemory()), 1);
    }

    @Test
    void keepsOneKindOfOutputFromTheOther() {
        rendered(cache(), 1);

        assertThat(
                        FormulaCache.in(folder, MathOutput.HTML_AND_MATHML, false, Spool.inMemory())
                                .isEmpty())
                .isTrue();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        List<Typesetting> first = rendered(cache(), 1);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at += 1 + whole.length / 60) {
                Files.write(file, Arrays.copyOf(whole, at));
                assertKnowsOnly(first, "cut at " + at);
                byte[] changed = whole.clone();
                changed[at] ^= 0x10;
                Files.write(file, changed);
                assertKnowsOnly(first, "changed at " + at);
            }
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
        try (KatexRenderer renderer = new KatexRenderer(MathOutput.MATHML, cache())) {
            assertThat(FORMULAS.stream().map(renderer::render).toList()).isEqualTo(first);
        }
    }

    /** At least one answer is lost, and those left are right. */
    private void assertKnowsOnly(List<Typesetting> outcomes, String description) {
        FormulaCache damaged = cache();
        int known = 0;
        for (int i = 0; i < FORMULAS.size(); i++) {
            Optional<KatexAnswer> answer = damaged.find(FORMULAS.get(i));
            known += answer.isPresent() ? 1 : 0;
            if (answer.isPresent() && answer.get() instanceof Html html) {
                assertThat(((Typeset) outcomes.get(i)).html())
                        .as(description)
                        .isEqualTo(html.html());
            }
        }
        known += damaged.find(FORMULAS.get(4).withTex(REPAIRED)).isPresent() ? 1 : 0;
        known += damaged.names().isPresent() ? 1 : 0;
        assertThat(known).as(description).isLessThan(FORMULAS.size() + 2);
    }

    @Test
    void rendersAgainWhatWasLost() throws IOException {
        List<Typesetting> first = rendered(cache(), 1);
        Files.delete(files().get(0));
        assertThat(rendered(cache(), 1)).isEqualTo(first);
        assertThat(rendered(cache(), 0)).isEqualTo(first);
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        rendered(cache(), 1);

        assertThat(files())
                .hasSize(2)
                .allMatch(f -> f.endsWith("index") || f.toString().endsWith(".bodies"));
    }

    @Test
    void passesOverAnswersOfOtherScripts() throws IOException {
        PieceStore old = PieceStore.openEmpty(folder.resolve("formulas-mathml"), "old");
        old.commit(
                "",
                new Changes(
                        List.of(new Piece("a", new byte[1], () -> new byte[1])),
                        Map.of(),
                        Set.of()));

        assertThat(cache().isNew()).isFalse();
        assertThat(cache().isEmpty()).isTrue();
    }

    @Test
    void forgetsWhatTheLastBuildsHaveNotUsed() {
        keepX();
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
    void countsFromTheLastBuildThatUsedAnAnswer() {
        keepX();
        for (int build = 0; build < 10; build++) {
            FormulaCache later = cache();
            if (build % 4 == 3) {
                assertThat(later.find(X)).contains(html());
            }
            assertThat(later.save(true)).isTrue();
        }
        assertThat(cache().find(X)).contains(html());
    }

    @Test
    void forgetsNothingInBuildsThatAskForAPart() {
        keepX();
        for (int build = 0; build < 10; build++) {
            FormulaCache later = cache();
            assertThat(later.save(false)).isFalse();
            later.keep(new Formula("y" + build, true), html());
            assertThat(later.save(false)).isTrue();
        }
        FormulaCache last = cache();
        assertThat(last.find(X)).contains(html());
        assertThat(last.find(new Formula("y0", true))).contains(html());
        assertThat(last.save(false)).isFalse();
    }

    @Test
    void keepsTheNamesHoweverLongNobodyAsksForThem() {
        KatexNames names = new KatexNames(Set.of("\\a"), Set.of("b", "c"), Set.of("red"));
        FormulaCache first = cache();
        first.keep(names);
        first.save(true);
        for (int build = 0; build < 5; build++) {
            cache().save(true);
        }
        FormulaCache last = cache();
        last.keep(names);

        assertThat(last.save(true)).isFalse();
        assertThat(cache().names()).contains(names);
    }

    @Test
    void tellsFormulasApartThatDifferInOnePart() {
        List<Formula> formulas =
                List.of(
                        X,
                        new Formula("x", false),
                        new Formula("x", true, new TreeMap<>(Map.of("\\mine", MINE))),
                        new Formula("x", true, new TreeMap<>(), EquationNumbers.ALL),
                        new Formula("x ", true));
        FormulaCache first = cache();
        formulas.forEach(f -> first.keep(f, new Html(f.toString(), PARTS, List.of(MINE))));
        first.save(true);
        FormulaCache later = cache();

        for (Formula formula : formulas) {
            assertThat(later.find(formula))
                    .contains(new Html(formula.toString(), PARTS, List.of(MINE)));
        }
    }

    @Test
    void doesNotTakeTheAnswerOfAnotherFormulaWithTheSameHash() {
        byte[] body = AnswerCodec.encode(X, html());

        assertThat(AnswerCodec.decode(body, X)).contains(html());
        assertThat(AnswerCodec.decode(body, new Formula("y", true))).isEmpty();
        assertThat(AnswerCodec.decode(body, new Formula("x", false))).isEmpty();
        assertThat(AnswerCodec.decode(body, new Formula("x".repeat(500), true))).isEmpty();
    }

    @Test
    void leavesTheFilesAloneWhenNothingIsNew() {
        rendered(cache(), 1);

        try (KatexRenderer renderer = new KatexRenderer(MathOutput.MATHML, cache())) {
            FORMULAS.forEach(renderer::render);
        }
        FormulaCache second = cache();
        FORMULAS.forEach(second::find);
        second.find(FORMULAS.get(4).withTex(REPAIRED));
        assertThat(second.save(true)).isFalse();
    }

    @Test
    void survivesBuildsAtTheSameTime() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        build -> {
                            FormulaCache cache = cache();
                            IntStream.range(0, 200).forEach(i -> cache.keep(sum(build, i), html()));
                            cache.save(true);
                        });

        FormulaCache later = cache();
        assertThat(later.isEmpty()).isFalse();
        assertThat(IntStream.range(0, 8))
                .anyMatch(
                        build ->
                                IntStream.range(0, 200)
                                        .allMatch(i -> later.find(sum(build, i)).isPresent()));
    }

    private static Formula sum(int a, int b) {
        return new Formula(a + "+" + b, true);
    }

    @Test
    void doesNotKeepWhatHadToBeStopped() {
        FormulaCache cache = cache();
        EngineLimits strict = new EngineLimits(1, 1_000_000, Duration.ofMillis(100));
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

        assertThat(cache().find(both.get(0))).isEmpty();
        assertThat(cache().find(both.get(1))).contains(html());
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

    private void keepX() {
        FormulaCache first = cache();
        first.keep(X, html());
        first.save(true);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("formulas-mathml"))) {
            return files.sorted().toList();
        }
    }

    private static Html html() {
        return new Html("<b></b>", EquationParts.NONE, List.of());
    }
}

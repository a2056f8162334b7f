package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import dev.cahier.script.EnginePool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class KatexRendererTest {

    private static final Pattern ANNOTATION =
            Pattern.compile(
                    "<annotation encoding=\"application/x-tex\">(.*?)</annotation>",
                    Pattern.DOTALL);

    private static KatexRenderer renderer;

    @BeforeAll
    static void open() {
        renderer = new KatexRenderer(MathOutput.HTML_AND_MATHML);
        renderer.warmUp();
    }

    @AfterAll
    static void close() {
        renderer.close();
    }

    @Test
    void typesetsHtmlTogetherWithMathMl() {
        assertThat(inline("e^{i\\pi}").html())
                .startsWith("<span class=\"katex\"><span class=\"katex-mathml\"><math ")
                .contains("<span class=\"katex-html\" aria-hidden=\"true\">");
        assertThat(display("e^{i\\pi}").html()).startsWith("<span class=\"katex-display\">");
    }

    @Test
    void typesetsMathMlAlone() {
        try (KatexRenderer mathMl = new KatexRenderer(MathOutput.MATHML)) {
            Typeset typeset = (Typeset) mathMl.render(new Formula("a<b", true));
            assertThat(typeset.html())
                    .startsWith("<span class=\"katex\"><math ")
                    .contains("display=\"block\"")
                    .endsWith("</math></span>")
                    .doesNotContain("katex-html");
            assertThat(annotation(typeset)).isEqualTo("a<b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b \\text{ & \"c\" 'd'}",
                "\\text{sign}(·)",
                "\\text{损失} = \\sum_{样本} (y - \\hat{y})^2，其中 α ≥ 0",
                "\\text{😀 e\u0301 é}",
                "  x \n\n y ",
                "x % 100",
                ""
            })
    void annotatesWithExactlyTheTexThatWasRendered(String tex) {
        Formula formula = new Formula(tex.replace(" & ", " \\& "), false);
        Typeset typeset = (Typeset) renderer.render(formula);
        assertThat(typeset.tex()).isEqualTo(formula.tex());
        assertThat(typeset.repaired()).isFalse();
        assertThat(annotation(typeset)).isEqualTo(formula.tex());
    }

    @Test
    void escapesTheAnnotation() {
        assertThat(inline("a<b \\& c>d").html())
                .contains(">a&lt;b \\&amp; c&gt;d</annotation>")
                .doesNotContain("a<b");
    }

    @Test
    void breaksTheLineOfADisplayAtItsTopLevel() {
        assertThat(display("a \\\\ b").html()).contains("class=\"mspace katex-newline\"");
    }

    @Test
    void repairsAndSaysSo() {
        String tex = "h_1 = x_1 \\\\\\\\\nh_2 = x_2";
        Typeset typeset = display(tex);
        assertThat(typeset.repaired()).isTrue();
        assertThat(typeset.tex()).isEqualTo("h_1 = x_1 \\\\\nh_2 = x_2");
        assertThat(annotation(typeset)).isEqualTo(typeset.tex());
    }

    @Test
    void reportsTheErrorOfWhatTheAuthorWroteWhenTheRepairFailsToo() {
        String tex = "\\begin{aligned} a \\\\\\\\ b \\end{aligned} \\nosuchcommand";
        assertThat(renderer.render(new Formula(tex, true)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.message())
                                    .isEqualTo("Undefined control sequence: \\nosuchcommand");
                            assertThat(failed.offset()).isEqualTo(tex.indexOf("\\nosuch"));
                        });
    }

    @Test
    void prefersTheTexAsItStandsToARepairThatDoesNotCompile() {
        Typeset typeset = display("a\\_b\\_c");
        assertThat(typeset.repaired()).isFalse();
        assertThat(typeset.tex()).isEqualTo("a\\_b\\_c");
    }

    @Test
    void definitionsEndWithTheirFormula() {
        inline("\\gdef\\mine{x} \\mine");
        assertThat(renderer.render(new Formula("\\mine", false))).isInstanceOf(Failed.class);
    }

    @Test
    void typesetsChemistry() {
        assertThat(inline("\\ce{H2O}").html()).contains("<annotation");
    }

    @ParameterizedTest
    @MethodSource
    void survivesHostileFormulas(String tex) {
        assertThat(renderer.render(new Formula(tex, true))).isInstanceOf(Failed.class);
        assertThat(annotation(display("x_{" + tex.length() + "}"))).startsWith("x_");
    }

    static Stream<String> survivesHostileFormulas() {
        return Stream.of(
                "\\def\\a{\\a\\a}\\a",
                "\\def\\a{\\b}\\def\\b{\\a}\\a",
                "{".repeat(50_000) + "}".repeat(50_000),
                "{".repeat(20_000) + "x" + "}".repeat(20_000),
                "\\frac{1}{".repeat(4_000) + "x" + "}".repeat(4_000),
                "x^{".repeat(10_000),
                "\\left(".repeat(5_000),
                "\\begin{matrix}".repeat(3_000),
                "\\sqrt".repeat(9_000),
                "\\url{javascript:alert(1)}",
                "\\includegraphics{a.png}",
                "\\htmlStyle{color:red}{x}",
                "x\0y",
                "x\uD800y");
    }

    @Test
    void givesUpAnEngineInWhichAFormulaTookTooLong() {
        EngineLimits limits = new EngineLimits(1, 50_000, Duration.ofMillis(500));
        try (EnginePool<KatexEngine> pool =
                new EnginePool<>("test", () -> KatexEngine.start(MathOutput.MATHML, limits), 1)) {
            assertThat(pool.submit(KatexEngine::isSpent).join()).isFalse();
            assertThat(
                            pool.submit(
                                            engine -> {
                                                engine.typeset(
                                                        new Formula(HostileFormulas.SLOW, true));
                                                return engine.isSpent();
                                            })
                                    .join())
                    .isTrue();
            assertThat(pool.submit(KatexEngine::isSpent).join()).isFalse();
        }
    }

    @Test
    void stopsAFormulaThatTakesTooLong() {
        EngineLimits limits = new EngineLimits(1, 50_000, Duration.ofMillis(500));
        try (KatexRenderer impatient =
                new KatexRenderer(MathOutput.MATHML, limits, FormulaCache.none())) {
            assertThat(impatient.render(new Formula(HostileFormulas.SLOW, true)))
                    .isEqualTo(
                            new Failed(
                                    "The formula takes longer than 0.5 seconds",
                                    0,
                                    Optional.empty()));
            assertThat(impatient.render(new Formula("x", true))).isInstanceOf(Typeset.class);
        }
    }

    @Test
    void stopsAFormulaThatTakesTooMuchMemory() {
        EngineLimits limits = new EngineLimits(1, 50_000, Duration.ofSeconds(100));
        try (KatexRenderer patient =
                new KatexRenderer(MathOutput.MATHML, limits, FormulaCache.none())) {
            String tex = "\\def\\a{" + "x".repeat(40_000) + "}\\edef\\b{" + "\\a".repeat(900) + "}";
            assertThat(patient.render(new Formula(tex, true)))
                    .extracting(outcome -> ((Failed) outcome).message())
                    .isEqualTo("The formula takes too much memory");
            assertThat(patient.render(new Formula("x", true))).isInstanceOf(Typeset.class);
        }
    }

    @Test
    void rendersEqualFormulasOnceWhicheverThreadAsks() throws Exception {
        List<Formula> formulas =
                IntStream.range(0, 200)
                        .mapToObj(i -> new Formula("\\frac{" + i + "}{x}", i % 2 == 0))
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (KatexRenderer fresh = new KatexRenderer(MathOutput.HTML_AND_MATHML)) {
            List<Future<List<Typesetting>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> formulas.stream().map(fresh::render).toList()));
            }
            List<Typesetting> first = answers.get(0).get(60, TimeUnit.SECONDS);
            for (Future<List<Typesetting>> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(first);
            }
            for (int i = 0; i < 200; i++) {
                assertThat(annotation((Typeset) first.get(i))).isEqualTo(formulas.get(i).tex());
            }
            assertThat(fresh.statistics()).isEqualTo(new MathStatistics(1600, 200, 200, 0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void countsWhatItDid() {
        try (KatexRenderer fresh = new KatexRenderer(MathOutput.HTML_AND_MATHML)) {
            Stream.of("x", "x", "\\nosuch", "\\nosuch", "a \\* b")
                    .forEach(tex -> fresh.render(new Formula(tex, false)));
            fresh.render(new Formula("x", true));
            assertThat(fresh.statistics()).isEqualTo(new MathStatistics(6, 4, 3, 1));
        }
    }

    @Test
    void closesMoreThanOnceAndRendersNoMore() {
        KatexRenderer closed = new KatexRenderer(MathOutput.HTML_AND_MATHML);
        closed.warmUp();
        closed.close();
        closed.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> closed.render(new Formula("x", false)))
                .withMessage("the engines are closed");
    }

    private static Typeset inline(String tex) {
        return (Typeset) renderer.render(new Formula(tex, false));
    }

    private static Typeset display(String tex) {
        return (Typeset) renderer.render(new Formula(tex, true));
    }

    private static String annotation(Typeset typeset) {
        Matcher annotation = ANNOTATION.matcher(typeset.html());
        assertThat(annotation.find()).isTrue();
        return annotation
                .group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}

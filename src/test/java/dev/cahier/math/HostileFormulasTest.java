package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFormulasTest {

    private static KatexRenderer renderer;

    @BeforeAll
    static void start() {
        EngineLimits limits = new EngineLimits(1, 50_000, Duration.ofSeconds(5));
        renderer = new KatexRenderer(MathOutput.HTML_AND_MATHML, limits, FormulaCache.none());
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    static Stream<String> hostile() {
        return HostileFormulas.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void endsAHostileFormulaAndRendersTheNextOne(String tex) {
        Typesetting outcome = renderer.render(new Formula(tex, true));

        assertThat(outcome).isInstanceOfAny(Typeset.class, Failed.class);
        if (outcome instanceof Failed failed) {
            assertThat(failed.offset()).isBetween(0, tex.length());
            assertThat(failed.message()).doesNotContain("\n").hasSizeLessThan(300);
        }
        assertThat(renderer.render(new Formula("x + " + tex.hashCode(), true)))
                .isInstanceOf(Typeset.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\rule{99999999em}{1em}",
                "x \\kern 99999999em y",
                "\\begin{matrix} a \\\\[99999999em] b \\end{matrix}",
            })
    void refusesLengthsThatNoPageCanShow(String tex) {
        assertThat(((Failed) renderer.render(new Formula(tex, true))).message())
                .isEqualTo("A length in this formula is far too large for any page");
    }

    @Test
    void boundsMacrosOfTheSiteThatMultiply() {
        List<Macro> macros = new ArrayList<>();
        SourceLocation here = new SourceLocation("cahier.yaml", 1, 1, "");
        for (char name = 'b'; name <= 'z'; name++) {
            String body = ("\\m" + (char) (name - 1)).repeat(10);
            macros.add(Macro.of(new MathMacro("\\m" + name, 0, Optional.empty(), body, here)));
        }
        macros.add(Macro.of(new MathMacro("\\ma", 0, Optional.empty(), "ha", here)));

        assertThat(
                        renderer.render(
                                new Formula(
                                        "\\mz", true, new MacroScope(macros).usedBy("\\mz", 0))))
                .isInstanceOf(Failed.class);
        assertThat(renderer.render(new Formula("x", true))).isInstanceOf(Typeset.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\href{https://example.org/a_b?c=d%20e}{x}",
                "\\url{http://example.org}",
                "\\href{mailto:ada@example.org}{x}",
                "\\href{#eq-1}{x}",
            })
    void allowsLinksToPagesAndAddresses(String tex) {
        Typeset typeset = (Typeset) renderer.render(new Formula(tex, true));

        assertThat(typeset.html()).contains("<a href=\"").doesNotContain("color:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\href{javascript:alert(1)}{x}",
                "\\href{JaVaScRiPt:alert(1)}{x}",
                "\\href{ javascript:alert(1)}{x}",
                "\\href{java&#x3a;script}{x}",
                "\\href{&#106;avascript:alert(1)}{x}",
                "\\href{data:text/html,x}{x}",
                "\\href{vbscript:x}{x}",
                "\\href{file:///etc/passwd}{x}",
                "\\href{//example.org}{x}",
                "\\href{https:alert(1)}{x}",
                "\\href{https://a.b/\" onclick=\"x}{x}",
                "\\url{javascript:alert(1)}",
                "\\htmlClass{a}{x}",
                "\\htmlId{a}{x}",
                "\\htmlStyle{color: red}{x}",
                "\\htmlData{a=b}{x}",
                "\\includegraphics{https://example.org/a.png}",
                "\\def\\a{\\href{javascript:alert(1)}}\\a{x}",
                "\\let\\a\\href \\a{javascript:alert(1)}{x}",
            })
    void refusesEverythingElseThatCouldHarmAReader(String tex) {
        assertThat(renderer.render(new Formula(tex, true))).isInstanceOf(Failed.class);
    }

    @Test
    void writesTheSameMarkupAsKatex() throws Exception {
        try (PlainKatex katex = PlainKatex.start()) {
            for (String tex : PlainKatex.SAMPLES) {
                for (boolean display : new boolean[] {true, false}) {
                    Typesetting outcome = renderer.render(new Formula(tex, display));
                    assertThat(outcome).as(tex).isInstanceOf(Typeset.class);
                    assertThat(((Typeset) outcome).html()).isEqualTo(katex.render(tex, display));
                }
            }
        }
    }
}

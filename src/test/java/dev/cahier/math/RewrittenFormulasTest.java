package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered of TeX that MathJax shows and KaTeX refuses, from the real engine. */
@Timeout(120)
class RewrittenFormulasTest {

    private static KatexRenderer renderer;

    @BeforeAll
    static void open() {
        renderer = new KatexRenderer(MathOutput.HTML_AND_MATHML);
    }

    @AfterAll
    static void close() {
        renderer.close();
    }

    /** Each row of the file: what was written, what is rendered in its place, as a display. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/math/rewritten-displays.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            emptyValue = "",
            nullValues = "NULL")
    void rendersWhatMathJaxShows(String written, String rendered) {
        Typeset typeset = typeset(written, true, Map.of());
        assertThat(typeset.tex()).isEqualTo(rendered);
        assertThat(typeset.changes()).isNotEmpty();
        assertThat(typeset.repaired()).isFalse();
        assertThat(MathmlAnnotation.tex(typeset.html())).isEqualTo(rendered);
    }

    /** A program that saved the note took one of the two backslashes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
                "\\begin{aligned}\na &= b \\\\\n  &= c\n\\end{aligned}",
                "\\begin{aligned}\na &= b \\\\ \n&= c \\\\ \n&= d\n\\end{aligned}",
                "\\begin{cases}\n1 & x>0 \\\\\n0 & x\\le 0 \\\\\n\\end{cases}",
                "\\left[\\begin{array}{cc} a & b \\\\ c & d \\\\ e & f \\end{array}\\right]",
                "\\begin{gathered}\na \\\\\nb\n\\end{gathered}"
            })
    void restoresRowEnds(String meant) {
        String written = meant.replaceAll("\\\\\\\\(?=\\s)", "\\\\");

        Typeset typeset = typeset(written, true, Map.of());

        assertThat(typeset.tex()).isEqualTo(meant);
        assertThat(typeset.changes()).isNotEmpty().allMatch(c -> c.rendered().equals("\\\\"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{aligned} a &= b\\ c \\end{aligned}",
                "\\begin{matrix} a \\ & b \\end{matrix}",
                "\\begin{cases} 1 & \\text{if}\\ x \\\\ 0 & \\text{else}\\ y \\end{cases}",
                "\\begin{matrix} a \\ b \\end{matrix}",
                "\\begin{aligned}\na &= b \\\n\\end{aligned}",
                "a \\ b \\ c"
            })
    void leavesControlSpacesAlone(String tex) {
        Typeset typeset = typeset(tex, true, Map.of());

        assertThat(typeset.tex()).isEqualTo(tex);
        assertThat(typeset.changes()).isEmpty();
    }

    /** What is rendered is TeX that KaTeX accepts, so nothing of it is rewritten again. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/math/rewritten-displays.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            emptyValue = "",
            nullValues = "NULL")
    void rewritesOnce(String written, String rendered) {
        Typeset again = typeset(rendered, true, Map.of());
        assertThat(again.tex()).isEqualTo(rendered);
        assertThat(again.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/math/rewritten-displays.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            emptyValue = "",
            nullValues = "NULL")
    void rewritesWithinAMacroOfTheSite(String written, String rendered) {
        boolean ofDisplay = written.matches(".*(?:\\\\tag|eqalignno|&fg=|\\\\cr b).*");
        if (!ofDisplay && !written.contains("#")) {
            Typeset typeset = typeset("\\mine", true, Map.of("mine", written));
            assertThat(typeset.changes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\newcommand{\\i}[1]{\\mathbb{#1}} \\i{1}+\\i{R}! 𝟙+R",
                "\\newcommand{\\i}{\\mathbb} \\i{1}\\i 2\\i R! 𝟙𝟚R",
                "\\def\\i#1{\\mathbb #1} \\i1\\i R\\i k! 𝟙Rk",
                "\\def\\i#1{\\Bbb{#1}} \\i{a1R}! 𝕒𝟙R",
                "\\def\\i#1{\\mathcal{#1}} \\i{aeR}! 𝒶ℯR",
                "\\def\\i#1{\\mathscr{#1}} \\i{g}! ℊ",
                "\\let\\bb\\mathbb \\bb{1}\\bb{R}! 𝟙R",
                "\\def\\i#1{\\mathbb{#1}} \\i{\\mathrm{R}}! R",
                "\\def\\i#1{\\mathbb{#1}} \\hat{\\i{1}}! 𝟙^",
            })
    void showsLettersThatFontsLackInArgumentsOfMacros(String tex, String shown) {
        String html = typeset(tex, true, Map.of()).html();
        String visible = html.substring(html.indexOf("katex-html")).replaceAll("<[^>]*>", "");
        assertThat(visible.replaceAll("^[^>]*>|[\\s\u200b]", "")).isEqualTo(shown);
    }

    @Test
    void showsLettersThatFontsLackInMacrosOfTheSite() {
        String html = typeset("\\ind{1}_A", true, Map.of("ind", "\\mathbb{#1}")).html();
        assertThat(html.substring(html.indexOf("katex-html"))).contains("𝟙");
    }

    @Test
    void namesColorsInMacrosWithoutTheSignOfTheirParameters() {
        assertThat(typeset("\\mine", true, Map.of("mine", "\\color{OliveGreen}x")).html())
                .contains("#3C8031");
        assertThat(typeset("\\def\\a{\\color[RGB]{18,52,86}x}\\a", true, Map.of()).html())
                .contains("#123456");
    }

    @Test
    void keepsRowEndsBeforeCommandsThatNobodyKnows() {
        Failed failed = failure("\\begin{array}{c}a\\\\\\cline{1-1}b\\end{array}", Map.of());
        assertThat(failed.message()).isEqualTo("Undefined control sequence: \\cline");
    }

    @Test
    void leavesAloneWhatKatexAccepts() {
        for (String tex :
                new String[] {
                    "x^{′}",
                    "\\mathbb{R}^n",
                    "\\text{it’s}",
                    "‘a’",
                    "\\begin{array}{c|c}a&b\\end{array}"
                }) {
            assertThat(typeset(tex, true, Map.of()).tex()).isEqualTo(tex);
        }
    }

    @Test
    void writesALetterAndItsMarkAsOneCharacterWhereThereIsOne() {
        assertThat(typeset("a=\u0338b", true, Map.of()).tex()).isEqualTo("a\u2260b");
        assertThat(typeset("\\text{a\u0323}", true, Map.of()).tex()).isEqualTo("\\text{\u1ea1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\begin{align}a&=b\\end{align}\\tag{2}! \\begin{aligned}a&=b\\end{aligned}\\tag{2}",
                "\\begin{gather}a\\end{gather} \\tag{2}! \\begin{gathered}a\\end{gathered} \\tag{2}",
                "\\begin{equation}a\\end{equation}\\tag*{Q}! a\\tag*{Q}",
            })
    void givesATagBesideAnEnvironmentToTheDisplay(String written, String rendered) {
        Typeset all =
                (Typeset)
                        renderer.render(
                                new Formula(written, true, new TreeMap<>(), EquationNumbers.ALL));
        assertThat(all.tex()).isEqualTo(rendered);
        assertThat(all.html()).doesNotContain("eqn-num");

        Typeset referenced = typeset(written, true, Map.of());
        assertThat(referenced.html()).contains("katex-tag").doesNotContain("eqn-num");
    }

    @Test
    void acceptsLengthsInMacros() {
        assertThat(typeset("\\far", true, Map.of("far", "a\\kern-1em b\\hspace{2ex}c")).changes())
                .isEmpty();
    }

    @Test
    void rewritesEnvironmentsThatMacrosBeginAndEnd() {
        Map<String, String> macros = Map.of("bea", "\\begin{eqnarray}", "eea", "\\end{eqnarray}");
        assertThat(typeset("\\bea a&=&b \\eea", true, macros).tex())
                .isEqualTo("\\begin{align} a&=b \\end{align}");
        Failed failed = failure("\\bea a&=&\\nosuch \\eea", macros);
        assertThat(failed.offset()).isEqualTo(9);
    }

    @Test
    void leavesCommandsOfTheAuthorAlone() {
        assertThat(typeset("\\newcommand{\\ohm}{x}\\ohm\\celsius", true, Map.of()).tex())
                .isEqualTo("\\newcommand{\\ohm}{x}\\ohm{{}^{\\circ}\\mathrm{C}}");
        assertThat(typeset("\\ohm\\celsius", true, Map.of("ohm", "x")).tex())
                .isEqualTo("\\ohm{{}^{\\circ}\\mathrm{C}}");
    }

    @Test
    void keepsParametersOfMacrosInText() {
        assertThat(typeset("\\newcommand{\\n}[1]{\\text{#1_b}}\\n{a}", true, Map.of()).tex())
                .isEqualTo("\\newcommand{\\n}[1]{\\text{#1\\_b}}\\n{a}");
    }

    @Test
    void putsBracesAroundMacrosInScripts() {
        assertThat(typeset("x_\\bar{y}", true, Map.of("bar", "\\overline")).tex())
                .isEqualTo("x_{\\bar{y}}");
        assertThat(typeset("a_\\tpl{X}", true, Map.of("tpl", "\\left(#1\\right)")).tex())
                .isEqualTo("a_{\\tpl{X}}");
    }

    @Test
    void showsDisplaysOfAlignmentWithinALine() {
        assertThat(typeset("\\begin{align*}a&=b\\end{align*}", false, Map.of()).tex())
                .isEqualTo("\\begin{aligned}a&=b\\end{aligned}");
        assertThat(typeset("\\begin{multline}a\\\\b\\end{multline}", false, Map.of()).tex())
                .isEqualTo("\\begin{aligned}&a\\\\&\\qquad b\\end{aligned}");
    }

    @Test
    void reportsAnErrorInRewrittenTexAtTheAuthorsCharacter() {
        Failed failed =
                (Failed) renderer.render(new Formula("\\text{a_b}+\\celsius+\\nosuch+\\ohm", true));
        assertThat(failed.message()).isEqualTo("Undefined control sequence: \\nosuch");
        assertThat(failed.offset()).isEqualTo(20);
    }

    @Test
    void readsWhatAMarkdownRendererPassesOnAsALastResort() {
        Typeset code = typeset("\\texttt{std::set\\<T\\>}", false, Map.of());
        assertThat(code.tex()).isEqualTo("\\texttt{std::set<T>}");
        assertThat(code.repaired()).isTrue();
        assertThat(typeset("c\\\\\\z \\sim b", true, Map.of()).tex()).isEqualTo("c\\\\z \\sim b");
        assertThat(typeset("\\mathbf{x} \\\\\\", true, Map.of()).tex())
                .isEqualTo("\\mathbf{x} \\ ");
    }

    private static Failed failure(String tex, Map<String, String> macros) {
        return (Failed) renderer.render(new Formula(tex, true, known(macros)));
    }

    private static Typeset typeset(String tex, boolean display, Map<String, String> macros) {
        return (Typeset) renderer.render(new Formula(tex, display, known(macros)));
    }

    private static SortedMap<String, Macro> known(Map<String, String> macros) {
        SortedMap<String, Macro> known = new TreeMap<>();
        macros.forEach(
                (name, body) ->
                        known.put(
                                "\\" + name,
                                Macro.of(
                                        new MathMacro(
                                                "\\" + name,
                                                body.contains("#1") ? 1 : 0,
                                                Optional.empty(),
                                                body,
                                                new SourceLocation("cahier.yaml", 1, 1, "")))));
        return known;
    }
}

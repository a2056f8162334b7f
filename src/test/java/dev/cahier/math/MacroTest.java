package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.Typesetting.Failed;
import dev.cahier.math.Typesetting.Typeset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacroTest {

    private static final SourceLocation HERE = new SourceLocation("cahier.yaml", 2, 3, "");

    private static KatexRenderer renderer;

    @BeforeAll
    static void start() {
        renderer = new KatexRenderer(MathOutput.MATHML);
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    /** Renders formulas as they follow each other in a note; returns the outcome of the last. */
    private static Typesetting note(List<MathMacro> macros, String... formulas) {
        MacroScope scope = new MacroScope(macros.stream().map(Macro::of).toList());
        Typesetting outcome = null;
        for (int i = 0; i < formulas.length; i++) {
            outcome = renderer.render(new Formula(formulas[i], true, scope.usedBy(formulas[i], i)));
            scope.define(outcome.definitions(), i);
        }
        return outcome;
    }

    private static MathMacro macro(String name, int arguments, String body) {
        return new MathMacro("\\" + name, arguments, Optional.empty(), body, HERE);
    }

    private static String shown(Typesetting outcome) {
        assertThat(outcome).isInstanceOf(Typeset.class);
        return withoutTex(((Typeset) outcome).html());
    }

    private static String withoutTex(String html) {
        return html.replaceAll("<annotation.*?</annotation>", "");
    }

    private static String plain(String tex) {
        return shown(renderer.render(new Formula(tex, true)));
    }

    @Test
    void expandsMacrosOfTheSite() {
        List<MathMacro> macros =
                List.of(
                        macro("Reals", 0, "\\mathbb{R}"),
                        macro("norm", 1, "\\left\\lVert #1\\right\\rVert"),
                        macro("pair", 2, "(#1, #2)"));

        assertThat(shown(note(macros, "\\norm{x}, \\pair ab, \\Reals")))
                .isEqualTo(plain("\\left\\lVert x\\right\\rVert, (a, b), \\mathbb{R}"));
    }

    @Test
    void keepsTheAuthorsTexInTheAnnotation() {
        Typeset outcome = (Typeset) note(List.of(macro("Reals", 0, "\\mathbb{R}")), "x\\in\\Reals");

        assertThat(outcome.html()).contains(">x\\in\\Reals</annotation>");
    }

    @Test
    void fillsInAnArgumentThatIsLeftOut() {
        MathMacro part =
                new MathMacro(
                        "\\part", 2, Optional.of("t]"), "\\frac{\\partial #2}{\\partial #1}", HERE);

        assertThat(shown(note(List.of(part), "\\part{f}\\part[x]{f}")))
                .isEqualTo(
                        plain(
                                "\\frac{\\partial f}{\\partial t]}"
                                        + "\\frac{\\partial f}{\\partial x}"));
    }

    @Test
    void endsABodyBehindItsComment() {
        assertThat(shown(note(List.of(macro("mm", 0, "m % like this")), "\\mm 2")))
                .isEqualTo(plain("m 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\newcommand{\\nrm}[1]{\\lVert #1 \\rVert}",
                "\\newcommand*\\nrm[1]{\\lVert #1 \\rVert}",
                "\\renewcommand{\\nrm}[1]{\\lVert #1 \\rVert}",
                "\\providecommand{\\nrm}[1]{\\lVert #1 \\rVert}",
                "\\def\\nrm#1{\\lVert #1 \\rVert}",
                "{\\gdef\\nrm#1{\\lVert #1 \\rVert}}",
                "\\newcommand{\\norm}[1]{\\lVert #1 \\rVert} \\let\\nrm=\\norm",
                "\\newcommand{\\nrm}[2][x]{\\lVert #2 \\rVert}",
            })
    void keepsDefinitionsForTheRestOfTheNote(String definition) {
        assertThat(shown(note(List.of(), definition, "y", "\\nrm{a}")))
                .isEqualTo(plain("\\lVert a \\rVert"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\def\\sect#1.{[#1]}! \\sect ab.! [ab]",
                "\\let\\al\\alpha! \\al! \\alpha",
                "\\let\\dd\\dots! a\\dd b! a\\dots b",
                "\\let\\ii=\\implies! a\\ii b! a\\implies b",
                "\\def\\a{x}\\edef\\b{\\a\\a}\\def\\a{y}! \\b! xx",
                "\\DeclareMathOperator{\\rank}{rank}! \\rank A! \\operatorname{rank} A",
                "\\DeclareMathOperator*{\\amx}{arg\\,max}! \\amx_x f! \\operatorname*{arg\\,max}_x f",
                "\\newcommand{\\R}{\\mathbf{R}}! x\\in\\R! x\\in\\mathbf{R}",
                "\\providecommand{\\alpha}{a}! \\alpha! \\alpha",
                "\\newcommand{\\vv}[2][i]{#2_#1##}\\def\\vv{v}! \\vv! v",
            })
    void readsDefinitionsAsTexDoes(String definition, String use, String same) {
        assertThat(shown(note(List.of(), definition, use))).isEqualTo(plain(same));
    }

    @Test
    void keepsDefinitionsWithinBracesToThem() {
        assertThat(note(List.of(), "{\\newcommand{\\mine}{x}\\mine}", "\\mine"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void leavesNothingOfAFormulaThatOnlyDefines() {
        assertThat(((Typeset) note(List.of(), "\\newcommand{\\R}{\\mathbb R}\n% the reals")).html())
                .isEmpty();
        assertThat(((Typeset) note(List.of(), "\\def\\a{x} \\a")).html()).contains("<mi>x</mi>");
    }

    @Test
    void rendersAFormulaOnceForNotesWhoseMacrosItDoesNotUse() {
        try (KatexRenderer fresh = new KatexRenderer(MathOutput.MATHML)) {
            for (String body : List.of("a", "b", "c")) {
                MacroScope scope = new MacroScope(List.of(Macro.of(macro("mine", 0, body))));
                for (String tex : List.of("x^2", "\\mine")) {
                    fresh.render(new Formula(tex, true, scope.usedBy(tex, 0)));
                }
            }
            assertThat(fresh.statistics().distinct()).isEqualTo(4);
        }
    }

    @Test
    void namesTheMacroInWhichSomethingIsWrong() {
        List<MathMacro> macros =
                List.of(macro("outer", 1, "1 + \\inner{#1}"), macro("inner", 1, "\\oops #1"));

        Failed failed = (Failed) note(macros, "a + \\outer{b}");

        assertThat(failed.message())
                .isEqualTo("Undefined control sequence: \\oops, in the macro \\inner");
        assertThat(failed.offset()).isEqualTo("a + ".length());
    }

    @Test
    void findsWhatIsWrongInAnArgumentInTheFormula() {
        Failed failed = (Failed) note(List.of(macro("nrm", 1, "|#1|")), "a + \\nrm{\\oops}");

        assertThat(failed.message()).isEqualTo("Undefined control sequence: \\oops");
        assertThat(failed.offset()).isEqualTo("a + \\nrm{".length());
    }

    @Test
    void keepsWhatWasDefinedBeforeAMistake() {
        assertThat(shown(note(List.of(), "\\def\\a{x} \\oops", "\\a"))).isEqualTo(plain("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\newcommand{\\mine}{#1}! 19! #1 in the definition of \\mine, which has no arguments",
                "\\newcommand{\\mine}[1]{#2}! 22! #2 in the definition of \\mine, which has one argument",
                "\\newcommand{\\mine}[x]{y}! 12! "
                        + "\\newcommand of \\mine: the number of arguments is 0 to 9, not 'x'",
                "\\renewcommand mine{y}! 14! "
                        + "\\renewcommand needs the name of a command, such as \\mine",
            })
    void saysWhatIsWrongWithADefinition(String tex, int offset, String message) {
        Failed failed = (Failed) note(List.of(), tex);

        assertThat(failed.message()).isEqualTo(message);
        assertThat(failed.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\mathbb{R}",
                "\\left(",
                "\\right)",
                "\\begin{aligned}",
                "\\end{aligned}",
                "_x",
                "#1^2",
                "\\text{#1}",
                "\\\\",
                "&",
                "c|c",
                "\\limits",
                "\\frac",
                "3em",
                "red",
                "\\middle|",
                "\\left",
                "\\right",
                "\\middle",
                "\\ \\operatorname{rel}\\ ",
                "\\begin{eqnarray}",
                "\\mathds{1}#1",
            })
    void acceptsMacrosThatArePartsOfSomething(String body) {
        int arguments = body.contains("#1") ? 1 : 0;

        assertThat(problem(macro("mine", arguments, body))).isEmpty();
    }

    static Stream<MathMacro> wrong() {
        return Stream.of(
                macro("mine", 0, "\\mathb{R}"),
                macro("mine", 0, "\\begin{nosuch}"),
                macro("mine", 0, "x_1_2"),
                macro("mine", 1, "\\oops{#1}"),
                macro("mine", 0, "\\mine x"),
                macro("mine", 0, "\\htmlClass{a}{b}"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesMacrosThatCompileNowhere(MathMacro macro) {
        assertThat(problem(macro))
                .get()
                .matches(problem -> problem.severity() == Severity.WARNING)
                .extracting(d -> d.location().orElseThrow())
                .isEqualTo(HERE);
    }

    @Test
    void saysWhatIsWrongWithAMacro() {
        Diagnostic problem = problem(macro("mine", 0, "\\mathb{R}")).orElseThrow();

        assertThat(problem.message())
                .isEqualTo(
                        "the macro \\mine does not compile: Undefined control sequence: \\mathb");
        assertThat(problem.hint()).contains("did you mean \\mathbb?");
    }

    @Test
    void doesNotCountTrials() {
        try (KatexRenderer fresh = new KatexRenderer(MathOutput.MATHML)) {
            List<MathMacro> macros = List.of(macro("mine", 0, "x"));
            new MacroTrial(fresh, macros).problem(macros.get(0));

            assertThat(fresh.statistics()).isEqualTo(new MathStatistics(0, 0, 0, 0));
        }
    }

    private static Optional<Diagnostic> problem(MathMacro macro) {
        return new MacroTrial(renderer, List.of(macro)).problem(macro);
    }
}

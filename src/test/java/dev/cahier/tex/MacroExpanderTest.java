package dev.cahier.tex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros within statements and plots, expanded as KaTeX expands them. */
final class MacroExpanderTest {

    private static final TexMacros MACROS =
            TexMacros.of(
                    List.of(
                            macro("\\R", 0, "\\mathbb{R}"),
                            macro("\\eps", 0, "\\varepsilon"),
                            macro("\\half", 0, "\\frac12"),
                            macro("\\norm", 1, "\\left\\lVert #1 \\right\\rVert"),
                            macro("\\abs", 1, "\\left|#1\\right|"),
                            macro("\\sq", 1, "#1^2"),
                            macro("\\swap", 2, "#2 - #1"),
                            macro("\\apply", 2, "#1#2"),
                            macro("\\dd", 1, "\\frac{d}{d#1}"),
                            macro("\\twice", 0, "2\\norm"),
                            macro("\\softmax", 0, "\\operatorname{sigmoid} % the name\n"),
                            macro("\\loop", 0, "x \\loop"),
                            new TexMacro(
                                    "\\part",
                                    2,
                                    Optional.of("t"),
                                    "\\frac{\\partial}{\\partial #1} #2")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\\half x ~ ((1 / 2) x)",
                "x\\half ~ (x (1 / 2))",
                "\\norm{x} + \\norm y ~ (NORM(x) + NORM(y))",
                "\\abs{\\abs x - 1} ~ ABS((ABS(x) + -1))",
                "\\sq{a + b} ~ (a + (b^2))",
                "\\sq{(a + b)} ~ ((a + b)^2)",
                "\\swap{a}{b c} ~ ((b c) + -a)",
                "\\apply\\sin x ~ SIN(x)",
                "\\apply \\sin {2 x} ~ SIN((2 x))",
                "\\sin\\eps ~ SIN(\\varepsilon)",
                "\\eps x ~ (\\varepsilon x)",
                "\\dd x \\sin x ~ D(SIN(x), x, 1)",
                "\\part{t^2} + \\part[x]{x^3} ~ (D((t^2), t, 1) + D((x^3), x, 1))",
                "\\twice{x} ~ (2 NORM(x))",
                "\\softmax(x) ~ !sigmoid(x)",
                "\\newcommand{\\mine}{y^2} \\mine + \\mine ~ ((y^2) + (y^2))",
                "\\newcommand\\mine[1]{\\abs{#1}} \\mine x ~ ABS(x)",
                "\\newcommand{\\mine}[2][3]{#1 #2} \\mine x + \\mine[4]x ~ ((3 x) + (4 x))",
                "\\def\\mine#1#2{#2/#1} \\mine a b ~ (b / a)",
                "\\def\\pair(#1,#2){#2/#1} \\pair(a,b) ~ (b / a)",
                "\\def\\pair(#1,#2){#2/#1} \\pair ( {a}, \\sq{b} ) ~ ((b^2) / a)",
                "\\def\\deriv#1/#2.{\\frac{d}{d#2} #1} \\deriv\\sin x/x. ~ D(SIN(x), x, 1)",
                "\\def\\mid#1;{#1^2} \\let\\mine\\mid \\mine x; ~ (x^2)",
                "\\edef\\mine{\\half} \\def\\half{y} \\mine ~ (1 / 2)",
                "\\def\\mine{\\half} \\def\\half{y} \\mine ~ y",
                "\\edef\\mine#1{\\half #1} \\def\\half{y} \\mine z ~ ((1 / 2) z)",
                "{y \\xdef\\mine{\\half}} + \\mine ~ (y + (1 / 2))",
                "\\let\\mine=\\sin \\mine x ~ SIN(x)",
                "\\let\\mine\\half \\mine x ~ ((1 / 2) x)",
                "\\DeclareMathOperator{\\mine}{tanh} \\mine(x) ~ TANH(x)",
                "\\DeclareMathOperator*{\\mine}{tanh} \\mine(x) ~ TANH(x)",
                "\\providecommand{\\mine}[1]{#1^2} \\mine{y} ~ (y^2)",
                "\\providecommand{\\half}{y} \\half ~ (1 / 2)",
                "\\providecommand{\\sin}{\\cos} \\sin x ~ SIN(x)",
                "\\providecommand{\\alpha}{y} \\alpha ~ \\alpha",
                "\\newcommand{\\mine}[2][{a b}]{#1 #2} \\mine x ~ ((a b) x)",
                "\\renewcommand{\\half}{\\frac13} \\half ~ (1 / 3)",
                "{\\def\\half{y} \\half} + \\half ~ (y + (1 / 2))",
                "{\\gdef\\half{y} \\half} + \\half ~ (y + y)",
            })
    void readsWhatIsShown(String tex, String expected) {
        StatementReading reading = parse(tex + " = 0");

        assertThat(reading).as(tex).isInstanceOf(StatementReading.Understood.class);
        assertThat(TermText.of(((StatementReading.Understood) reading).statement()))
                .isEqualTo(expected + " = 0");
    }

    @Test
    void keepsTheStarOfOperators() {
        TexMacros none = TexMacros.NONE;
        String plain = "\\operatorname*{arg\\,max}_x f";

        assertThat(none.expand("\\DeclareMathOperator*{\\am}{arg\\,max}\\am_x f"))
                .hasValueSatisfying(made -> assertThat(made.text().strip()).isEqualTo(plain));
        assertThat(none.expand("\\DeclareMathOperator{\\am}{arg\\,max}\\am_x f"))
                .hasValueSatisfying(
                        made -> assertThat(made.text().strip()).isEqualTo(plain.replace("*", "")));
    }

    @Test
    void expandsInAllSectionsAndDefinesForThoseBehind() {
        StatementReading reading =
                parse(
                        "\\newcommand{\\s}{\\sigma}\n\\s(x) < 1\nwhere \\s(x) = \\sq x\n"
                                + "for x \\in \\R");

        assertThat(reading).isInstanceOf(StatementReading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "x + \\norm ~ \\norm ~ \\norm needs 1 argument",
                "x + \\loop ~ \\loop ~ more than 1000 macros are expanded here",
                "x = \\sq{y} + \\newcommand{x}{y} ~ \\newcommand ~ a definition needs the name of a"
                        + " command",
                "x = \\edef\\loops{\\loop} ~ \\edef ~ more than 1000 macros are expanded here",
                "\\def\\mine(#1,#2){#1} x = \\mine{x} ~ \\mine ~ \\mine needs '(' here",
                "\\def\\mine(#1,#2){#1} x = \\mine(x) ~ \\mine ~ \\mine needs ',' here",
                "\\def\\mine#2#1{#1} x = y ~ \\def ~ the parameters of \\mine must be #1, #2, ...",
                "x = \\abs{y + } ~ \\abs{y + } ~ '\\rvert' is not known here",
                "x = 1 + \\part[x]{\\foo} ~ \\foo ~ '\\foo' is not known here",
            })
    void reportsWhatIsWrongWhereTheMacroIsUsed(String tex, String place, String message) {
        StatementReading reading = parse(tex);

        assertThat(reading).isInstanceOf(StatementReading.Refused.class);
        TexProblem problem = ((StatementReading.Refused) reading).problems().get(0);
        assertThat(problem.message()).startsWith(message);
        assertThat(problem.span().of(tex)).isEqualTo(place);
    }

    @Test
    void stopsBeforeAMacroMakesTheTextTooLong() {
        StatementReading reading =
                parse(
                        "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b}"
                                + "\\def\\d{\\c\\c\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d\\d\\d}\\e\\e\\e\\e = x");

        assertThat(reading).isInstanceOf(StatementReading.Refused.class);
    }

    private static TexMacro macro(String name, int arguments, String body) {
        return new TexMacro(name, arguments, Optional.empty(), body);
    }

    private static StatementReading parse(String text) {
        return new TexParser(Activations.standard()).statement(text, MACROS);
    }
}

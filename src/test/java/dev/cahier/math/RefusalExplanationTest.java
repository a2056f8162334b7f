package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cahier.math.KatexAnswer.Refusal;
import dev.cahier.math.Typesetting.Failed;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author reads when a formula is wrong, from the real engine. */
@Timeout(60)
class RefusalExplanationTest {

    private static KatexEngine engine;

    @BeforeAll
    static void open() {
        engine = KatexEngine.start(MathOutput.HTML_AND_MATHML, EngineLimits.usual());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWhereAndWhatToDo(String tex, String message, int offset, String hint) {
        Failed failed = explain(tex, true);
        assertThat(failed.message()).isEqualTo(message);
        assertThat(failed.offset()).isEqualTo(offset);
        assertThat(failed.hint().orElse("")).isEqualTo(hint);
    }

    static Stream<Arguments> saysWhatIsWrongWhereAndWhatToDo() {
        String end = ", got the end of the formula";
        return Stream.of(
                arguments("1+\\alhpa", unknown("\\alhpa"), 2, "did you mean \\alpha?"),
                arguments("\\Detla x", unknown("\\Detla"), 0, "did you mean \\Delta?"),
                arguments("\\sum\\limit_a", unknown("\\limit"), 4, "did you mean \\limits?"),
                arguments("中\\text{a\\fracc}", unknown("\\fracc"), 8, "did you mean \\frac?"),
                arguments(
                        "\\text{若\\alpha}",
                        "\\alpha is mathematics",
                        7,
                        "write $\\alpha$ inside \\text"),
                arguments(
                        "\\text{a\\frac12}",
                        "\\frac is mathematics",
                        7,
                        "write $\\frac$ inside \\text"),
                arguments(
                        "a\\tag{1}\\tag{2}",
                        "Multiple \\tag",
                        1,
                        "one display has one \\tag; in \\begin{align} each row may have one"),
                arguments(
                        "\\begin{align}a\\tag{1}\\end{align}\\tag{2}",
                        "Multiple \\tag",
                        14,
                        "one display has one \\tag; in \\begin{align} each row may have one"),
                arguments(
                        "\\includegraphics{a.png}",
                        "The command \\includegraphics is not allowed",
                        0,
                        "show the image outside of the formula: ![description](image.png)"),
                arguments("a\\nsupset b", unknown("\\nsupset"), 1, "write \\not\\supset"),
                arguments("a\\nin b", unknown("\\nin"), 1, "write \\not\\in"),
                arguments("\\itn f", unknown("\\itn"), 0, "did you mean \\int?"),
                arguments("\\Sum f", unknown("\\Sum"), 0, "did you mean \\sum?"),
                arguments("\\bear x", unknown("\\bear"), 0, ""),
                arguments("\\Vat x", unknown("\\Vat"), 0, ""),
                arguments("\\longmapsfrom", unknown("\\longmapsfrom"), 0, ""),
                arguments("\\rigtharrow", unknown("\\rigtharrow"), 0, "did you mean \\rightarrow?"),
                arguments("\\edef\\x{\\qqqqq}", unknown("\\qqqqq"), 8, ""),
                arguments("\\^", "Expected group as argument to '\\^'", 2, ""),
                arguments("\\vbox{a}", unknown("\\vbox"), 0, vbox()),
                arguments("1+{a+b", "Expected '}'" + end, 6, "nothing closes the { of {a+b"),
                arguments("\\frac{1}{2", "Expected '}'" + end, 10, "nothing closes the { of {2"),
                arguments("a+b}", "Unexpected '}'", 3, "there is no { that this } closes"),
                arguments(
                        "\\frac{1}",
                        "Unexpected end of the formula: the last command lacks an argument", 8, ""),
                arguments("\\begin{matrix}a&b", "Expected \\end{matrix}" + end, 17, ""),
                arguments(
                        "\\begin{matrix}a\\end{pmatrix}",
                        "Mismatch: \\begin{matrix} matched by \\end{pmatrix}",
                        15,
                        ""),
                arguments(
                        "\\begin{alinged}a\\end{alinged}",
                        "No such environment: alinged",
                        6,
                        "did you mean aligned?"),
                arguments(
                        "a & b",
                        "Unexpected '&'",
                        2,
                        "write \\& for the character; columns need an environment such as"
                                + " \\begin{aligned}"),
                arguments(
                        "\\left{ a \\right}",
                        "Expected '}', got '\\right'",
                        9,
                        "a brace as a delimiter has a backslash: \\left\\{ ... \\right\\}"),
                arguments("x^1^2", "Double superscript", 3, "put braces: {x^1}^2, or x^{1^2}"),
                arguments(
                        "\\href{javascript:x}{c}",
                        "The address javascript:x is not allowed in \\href",
                        0,
                        "links go to http, https, mailto or #"),
                arguments(
                        "x+\\def\\a{\\a\\a}\\a",
                        "Too many expansions: a macro may be calling itself",
                        0,
                        ""));
    }

    @Test
    void sendsAnEnvironmentOfDisplaysToADisplay() {
        assertThat(explain("x \\begin{align}a&=b\\end{align}", false))
                .isEqualTo(
                        new Failed(
                                "{align} can be used only in display mode",
                                8,
                                Optional.of("write the formula between $$ and $$")));
    }

    @Test
    void placesTheErrorOfAMacroWhereTheTextSaysIt() {
        String tex = "\\newcommand{\\loss}{\\frac{1}{\\nsuch}} x + \\loss";
        assertThat(explain(tex, true).offset()).isEqualTo(tex.indexOf("\\nsuch"));
    }

    @Test
    void neverPlacesAnErrorBehindTheFormula() {
        for (String tex : new String[] {"x^", "\\verb|a", "\\sqrt[3", "\\begin", "\\left(", "\\"}) {
            assertThat(explain(tex, true).offset()).isBetween(0, tex.length());
        }
    }

    @Test
    void knowsTheNamesThatKatexKnows() {
        KatexNames names = engine.names();
        assertThat(names.commands())
                .contains("\\alpha", "\\frac", "\\text", "\\sum", "\\begin", "\\operatorname")
                .contains("\\Alpha", "\\limits", "\\ce")
                .allMatch(name -> name.matches("\\\\[A-Za-z]+"));
        assertThat(names.environments()).contains("aligned", "align*", "pmatrix", "cases");
    }

    private static String vbox() {
        return "write \\begin{gathered} a \\\\ b \\end{gathered}";
    }

    private static String unknown(String command) {
        return "Undefined control sequence: " + command;
    }

    private static Failed explain(String tex, boolean display) {
        Refusal refusal = (Refusal) engine.typeset(new Formula(tex, display));
        return RefusalExplanation.of(new Formula(tex, display), refusal, engine::names);
    }
}

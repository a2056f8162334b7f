package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.Replacements.Replacement;
import dev.cahier.math.Typesetting.Failed;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplacementsTest {

    private static KatexEngine engine;

    @BeforeAll
    static void start() {
        engine = KatexEngine.start(MathOutput.MATHML, EngineLimits.usual());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<String> names() {
        return Replacements.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void replacesWhatKatexDoesNotKnowByWhatItDoes(String name) {
        String use =
                name.startsWith("\\") ? name + " x" : "\\begin{" + name + "}x\\end{" + name + "}";
        Failed failed = refused(use);
        assertThat(failed.message())
                .isIn("Undefined control sequence: " + name, "No such environment: " + name);
        assertThat(failed.hint()).isPresent();

        Replacement replacement = Replacements.all().get(name);
        if (replacement.tex()) {
            assertThat(failed.hint()).contains("write " + replacement.text());
            assertThat(compiles(replacement.text())).isTrue();
        }
    }

    private static boolean compiles(String tex) {
        // Some are cells of a matrix.
        return Stream.of(tex, "\\begin{matrix}" + tex + "\\end{matrix}")
                .anyMatch(t -> engine.typeset(new Formula(t, true)) instanceof Html);
    }

    @Test
    void rendersBoxesOfTextAsOtherRenderersDo() {
        assertThat(engine.typeset(new Formula("x_{\\mbox{max}}", true))).isInstanceOf(Html.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\text{a_b}! 7! write \\_ for the character in text",
                "\\text{a^b}! 7! write \\^{} for the character in text",
                "\\text{a#b}! 7! write \\# for the character",
                "\\text{50% of x}! 8! write \\% for the character: % hides what follows it",
                "x \\limits_a! 2! limits belong to an operator, such as \\sum or \\mathop{x}",
                "x \\middle| y! 9! \\middle belongs between \\left and \\right",
                "\\hline! 0! lines belong to a table, such as \\begin{array}{c} ... \\end{array}",
                "\\begin{array}{c@{}c}a&b\\end{array}! 15! "
                        + "columns are l, c and r, with | or : between them",
                "\\color[rgb]{1,0,0} x! 6! write the name of a color, or #cc0000",
                "\\color{rde} x! 6! did you mean red?",
                "\\textcolor{NavyBleu}{x}! 10! did you mean NavyBlue?",
                "\\color{abc} x! 6! write the name of a color, or #cc0000",
                "\\colorbox{rgb(1,2,3)}{x}! 9! write the name of a color, or #cc0000",
            })
    void saysWhatToDoAboutWhatKatexRefuses(String tex, int offset, String hint) {
        Failed failed = refused(tex);

        assertThat(failed.hint()).contains(hint);
        assertThat(failed.offset()).isEqualTo(offset);
    }

    private static Failed refused(String tex) {
        KatexAnswer answer = engine.typeset(new Formula(tex, true));
        assertThat(answer).isInstanceOf(KatexAnswer.Refusal.class);
        return RefusalExplanation.of(
                new Formula(tex, true), (KatexAnswer.Refusal) answer, engine::names);
    }
}

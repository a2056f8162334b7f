package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteWithoutMath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IdentityFiguresTest {

    @Test
    void showsAProvedFormulaWithItsReason() {
        MarkdownTrial note =
                givenNote(
                        "```identity",
                        "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))",
                        "where \\sigma(x) = \\frac{1}{1 + e^{-x}}",
                        "for x > 0",
                        "```");

        assertThat(note.thenNothingIsReported().html())
                .startsWith("<figure class=\"identity\" data-status=\"proved\">")
                .contains(
                        "<div class=\"math-display\">",
                        "<p class=\"identity-conditions\">where <span class=\"math-marked\">⟦",
                        "<span class=\"math-mark\">,</span></span> for ⟦",
                        "<details class=\"reason\"><summary><span class=\"evidence proved\"")
                .doesNotContain("data-status=\"sampled\"");
    }

    @Test
    void saysOneWordBeforeAllDefinitions() {
        MarkdownTrial note =
                givenNote("```identity", "u + v = 3x", "where u = x", "where v = 2x", "```");

        assertThat(note.thenNothingIsReported().html()).containsOnlyOnce("where ");
    }

    @Test
    void saysItInTheLanguageOfTheNote() {
        assertThat(givenChineseNote("```identity", "2 + 2 = x", "for x = 4", "```").html())
                .contains("对于 ⟦");
    }

    @Test
    void reportsAFalseStepAtItsLineWithNumbers() {
        MarkdownTrial note =
                givenNote(
                        "Text.",
                        "",
                        "> ```identity",
                        "> \\begin{align}",
                        ">   (a + b)^2 &= a^2 + 2ab + b^2 \\\\",
                        ">     &= a^2 + b^2",
                        "> \\end{align}",
                        "> ```");

        assertThat(note.html()).doesNotContain("data-status");
        assertThat(note.body().facts().diagnostics())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("identity-false");
                            assertThat(d.message())
                                    .contains("at a = ", "the left side is", "the right side");
                            assertThat(d.location().orElseThrow().line()).isEqualTo(6);
                            assertThat(d.location().orElseThrow().column()).isEqualTo(8);
                        });
    }

    @Test
    void reportsWhatItCannotReadAtItsPlace() {
        givenNote("```identity", "x = x", "for x >", "```")
                .thenReported("3:8 error[identity-syntax]");
        givenNote("```identity", "x = \\foo", "where f(x) = 1/2x", "```")
                .thenReported("2:5 error[identity-syntax]", "3:17 error[identity-syntax]");
        assertThat(givenNote("```identity", "", "```").body().facts().diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).isEqualTo("the identity is empty"));
    }

    @Test
    void reportsMistakesOfMacrosWhereTheyAreUsed() {
        givenNote("```identity", "\\newcommand{\\half}{\\frac12}", "x \\half + \\foo = x", "```")
                .thenReported("3:11 error[identity-syntax]");
        givenNote("```plot", "f(x) = x + \\foo", "```").thenReported("2:12 error[plot-syntax]");
    }

    @Test
    void isCodeInANoteWithoutFormulas() {
        assertThat(givenNoteWithoutMath("```identity", "a = b", "```").html())
                .contains("<code")
                .doesNotContain("figure");
    }
}

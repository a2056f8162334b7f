package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteWithoutMath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, above all those that notes begin straight below a line of text. */
final class TableTest {

    private static final String TABLE =
            "<table> <thead> <tr><th>a</th><th>b</th></tr> </thead>"
                    + " <tbody> <tr><td>1</td><td>2</td></tr> </tbody> </table>";

    private static String html(String... lines) {
        return givenNote(lines).thenNothingIsReported().html().replaceAll("\\s+", " ");
    }

    @Test
    void startsATableBelowALineOfText() {
        assertThat(html("如下：", "| a | b |", "|---|---|", "| 1 | 2 |"))
                .isEqualTo("<p>如下：</p> " + TABLE);
        assertThat(html("x", "y", "a | b", "-|-", "1 | 2")).isEqualTo("<p>x y</p> " + TABLE);
        assertThat(html("x", "   | a | b |", "|---|---|", "  | 1 | 2 |"))
                .isEqualTo("<p>x</p> " + TABLE);
        assertThat(html("x", "| a | b |", "  |---|---|", "| 1 | 2 |"))
                .isEqualTo("<p>x</p> " + TABLE);
    }

    @Test
    void startsATableBelowTextInContainers() {
        assertThat(html("- 如下：", "  | a | b |", "  |---|---|", "  | 1 | 2 |"))
                .isEqualTo("<ul> <li>如下： " + TABLE + " </li> </ul>");
        assertThat(html("1. x", "", "   y", "   | a | b |", "   |---|---|", "   | 1 | 2 |"))
                .contains("<p>y</p> " + TABLE);
        assertThat(html("> 如下：", "> | a | b |", "> |---|---|", "> | 1 | 2 |"))
                .isEqualTo("<blockquote> <p>如下：</p> " + TABLE + " </blockquote>");
        assertThat(html("> - x", ">   | a | b |", ">   |---|---|", ">   | 1 | 2 |"))
                .contains("x " + TABLE);
        assertThat(html("> [!NOTE]", "> | a | b |", "> |---|---|", "> | 1 | 2 |")).contains(TABLE);
    }

    @Test
    void keepsTheTextBetweenTwoTables() {
        assertThat(
                        html(
                                "| a | b |",
                                "|---|---|",
                                "| 1 | 2 |",
                                "",
                                "x",
                                "| a | b |",
                                "|---|---|",
                                "| 1 | 2 |"))
                .isEqualTo(TABLE + " <p>x</p> " + TABLE);
    }

    @Test
    void takesARowOfDashesWithinATableForARow() {
        assertThat(html("| a | b |", "|---|---|", "| 1 | 2 |", "|---|---|"))
                .contains("<td>2</td></tr> <tr><td>---</td><td>---</td></tr>");
    }

    @Test
    void countsNoBarsInFormulasAndCode() {
        assertThat(html("x", "| $|a|$ | `b\\|c` |", "|---|---|", "| 1 | 2 |"))
                .contains("<p>x</p> <table>", "<th>⟦|a|⟧</th><th><code>b|c</code></th>");
        assertThat(html("x", "| `a|b` | \\| |", "|:--|--:|", "| 1 | 2 |"))
                .contains("<p>x</p> <table>");
        assertThat(givenNoteWithoutMath("x", "| $a | b$ |", "|---|---|").html())
                .contains("<p>x</p>\n<table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n| a | b |\n|---|",
                "x\n| a |\n|---|---|",
                "x\n| a | b |\n|---|-x-|",
                "x\ny\n---",
                "> x\n> | a | b |\n|---|---|",
                "x\n    | a | b |\n        |---|---|",
                "```\nx\n| a | b |\n|---|---|\n```"
            })
    void startsNoTableWhereNoneIsMeant(String markdown) {
        assertThat(givenNote(markdown).html()).doesNotContain("<table>");
    }

    @Test
    void showsEscapedBarsInCodeAsBars() {
        assertThat(html("| a |", "|---|", "| `x\\|y` **`\\|`** |"))
                .contains("<td><code>x|y</code> <strong><code>|</code></strong></td>");
        assertThat(html("`x\\|y`")).contains("<code>x\\|y</code>");
    }

    @Test
    void keepsTheNormsOfFormulas() {
        assertThat(html("| a |", "|---|", "| $\\|x\\|$ and $|y|$ |"))
                .contains("<td>⟦\\|x\\|⟧ and ⟦|y|⟧</td>");
    }
}

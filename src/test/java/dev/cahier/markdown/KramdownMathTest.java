package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenKramdownNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;

import org.junit.jupiter.api.Test;

/** Notes of a site whose {@code math.double} is {@code kramdown}. */
final class KramdownMathTest {

    @Test
    void showsDoubleDollarsWithinALineInThatLine() {
        givenKramdownNote("values $$1/6$$, and the $$i$$th cell")
                .thenParagraphIs("values <span class=\"nobr\">⟦1/6⟧,</span> and the ⟦i⟧th cell");
        givenNote("values $$1/6$$ here")
                .thenParagraphIs("values <span class=\"math-display\">⟦⟦1/6⟧⟧</span> here");
    }

    @Test
    void displaysDoubleDollarsOnALineOfTheirOwn() {
        String display = "<div class=\"math-display\">⟦⟦x⟧⟧</div>";

        givenKramdownNote("$$x$$").thenHtmlIs(display);
        givenKramdownNote("text", "$$x$$", "more")
                .thenHtmlIs("<p>text</p>", display, "<p>more</p>");
        givenKramdownNote("$$", "x", "$$").thenHtmlIs(display);
        givenKramdownNote("- $$x$$").thenHtmlIs("<ul>", "<li>", display, "</li>", "</ul>");
    }

    @Test
    void showsDoubleDollarsInlineInHeadingsAndTables() {
        givenKramdownNote("| a | $$b$$ |", "|---|---|", "| $$x|y$$ | 1 |")
                .thenHtmlIs(
                        "<table>",
                        "<thead>",
                        "<tr><th>a</th><th>⟦b⟧</th></tr>",
                        "</thead>",
                        "<tbody>",
                        "<tr><td>⟦x|y⟧</td><td>1</td></tr>",
                        "</tbody>",
                        "</table>");
    }

    @Test
    void keepsAlignmentsADisplay() {
        givenKramdownNote("so $$\\begin{align}a\\end{align}$$ here")
                .thenParagraphIs(
                        "so <span class=\"math-display\">"
                                + "⟦⟦\\begin{align}a\\end{align}⟧⟧</span> here");
    }
}

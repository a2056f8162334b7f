package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments of authors, {@code %%…%%}: nothing of them may reach a page. */
final class NoteCommentTest {

    /** What the comments below hide. */
    private static final String SECRET = "secret";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a %%secret $x$%% b; a b",
                "a%%secret%%b; ab",
                "%%secret%% a; a",
                "a %%secret%%; a",
                "中%%secret%%文; 中文",
                "a %%secret%% %%secret%% b; a b",
                "a %%secret `%% b`; a b`",
                "a %%secret $%% b; a b",
                "a %%%% b; a b",
                "*a %%secret*%% b*; <em>a b</em>",
                "`%%` %%secret%% b; <code>%%</code> b",
                "$5 %%secret%% and $6; $5 and $6",
                "a\\% b %%secret%%; a% b"
            })
    void leavesOutACommentInALine(String markdown, String shown) {
        givenNote(markdown).thenParagraphIs(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%secret%%",
                "%%\nsecret\n%%",
                "%%\nsecret\n\n# secret\n\n- secret\n%%",
                "%% secret\n\n```\nsecret\n```\n%%",
                "%% ``` secret\nsecret %%",
                "<!-- %% -->\n\n%%secret%%",
                "> %%secret%%",
                "> %%\n> secret\n> %%",
                "- %%secret%%",
                "- %%\n  secret\n  %%",
                "- ```\n  %%\n  ```\n\n%%secret%%",
                "- ```\n  %%\n\n%%secret%%",
                "> ```\n> %%\n\n%%secret%%",
                "```\n%%\n```\n%%secret%%",
                "    %%\n\n%%secret%%",
                "- a\n\n    %%secret%%",
                "1. a\n\n   - b\n\n     %%secret%%",
                "text\n    %%secret%%",
                "# a %%secret%%",
                "## %%secret%%",
                "| a | b |\n|---|---|\n| 1 | %%secret%% |",
                "a\n%%secret%%\nb",
                "a\n%%secret%%\n---",
                "<div>\n%%secret%%\n</div>",
                "<div>%%secret%%</div>",
                "[%%secret%%](b)",
                "![%%secret%%](b)",
                "a[^1]\n\n[^1]: %%secret%% b",
                "%%[a](secret)%%",
                "%%[secret]: b%%",
                "$$\nx\n$$ %%secret%%",
                "$$x$$\n%%secret%%",
                "``a %%secret%%",
                "\\(x\\) %%secret%%",
                "`a\n\n%%secret%%`",
                "a $b\n\n%%secret $%%",
                "{{% wrap %}}\n%%secret%%\n{{% /wrap %}}",
                "{{< wrap >}}\n%%secret%%\n{{< /wrap >}}",
                "%%secret\n\nsecret",
                "a\n\n%%\n\nsecret"
            })
    void publishesNothingOfAComment(String markdown) {
        RenderedBody body = givenNote(markdown).body();

        assertThat(body.html() + body.summaryHtml() + body.markup().summaryText())
                .doesNotContain(SECRET);
        assertThat(body.headings()).noneMatch(heading -> heading.toString().contains(SECRET));
        assertThat(body.links()).noneMatch(link -> link.url().contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`%%shown%%`",
                "``a ` %%shown%%``",
                "```\n%%shown%%\n```",
                "~~~ text\n%%shown%%\n~~~",
                "- a\n\n  ```\n  %%shown%%\n  ```",
                "- ```\n  %%shown%%\n  ```",
                "> ```\n> %%shown%%\n> ```",
                "> - ~~~\n>   %%shown%%\n>   ~~~",
                "a\n\n    %%shown%%",
                "- a\n\n      %%shown%%",
                "$a %%shown%% b$",
                "\\(a %%shown%% b\\)",
                "$$\na %%shown\n\n%%b\n$$",
                "\\[\na %%shown\n%%b\n\\]",
                "\\begin{align}\na %%shown\n%%b\n\\end{align}",
                "[a](b%%shown%%c)",
                "[a]\n\n[a]: b%%shown%%c",
                "<https://a.b/%%shown%%>",
                "<a href=\"%%shown%%\">b</a>",
                "<pre>\n%%shown%%\n</pre>",
                "<code>%%shown%%</code>",
                "\\%%shown\\%%",
                "{{< show \"%%shown%%\" >}}"
            })
    void leavesCodeFormulasAndAddressesAlone(String markdown) {
        assertThat(givenNote(markdown).thenNothingIsReported().html()).contains("shown", "%%");
    }

    @Test
    void leavesDollarsWithoutMathToTheText() {
        assertThat(MarkdownTrial.givenNoteWithoutMath("$a %%secret%% b$").html())
                .isEqualTo("<p>$a b$</p>");
    }

    @Test
    void leavesOutTheRestOfANoteWhoseCommentIsNeverClosed() {
        givenNote("a %%b", "", "c").thenReported("1:3 warning[comment-unclosed]");
        assertThat(givenNote("a %%b", "", "c").html()).isEqualTo("<p>a</p>");
    }

    @Test
    void leavesNoTraceOfALineWithinAList() {
        givenNote("- a", "%%x%%", "- b").thenHtmlIs("<ul>", "<li>a</li>", "<li>b</li>", "</ul>");
        givenNote("a", "%%x%%", "---").thenHtmlIs("<p>a</p>", "<hr />");
        givenNote("a", "%%", "x", "%%", "b").thenHtmlIs("<p>a</p>", "<p>b</p>");
        givenNote("a %%x%%  ", "b").thenParagraphIs("a\nb");
    }

    @Test
    void keepsCommentsOutOfWhatIsToldAboutANote() {
        RenderedBody body =
                givenNote("%%one two%%", "", "# A %%two%%", "", "b [c](d) %%[e](f) $x$%%").body();

        assertThat(body.facts().wordCount()).isEqualTo(3);
        assertThat(body.headings()).extracting(HeadingEntry::id).containsExactly("a");
        assertThat(body.links()).extracting(LinkUse::url).containsExactly("d");
        assertThat(body.facts().formulas()).isZero();
        assertThat(body.markup().summaryText()).isEqualTo("b c");
    }

    @Test
    void namesPlacesBehindACommentAsTheyAreInTheFile() {
        givenNote("%%x%%", "a %%y", "z%% [b](missing) `%%` %%x%% {{< c >}}")
                .thenReported("3:9 error[link-broken]", "3:29 error[shortcode-unknown]");
    }

    @Test
    void namesPlacesInFencesBehindACommentAsTheyAreInTheFile() {
        givenNote("%%x", "%%", "", "```plot", "f(x) = x +", "```")
                .thenReported("5:11 error[plot-syntax]");
    }

    @Test
    void findsWhatToRewriteBehindAComment() {
        try (KatexRenderer katex = new KatexRenderer(MathOutput.MATHML)) {
            RenderedBody body = MarkdownTrial.render("%%x%% $\\\\{a\\\\}$", true, "en", katex);

            assertThat(body.facts().repairs())
                    .extracting(FormulaRepair::surplus)
                    .containsExactly(List.of(8, 12));
        }
    }
}

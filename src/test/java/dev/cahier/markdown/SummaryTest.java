package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryTest {

    @Test
    void isThePartBeforeTheMark() {
        RenderedBody body =
                givenNote("# a", "", "b $x$", "", "c", "", "<!--more-->", "", "d").body();

        assertThat(body.summaryHtml()).startsWith("<h1").endsWith("<p>b ⟦x⟧</p>\n<p>c</p>");
        assertThat(body.markup().summaryText()).isEqualTo("b x");
    }

    /** Brackets that are no link are text in descriptions, too. */
    @Test
    void keepsBracketsThatAreNoLink() {
        assertThat(
                        givenNote(
                                        "On [a, b], *x*[i], [c][d], \\[e], [f](g.md), ![h] and [j].",
                                        "",
                                        "[j]: k.md")
                                .body()
                                .markup()
                                .summaryText())
                .isEqualTo("On [a, b], x[i], [c][d], [e], f, ![h] and j.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<!--more-->b",
                "a <!-- more --> b",
                "a <!-- MORE --> b",
                "a <!---more--> b",
                "a <!--more---> b",
                "a\n<!-- More -->\nb",
                "a\n\n<!--more--> b",
                "a <!--more-->"
            })
    void endsAtTheMarkWhereverItIs(String markdown) {
        RenderedBody body = givenNote(markdown).body();

        assertThat(body.summaryHtml()).isEqualTo("<p>a</p>");
        assertThat(body.markup().summaryText()).isEqualTo("a");
    }

    @Test
    void closesWhatIsOpenAtTheMark() {
        assertThat(givenNote("> - **a <!--more--> b**", "> - c", "", "d").body().summaryHtml())
                .isEqualTo("<blockquote>\n<ul>\n<li><strong>a</strong></li>\n</ul>\n</blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a `<!--more-->` b",
                "a <!-- no more --> b",
                "a <!--moreover--> b",
                "a \\<!--more--> b"
            })
    void takesNoOtherTextForTheMark(String markdown) {
        assertThat(givenNote(markdown).body().summaryHtml()).contains(" b</p>");
    }

    @Test
    void keepsPicturesBeforeTheMarkOnly() {
        assertThat(
                        givenNote(
                                        "a[^n] ![i](j.png) [b]",
                                        "",
                                        "<!--more-->",
                                        "",
                                        "[^n]: c",
                                        "",
                                        "[b]: #d")
                                .body()
                                .summaryHtml())
                .startsWith("<p>a <img")
                .endsWith("<a href=\"#d\">b</a></p>");
        assertThat(
                        givenNote(
                                        "a ![i](j.png) ![](activation:relu) <img alt='>' src=k.png> **b** [$x$](c)"
                                                + " $$y$$")
                                .body()
                                .summaryHtml())
                .isEqualTo("<p>a    <strong>b</strong> ⟦x⟧ ⟦y⟧</p>");
    }

    @Test
    void isElseTheFirstParagraphWithWords() {
        RenderedBody body =
                givenNote("# a", "", "![i](j.png)", "", "设$x$，即 **b**。", "", "c").body();

        assertThat(body.summaryHtml())
                .isEqualTo(
                        "<p>设<span class=\"math-gap\"></span><span class=\"nobr\">⟦x⟧，</span>即 <strong>b</strong>。</p>");
        assertThat(body.markup().summaryText()).isEqualTo("设x，即 b。");
    }

    @Test
    void leavesOutTheMarksOfFootnotes() {
        assertThat(givenNote("a[^n] b", "", "[^n]: c").body().summaryHtml())
                .isEqualTo("<p>a b</p>");
    }

    @Test
    void isEmptyWithoutParagraph() {
        assertThat(givenNote("# a").body().summaryHtml()).isEmpty();
        assertThat(givenNote("").body().markup().summaryText()).isEmpty();
    }

    @Test
    void reportsNothingTwice() {
        givenNote("a $ x $").thenReported("1:3 warning[math-padded]");
    }

    @ParameterizedTest
    @CsvSource({"one two,2", "中文字,3", "中文 and $x$,4", "カナ漢字,4", "한국어 말,2", "`code` it's,3"})
    void countsWords(String markdown, int words) {
        assertThat(givenNote(markdown).body().facts().wordCount()).isEqualTo(words);
    }
}

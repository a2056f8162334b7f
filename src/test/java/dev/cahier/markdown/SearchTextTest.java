package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.NotationConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.TheoremConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.SearchText.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    private static List<Section> sections(String... lines) {
        return givenNote(lines).body().markup().searchText().sections();
    }

    private static String text(String... lines) {
        List<Section> sections = sections(lines);
        assertThat(sections).hasSize(1);
        return sections.get(0).text();
    }

    @Test
    void beginsASectionAtEachHeading() {
        assertThat(sections("Before.", "", "# One {#first}", "A *b* `c`.", "## 二 {.no_toc}", "二次"))
                .containsExactly(
                        new Section("", "", "Before.", ""),
                        new Section("first", "One", "A b c.", ""),
                        new Section("二", "二", "二次", ""));
    }

    @Test
    void joinsWordsAcrossMarkupAndLinesAsPagesDo() {
        assertThat(text("这是**激活**函数，激活", "函数和[反向](b.md)传播<br>ab<b>cd</b>", "x"))
                .isEqualTo("这是激活函数，激活函数和反向传播\nabcd x");
    }

    @Test
    void keepsBlocksApart() {
        assertThat(text("- 一", "- 二", "", "> 三", "", "a|b", "-|-", "c|d", "", "    e()"))
                .isEqualTo("一\n二\n三\na\nb\nc\nd\ne()");
    }

    @Test
    void readsCodeAlternativeTextsAndEntities() {
        assertThat(
                        text(
                                "```java",
                                "int x = 1;",
                                "```",
                                "![a &amp; b](x.png) &lt; \\* <https://e.org>"))
                .isEqualTo("int x = 1;\na & b < * https://e.org");
    }

    @Test
    void readsTitlesOfCalloutsWithoutMarks() {
        assertThat(text("> [!NOTE]- Chain *rule* {#chain}", "> It holds."))
                .isEqualTo("Chain rule\nIt holds.");
        assertThat(text("> [!TIP]", "> It holds.")).isEqualTo("It holds.");
        assertThat(text("> [!PROOF] By $x$", ">", "> Clear.")).startsWith("By ").endsWith("Clear.");
    }

    @Test
    void readsFootnotesThatAreShown() {
        assertThat(text("a[^1]", "", "[^1]: the footnote", "", "[^2]: never referred to"))
                .isEqualTo("a\nthe footnote");
    }

    @Test
    void readsHtmlOfTheAuthor() {
        assertThat(
                        text(
                                "<div title='hint'><p>one &amp; two</p><!-- no -->",
                                "<script>no()</script><img alt=\"three\" src=x> a<i>b</i></div>"))
                .isEqualTo("hint\none & two\nthree\nab");
    }

    @Test
    void readsWhatShortcodesAreGiven() {
        assertThat(
                        text(
                                "{{< show caption=\"a title\" src=\"no.png\" >}}",
                                "",
                                "{{% wrap %}}",
                                "inner *text*",
                                "{{% /wrap %}}",
                                "",
                                "x {{< value 42 >}}"))
                .isEqualTo("a title\ninner text\nx 42");
    }

    @Test
    void readsFormulasAndTheWordsOfTheirTex() {
        List<Section> sections =
                sections("$\\nabla f$ 和", "$$\\sum x$$", "", "<p>$\\pi$</p>", "", "# $\\sigma$");
        assertThat(sections.get(0).texWords()).isEqualTo("nabla sum pi");
        assertThat(sections.get(1).texWords()).isEqualTo("sigma");
    }

    @Test
    void readsTheBeginningOfANoteThatHasASummary() {
        assertThat(text("before", "", "<!--more-->", "", "after")).isEqualTo("before\nafter");
    }

    @Test
    void isNotReadWhereNobodySearches() {
        SourceText text = new SourceText("content/a.md", "# One\n\nwords");
        MarkdownSource source =
                new MarkdownSource(
                        text,
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        "en",
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        false,
                        Optional.of(true),
                        RawHtml.ALLOW);

        assertThat(
                        MarkdownTrial.renderer(new PlainMath())
                                .render(source, MarkdownTrial.plainLinks())
                                .markup()
                                .searchText())
                .isEqualTo(SearchText.NONE);
    }
}

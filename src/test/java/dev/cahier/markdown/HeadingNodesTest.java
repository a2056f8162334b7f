package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingNodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "# Two Words | two-words",
                "# 激活函数 | 激活函数",
                "# 一、定义（Definition） | 一定义definition",
                "# C++ & `code` | c--code",
                "# **Bold** [link](/a) | bold-link",
                "# The $x^2$ case | the-x-2-case",
                "# I with İ | i-with-i̇",
                "# !? | section",
                "# Title {#own} | own",
                "# 标题{#自己} | 自己",
                "# Set {a} | set-a"
            })
    void makesAnchorsOfTheWords(String markdown, String anchor) {
        assertThat(givenNote(markdown).body().headings().get(0).id()).isEqualTo(anchor);
    }

    @Test
    void numbersRepeatedAnchors() {
        assertThat(givenNote("# a", "# a", "# a-1", "# a", "# b {#a}").body().headings())
                .extracting(HeadingEntry::id)
                .containsExactly("a", "a-1", "a-1-1", "a-2", "a-3");
    }

    @Test
    void takesTheAuthorsAnchorOutOfTheText() {
        givenNote("## Title {#own}")
                .thenHtmlIs(
                        "<h2 id=\"own\">Title<a class=\"anchor\" href=\"#own\" aria-hidden=\"true\""
                                + " tabindex=\"-1\">#</a></h2>");
    }

    @Test
    void keepsFormulasAndLeavesLinksOutOfTheContents() {
        assertThat(givenNote("# The [case](/a) $x$ *b*[^1]", "", "[^1]: note").body().headings())
                .containsExactly(
                        new HeadingEntry(
                                1,
                                "the-case-x-b",
                                "The case x b",
                                "The case ⟦x⟧ <em>b</em>",
                                true,
                                "thecaseaxb1"));
    }

    @Test
    void readsUnderlinedHeadings() {
        assertThat(givenNote("One", "===", "", "two", "lines", "---").body().headings())
                .extracting(HeadingEntry::level, HeadingEntry::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "One"),
                        org.assertj.core.groups.Tuple.tuple(2, "two lines"));
    }
}

package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Footnotes of several lines, which authors indent with a tab as often as with spaces. */
final class FootnoteLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[^1]: one\n\n%sparagraph two\n",
                "[^1]: one\n%sline two\n%sline three\n",
                "[^1]:\n%sparagraph\n",
                "[^1]: one\n\n%s- item\n%s- item\n\n%slast\n",
                "[^1]: one\n\n%s1. item\n\n%s%ssecond paragraph of it\n",
                "[^1]: one\n\n%s```java\n%scode\n%s```\n",
                "[^1]: one\n\n%s$$\n%sx\n%s$$\n",
                "[^1]: one\n\n%s> quote\n%s> more\n",
                "[^1]: 中文\n\n%s中文😀\n",
                "[^1]: one\n\n%s%scode\n",
                "[^1]: one\n\n%s| a | b |\n%s|---|---|\n%s| c | d |\n",
                "- item\n\n%s[^1]: one\n\n%s%sparagraph two\n",
                "> [^1]: one\n>\n> %sparagraph two\n"
            })
    void areTheSameWithTabsAndSpaces(String footnote) {
        String tabs =
                givenNote("a[^1]\n", footnote.replace("> %s", ">\t\t").replace("%s", "\t")).html();
        String spaces =
                givenNote("a[^1]\n", footnote.replace("> %s", ">     ").replace("%s", "    "))
                        .html();

        assertThat(tabs).isEqualTo(spaces).contains("class=\"footnotes\"");
    }

    @Test
    void keepTheWholeText() {
        assertThat(givenNote("a[^1]\n", "[^1]: one\n\n\tb\n \t\tc\n").html())
                .contains("<p>one</p>", "<p>b\nc");
        assertThat(givenNote("a[^1]\n", "[^1]: one\n\n  \tparagraph\n").html())
                .contains("<p>paragraph");
    }

    @Test
    void endWhereALineIsNotIndented() {
        assertThat(givenNote("a[^1]\n", "[^1]: one\n\n   not in it\n").html())
                .contains("<p>not in it</p>\n<section");
    }
}

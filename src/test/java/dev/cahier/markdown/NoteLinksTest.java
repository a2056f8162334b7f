package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoteLinksTest {

    @Test
    void reportsEachOccurrenceAtItsPlace() {
        givenNote("[a](missing) [b](missing)", "", "[c](missing) ![](missing)", "![](missing)")
                .thenReported(
                        "1:5 error[link-broken]",
                        "1:18 error[link-broken]",
                        "3:5 error[link-broken]",
                        "3:18 error[link-broken]",
                        "4:5 error[link-broken]");
    }

    @Test
    void reportsLinksWithoutText() {
        givenNote("[](x.pdf) [ ](https://e.org/) [a](x) [![b](x)](x) [](#s)", "", "# [](x)")
                .thenReported(
                        "1:1 warning[link-empty]",
                        "1:11 warning[link-empty]",
                        "3:3 warning[link-empty]");
    }

    @Test
    void reportsEachUseOfADefinition() {
        givenNote("[a] [b][a] ![a]", "", "[a]: missing")
                .thenReported(
                        "1:1 error[link-broken]",
                        "1:5 error[link-broken]",
                        "1:12 error[link-broken]");
    }

    @Test
    void keepsEachOccurrence() {
        assertThat(
                        givenNote(
                                        "[a](x) [b](x)",
                                        "",
                                        "<https://e.org> m@e.org",
                                        "",
                                        "[x] [](#s)",
                                        "",
                                        "[x]: x")
                                .body()
                                .links())
                .extracting(use -> use.from().line() + ":" + use.from().column() + " " + use.url())
                .containsExactly(
                        "1:5 x", "1:12 x", "3:2 https://e.org", "3:17 mailto:m@e.org", "5:1 x");
    }

    @ParameterizedTest
    @CsvSource({
        "m@e.org, mailto:m@e.org",
        "<m@e.org>, mailto:m@e.org",
        "<M+x@e-f.org>, mailto:M+x@e-f.org",
        "<a%b?c#d@e.org>, mailto:a%25b%3Fc%23d@e.org"
    })
    void writesMailAddresses(String markdown, String url) {
        String text = markdown.replaceAll("[<>]", "");
        givenNote(markdown).thenParagraphIs("<a href=\"" + url + "\">" + text + "</a>");
    }

    @Test
    void readsMailAddressesBesideLinksOfTheSameText() {
        givenNote("[x](m@e.org) m@e.org")
                .thenParagraphIs(
                        "<a href=\"m@e.org\">x</a> <a href=\"mailto:m@e.org\">m@e.org</a>");
    }

    @Test
    void readsSpacesInAngleBrackets() {
        givenNote("[p](<my note.md> 't') ![x](<图 1.png>) [r] [a](<b>c)", "", "[r]: <a b.png>")
                .thenParagraphIs(
                        "<a href=\"my note.md\" title=\"t\">p</a> "
                                + "<img src=\"图 1.png\" alt=\"x\" loading=\"lazy\" decoding=\"async\" /> "
                                + "<a href=\"a b.png\">r</a> [a](<b>c)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x **y**](javascript:z)            | x <strong>y</strong>  | 1:11",
                "[x](JaVaScRiPt&#58;z)              | x                     | 1:5",
                "[x](<java script:z>)               | x                     | 1:6",
                "[x](%6Aavascript:z)                | x                     | 1:5",
                "[x](vbscript:z)                    | x                     | 1:5",
                "[x](data:text/html;base64,z)       | x                     | 1:5",
                "[x](data:image/svg+xml,z)          | x                     | 1:5",
                "<javascript:z>                     | javascript:z          | 1:2",
                "a ![x](data:text/html,z)           | a                     | 1:8"
            })
    void leavesOutAddressesThatRunScripts(String markdown, String html, String place) {
        MarkdownTrial trial = givenNote(markdown);

        trial.thenReported(place + " warning[address-script]");
        assertThat(trial.html().replace(" </p>", "</p>")).isEqualTo("<p>" + html + "</p>");
        assertThat(trial.body().links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a.png =300x200)           | style=\"width: 300px; height: 200px\"",
                "(a.png =300x)              | style=\"width: 300px\"",
                "(a.png =x200)              | style=\"height: 200px\"",
                "(a.png =50%x)              | style=\"width: 50%\"",
                "(a.png \"t\" =300x200)     | title=\"t\" style=\"width: 300px; height: 200px\"",
                "(https://b.c/a_b_c.png?x-oss-process=image/a,type_Zm,shadow_10#pic_center =400x300)"
                        + " | src=\"https://b.c/a_b_c.png?x-oss-process=image/a,type_Zm,shadow_10#pic_center\""
            })
    void readsSizesOfImages(String target, String attribute) {
        MarkdownTrial note = givenNote("![图 $x$]" + target + " b");

        note.thenNothingIsReported();
        assertThat(note.html()).contains("alt=\"图 x\"", attribute).endsWith(" /> b</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![a](b =c)", "[a](b =300x200)", "![a](b = 3x2)", "![a] (b =3x2)"})
    void leavesOtherEqualSignsBehindTargetsAlone(String markdown) {
        assertThat(givenNote(markdown).html()).contains(markdown.substring(markdown.indexOf("(")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.", "www.a", "awww.b.org", "www...", "`www.a.org`", "www.1.2"})
    void leavesWhatIsNoHostAlone(String markdown) {
        assertThat(givenNote(markdown).body().links()).isEmpty();
    }

    /** Chinese text follows an address without a space; the next address is found all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见https://a.b/c，和https://a.b/d。 | https://a.b/c https://a.b/d",
                "https://a.b/（括号）(https://a.b/d) | https://a.b/ https://a.b/d",
                "https://a.b/x。https://a.b/y，z https://a.b/w | https://a.b/x https://a.b/y https://a.b/w",
                "“https://a.b/c”和‘https://a.b/d’ | https://a.b/c https://a.b/d",
                "https://a.b/c……完 https://a.b/d—— | https://a.b/c https://a.b/d",
                "https://a.b/中文/页 m@e.org 中 n@e.org | https://a.b/ mailto:m@e.org mailto:n@e.org",
                "见www.a.org，和www.b-c.com/d?e=f。 | https://www.a.org https://www.b-c.com/d?e=f",
                "(www.a.org/b) 与 www.c.co.uk. | https://www.a.org/b https://www.c.co.uk"
            })
    void findsAddressesInChineseText(String text, String urls) {
        assertThat(givenNote(text).body().links())
                .extracting(LinkUse::url)
                .containsExactly(urls.split(" "));
    }

    @Test
    void leavesOutScriptsInDefinitions() {
        givenNote("[x][r] ![y][r]", "", "[r]: javascript:z")
                .thenReported("1:1 warning[address-script]", "1:8 warning[address-script]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data:image/png;base64,z", "data:text/plain,z", "java:x", "javascript.md"})
    void keepsHarmlessAddresses(String address) {
        givenNote("[x](" + address + ")").thenNothingIsReported();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x](my note.md)              | <a href=\"my note.md\">x</a>",
                "[x](my note.md \"t\") b        | <a href=\"my note.md\" title=\"t\">x</a> b",
                "[x](my note.md 't') b        | <a href=\"my note.md\" title=\"t\">x</a> b",
                "[x](no such file.pdf)        | <a href=\"no such file.pdf\">x</a>",
                "[x](图 1 (b).md).             | <a href=\"图 1 (b).md\">x</a>.",
                "a [**x** y](a b c.md)         | a <a href=\"a b c.md\"><strong>x</strong> y</a>"
            })
    void readsSpacesInTargetsThatExist(String markdown, String html) {
        MarkdownTrial trial = givenNote(markdown);

        assertThat(trial.html()).isEqualTo("<p>" + html + "</p>");
        assertThat(trial.body().diagnostics())
                .extracting(d -> d.code())
                .containsExactly("link-spaces");
        assertThat(trial.body().links()).hasSize(1);
    }

    @Test
    void readsSpacesInTheSourcesOfImages() {
        assertThat(givenNote("![x $y$](图 1.png)").html())
                .isEqualTo(
                        "<p><img src=\"图 1.png\" alt=\"x y\" loading=\"lazy\" decoding=\"async\" /></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](see below)",
                "[1](a note)",
                "[x] (my note.md)",
                "[x](my\nnote.md)",
                "\\[x](a b.md)",
                "`[x](a b.md)`"
            })
    void keepsOtherParenthesesAsText(String markdown) {
        givenNote(markdown).thenNothingIsReported();
        assertThat(givenNote(markdown).html()).doesNotContain("<a");
    }
}

package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

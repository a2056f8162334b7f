package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteWithoutWikiLinks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WikiLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[[Note]] ~ <a href=\"/Note/\">Note</a>",
                "[[ a b ]] ~ <a href=\"/a-b/\">a b</a>",
                "见[[极限]]。 ~ 见<a href=\"/极限/\">极限</a>。",
                "[[Note|text]] ~ <a href=\"/Note/\">text</a>",
                "[[Note\\|text]] ~ <a href=\"/Note/\">text</a>",
                "[[Note|]] ~ <a href=\"/Note/\">Note</a>",
                "[[Note|the *norm* $x|y$]] ~ <a href=\"/Note/\">the <em>norm</em> ⟦x|y⟧</a>",
                "[[Note|interval [0] or $a[1]$]] ~ <a href=\"/Note/\">interval [0] or ⟦a[1]⟧</a>",
                "[[Note|costs $5]] ~ <a href=\"/Note/\">costs $5</a>",
                "[[folder/Note]] ~ <a href=\"/folder/Note/\">folder/Note</a>",
                "[[Note#^b1]] ~ <a href=\"/Note/#^b1\">Note &gt; ^b1</a>",
                "[[Note#A#^b1|x]] ~ <a href=\"/Note/#^b1\">x</a>",
                "[[#^b1]] ~ <a href=\"#^b1\">^b1</a>",
                "**[[Note]]** ~ <strong><a href=\"/Note/\">Note</a></strong>",
                "[[Note]] (as in) ~ <a href=\"/Note/\">Note</a> (as in)",
                "[[Note]](as in it) ~ <a href=\"/Note/\">Note</a>(as in it)",
                "[[2024]] ~ <a href=\"/2024/\">2024</a>",
                "[see [[Note]] there](b.md) ~ <a href=\"b.md\">see Note there</a>"
            })
    void readsLinks(String markdown, String html) {
        givenNote(markdown).thenParagraphIs(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[1,2],[3,4]]",
                "[[1]]",
                "x[[i]]",
                "[[ missing -f x ]]",
                "[[]]",
                "[[a\\]",
                "[[[a]"
            })
    void leavesOtherBracketsAlone(String markdown) {
        givenNote(markdown).thenParagraphIs(markdown.replace("\\", "")).thenNothingIsReported();
    }

    @Test
    void leavesLinksOfMarkdownCodeAndFormulasAlone() {
        givenNote("[[1]](#x) [[x]](<a b>) [[x]](y \"t\")")
                .thenParagraphIs(
                        "<a href=\"#x\">[1]</a> <a href=\"a b\">[x]</a>"
                                + " <a href=\"y\" title=\"t\">[x]</a>");
        givenNote("[[a]] [[b]][a]", "", "[a]: /x")
                .thenParagraphIs("[<a href=\"/x\">a</a>] <a href=\"/x\">[b]</a>");
        givenNote("`[[Note]]` $[[a,b]]$ \\[[Note]]")
                .thenParagraphIs("<code>[[Note]]</code> ⟦[[a,b]]⟧ [[Note]]")
                .thenNothingIsReported();
    }

    @Test
    void readsFootnotesBehindAndWithinBrackets() {
        assertThat(givenNote("[[Note]][^1] [[^1]]", "", "[^1]: x").body().html())
                .contains("Note</a><sup id=\"fnref-1\">", " [<sup id=\"fnref-1-1\">");
    }

    @Test
    void readsLinksInTables() {
        assertThat(
                        givenNote("| a | b |", "|---|---|", "| [[Note\\|text]] | [[Other]] |")
                                .body()
                                .html())
                .contains(
                        "<td><a href=\"/Note/\">text</a></td>",
                        "<td><a href=\"/Other/\">Other</a></td>");
    }

    @Test
    void readsLinksInHeadingsWithoutPuttingThemIntoTheContents() {
        assertThat(givenNote("# On [[Note|norms]]").body().headings())
                .extracting(HeadingEntry::id, HeadingEntry::html)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("on-norms", "On norms"));
    }

    @Test
    void reportsEachMissingNoteAtItsName() {
        MarkdownTrial note = givenNote("[[Note]] [[missing|x *y*]] and", "[[missing]]");
        note.thenReported("1:12 warning[link-missing]", "2:3 warning[link-missing]");
        assertThat(note.body().html())
                .contains(
                        "<span class=\"missing-link\">x <em>y</em></span>",
                        "<span class=\"missing-link\">missing</span>");
    }

    @Test
    void keepsWhereLinksLead() {
        assertThat(givenNote("[[Note]] [[Note#The end]] [[#^b]]").body().links())
                .extracting(LinkUse::url, LinkUse::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/Note/", LinkUse.Kind.WIKI),
                        org.assertj.core.groups.Tuple.tuple("/Note/#The end", LinkUse.Kind.HEADING),
                        org.assertj.core.groups.Tuple.tuple("#^b", LinkUse.Kind.WIKI));
    }

    @Test
    void reportsWikiLinksWhereTheSiteHasNone() {
        MarkdownTrial note = givenNoteWithoutWikiLinks("See [[Note]].");
        note.thenReported("1:5 warning[foreign-syntax]");
        assertThat(note.body().html()).isEqualTo("<p>See [[Note]].</p>\n");
    }
}

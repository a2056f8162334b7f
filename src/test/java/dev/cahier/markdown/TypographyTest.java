package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Soft breaks, emoji codes, addresses in text, images and the other additions to CommonMark. */
final class TypographyTest {

    @Test
    void leavesNoBlankWhereALineBreaksBetweenCjkCharacters() {
        givenNote("中文", "中文，", "中文").thenParagraphIs("中文中文，中文");
        givenNote("**中**", "[文](/a)").thenParagraphIs("<strong>中</strong><a href=\"/a\">文</a>");
    }

    @Test
    void keepsTheBreakBesideOtherText() {
        givenNote("中文", "abc", "中文").thenParagraphIs("中文\nabc\n中文");
        givenNote("한국", "어").thenParagraphIs("한국\n어");
        givenNote("中", "$x$", "文").thenParagraphIs("中\n⟦x⟧\n文");
        givenNote("中  ", "文").thenParagraphIs("中<br />\n文");
    }

    @Test
    void leavesNoBlankBesideFullWidthPunctuation() {
        givenNote("中文：", "abc").thenParagraphIs("中文：abc");
        givenNote("中文，", "$x$，", "`y`")
                .thenParagraphIs("中文，<span class=\"nobr\">⟦x⟧，</span><code>y</code>");
        givenNote("abc", "（中文）", "def").thenParagraphIs("abc（中文）def");
        givenNote("见**中文。**", "![a](b) *c*").thenNothingIsReported();
        givenNote("abc！", "def").thenParagraphIs("abc！def");
        givenNote("“中文”", "中文", "——中文…", "中文").thenParagraphIs("“中文”中文——中文…中文");
        givenNote("“abc”", "def —", "ghi").thenParagraphIs("“abc”\ndef —\nghi");
        givenNote("abcｱ", "def").thenParagraphIs("abcｱ\ndef");
    }

    @ParameterizedTest
    @CsvSource({":smile:,😄", ":+1:,👍", ":nonsense:,:nonsense:", "12:30:45,12:30:45"})
    void readsEmojiCodes(String code, String shown) {
        givenNote(code).thenParagraphIs(shown);
    }

    @Test
    void linksBareAddresses() {
        givenNote("见https://a.b/c。然后")
                .thenParagraphIs("见<a href=\"https://a.b/c\">https://a.b/c</a>。然后");
        givenNote("（http://a.b）").thenParagraphIs("（<a href=\"http://a.b\">http://a.b</a>）");
        givenNote("at http://a.b/c_d_e.")
                .thenParagraphIs("at <a href=\"http://a.b/c_d_e\">http://a.b/c_d_e</a>.");
        givenNote("mail a@b.org now")
                .thenParagraphIs("mail <a href=\"mailto:a@b.org\">a@b.org</a> now");
    }

    @Test
    void linksNoAddressWithinLinksAndCode() {
        givenNote("[http://a.b](/c) `http://a.b` note:x c://d")
                .thenParagraphIs(
                        "<a href=\"/c\">http://a.b</a> <code>http://a.b</code> note:x c://d");
    }

    @Test
    void reportsTheTargetOfALinkWhereItStands() {
        givenNote("a [b](missing)", "", "> ![c](missing)")
                .thenReported("1:7 error[link-broken]", "3:8 error[link-broken]");
    }

    @Test
    void letsImagesLoadLate() {
        givenNote("![a $x$](b.png \"t\")")
                .thenParagraphIs(
                        "<img src=\"b.png\" alt=\"a x\" title=\"t\" loading=\"lazy\""
                                + " decoding=\"async\" />");
        assertThat(givenNote("![a](https://c.d/e.png)").html())
                .contains("referrerpolicy=\"no-referrer\"");
    }

    @Test
    void rendersTaskLists() {
        assertThat(givenNote("- [ ] a", "- [x] $y$").thenNothingIsReported().html())
                .contains(
                        "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled>&nbsp;a",
                        "class=\"task-list-item-checkbox\" checked disabled>&nbsp;⟦y⟧");
    }

    @Test
    void rendersTablesWithBarsInFormulas() {
        assertThat(
                        givenNote("| a | b |", "|---|:-:|", "| $|x|$ | `a|b` |", "| $\\|x\\|$ |")
                                .thenNothingIsReported()
                                .html())
                .contains(
                        "<tr><td>⟦|x|⟧</td><td align=\"center\">",
                        "<tr><td>⟦\\|x\\|⟧</td><td align=\"center\"></td></tr>");
    }

    @Test
    void rendersDefinitionLists() {
        givenNote("术语", ": 定义 $x$").thenHtmlIs("<dl>", "<dt>术语</dt>", "<dd>定义 ⟦x⟧</dd>", "</dl>");
    }

    @Test
    void rendersFootnotes() {
        String html = givenNote("a[^n] b", "", "[^n]: with $x$").thenNothingIsReported().html();

        assertThat(html).contains("href=\"#fn-1\"", "<li id=\"fn-1\">", "with ⟦x⟧");
    }

    @Test
    void strikesOut() {
        givenNote("~~a $x$~~").thenParagraphIs("<del>a ⟦x⟧</del>");
    }
}

package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.NotationConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.TheoremConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b:c",
                "x[i:x:k]",
                "std::v::x",
                "fe80::a:b:c",
                "键值:a:值",
                "a:100:b",
                "(:x:)",
                "x:smile:",
                ":smile:x",
                "1:smile:",
                "::smile:",
                ":smile::",
                "值:100:值",
                "中:ok:文",
                "a_:smile:_b"
            })
    void readsNoEmojiCodesInWords(String text) {
        givenNote(text).thenParagraphIs(text);
        givenNote("`" + text + "`").thenParagraphIs("<code>" + text + "</code>");
    }

    @Test
    void readsEmojiCodesBesideMarksAndChinese() {
        givenNote("(:smile:), *:heart:*: :smile::heart: 好:smile:的 a :x: :100:")
                .thenParagraphIs("(😄), <em>❤</em>: 😄❤ 好😄的 a ❌ 💯");
        givenNote("# A :smile:").thenNothingIsReported();
    }

    @Test
    void leavesEmojiCodesAloneWhereTheSiteHasNone() {
        SourceText text = new SourceText("content/a.md", ":smile: $x$");
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
                        false,
                        true,
                        true,
                        Optional.of(true),
                        RawHtml.ALLOW);

        assertThat(
                        MarkdownTrial.renderer(new PlainMath())
                                .render(source, MarkdownTrial.plainLinks())
                                .html())
                .isEqualTo("<p>:smile: ⟦x⟧</p>\n");
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
                .thenHtmlIs(
                        "<figure>\n<img src=\"b.png\" alt=\"a x\" loading=\"lazy\""
                                + " decoding=\"async\" />\n<figcaption>t</figcaption>\n</figure>");
        assertThat(givenNote("![a](https://c.d/e.png)").html())
                .contains("referrerpolicy=\"no-referrer\"");
    }

    @Test
    void rendersTaskLists() {
        assertThat(givenNote("- [ ] a", "- [x] $y$").thenNothingIsReported().html())
                .contains(
                        "<input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\"Not done\" disabled>&nbsp;a",
                        "class=\"task-list-item-checkbox\" aria-label=\"Done\" checked disabled>&nbsp;⟦y⟧");
    }

    @Test
    void rendersTasksOfSeveralParagraphs() {
        String box = "<input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=";
        givenNote("- [x] a", "", "  b", "- [ ] c", "  - [ ] d")
                .thenHtmlIs(
                        "<ul>",
                        "<li class=\"task-list-item\">",
                        "<p>" + box + "\"Done\" checked disabled>&nbsp;a</p>",
                        "<p>b</p>",
                        "</li>",
                        "<li class=\"task-list-item\">",
                        "<p>" + box + "\"Not done\" disabled>&nbsp;c</p>",
                        "<ul>",
                        "<li class=\"task-list-item\">"
                                + box
                                + "\"Not done\" disabled>&nbsp;d</li>",
                        "</ul>",
                        "</li>",
                        "</ul>");
    }

    @Test
    void letsLinksHoldNoLinks() {
        givenNote("[<a href=\"x\">b</a> **c**](/d) e")
                .thenParagraphIs("<a href=\"/d\">b <strong>c</strong></a> e");
        givenNote("[*a* https://b.c][d]", "", "[d]: /d")
                .thenParagraphIs("<a href=\"/d\"><em>a</em> https://b.c</a>");
    }

    @Test
    void letsLinksHoldNoLinksOfFormulas() {
        try (KatexRenderer katex = new KatexRenderer(MathOutput.HTML_AND_MATHML)) {
            String tex = "$\\href{https://b.c}{x}$";

            assertThat(MarkdownTrial.render("[" + tex + "](/d)", true, "en", katex).html())
                    .containsOnlyOnce("<a ");
            assertThat(MarkdownTrial.render(tex, true, "en", katex).html()).contains("<a ");
        }
    }

    @Test
    void rendersTablesWithBarsInFormulas() {
        assertThat(
                        givenNote("| a | b |", "|---|:-:|", "| $|x|$ | `a|b` |", "| $\\|x\\|$ |")
                                .thenNothingIsReported()
                                .html())
                .contains(
                        "<tr><td>⟦|x|⟧</td><td class=\"align-center\">",
                        "<tr><td>⟦\\|x\\|⟧</td><td class=\"align-center\"></td></tr>");
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
    void numbersFootnotesInTheOrderOfTheText() {
        String html =
                givenNote(
                                "[^2]: two, as [^1] and [^4]",
                                "",
                                "[^4]: four",
                                "",
                                "A[^1] B[^2] C[^1]",
                                "",
                                "[^1]: one")
                        .thenNothingIsReported()
                        .html();

        assertThat(html)
                .containsSubsequence(
                        "A<sup id=\"fnref-1\">",
                        ">1</a>",
                        "B<sup id=\"fnref-2\">",
                        ">2</a>",
                        "C<sup id=\"fnref-1-1\">",
                        "<li id=\"fn-1\">",
                        "<p>one&nbsp;<a ",
                        "href=\"#fnref-1\"",
                        "href=\"#fnref-1-1\"",
                        "href=\"#fnref-1-2\"",
                        "<li id=\"fn-2\">",
                        "<p>two, as <sup id=\"fnref-1-2\">",
                        "<sup id=\"fnref-3\">",
                        "<li id=\"fn-3\">",
                        "<p>four&nbsp;<a ");
    }

    @Test
    void leadsBackFromFootnotesToWhatThePageHolds() {
        String html = givenNote("![a[^1]](b) c[^1]", "", "[^1]: x").html();

        assertThat(html).contains("alt=\"a\"", "<sup id=\"fnref-1\">").doesNotContain("fnref-1-1");
        givenNote("![a[^1]](b)", "", "[^1]: x").thenReported("3:1 warning[footnote-unused]");
    }

    @Test
    void reportsFootnotesThatLeadNowhere() {
        givenNote("a[^nope] b[^nope]", "", "# c[^d]", "", "e[^f]", "", "[^f]: x", "", "[^g]: y")
                .thenReported(
                        "1:2 warning[footnote-missing]",
                        "1:11 warning[footnote-missing]",
                        "3:4 warning[footnote-missing]",
                        "9:1 warning[footnote-unused]");
        givenNote("a[^b]", "", "[^b]: x", "", "[^b]: y", "", "[^B]: z")
                .thenReported("5:1 warning[footnote-repeated]", "7:1 warning[footnote-repeated]");
        givenNote("`[^a]` $x[^b]$ \\[^c]").thenNothingIsReported();
    }

    @Test
    void strikesOut() {
        givenNote("~~a $x$~~").thenParagraphIs("<del>a ⟦x⟧</del>");
    }
}

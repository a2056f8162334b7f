package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawHtmlLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=\"here/b.md\">       | <a href=\"/base/here/b.md\">",
                "<a href='here/b.md'>         | <a href=\"/base/here/b.md\">",
                "<a href=here/b.md>           | <a href=\"/base/here/b.md\">",
                "<A HREF = here/b.md id=x>    | <A HREF = \"/base/here/b.md\" id=x>",
                "<a title='>' href='here/b'>  | <a title='>' href=\"/base/here/b\">",
                "<a href=\"here/?a&amp;b\">   | <a href=\"/base/here/?a&amp;b\">",
                "<img alt=a src=here/b.png />  | <img alt=a src=\"/base/here/b.png\" />",
                "<img srcset='here/a.png 1x, here/b.png  2x'> | <img srcset=\"/base/here/a.png 1x, /base/here/b.png 2x\">",
                "<video poster=here/p.png src=here/v.mp4 controls> | <video poster=\"/base/here/p.png\" src=\"/base/here/v.mp4\" controls>",
                "<source srcset=here/a.webp>  | <source srcset=\"/base/here/a.webp\">",
                "<object data=here/a.pdf>     | <object data=\"/base/here/a.pdf\">",
                "<iframe src=here/a.html>     | <iframe src=\"/base/here/a.html\">",
                "<a href='x' data='here/y'>   | <a href='x' data='here/y'>",
                "<svg><use href='here/s.svg#i'/></svg> | <svg><use href=\"/base/here/s.svg#i\"/></svg>",
                "<svg><use xlink:href='#i'/></svg> | <svg><use xlink:href='#i'/></svg>",
                "<svg><image href='here/b.png'/></svg> | <svg><image href=\"/base/here/b.png\"/></svg>",
                "<svg><a xlink:href='here/b.md'>x</a></svg> | <svg><a xlink:href=\"/base/here/b.md\">x</a></svg>",
                "<img src='data:image/gif;x' DATA-SRC=here/b.png> | <img src='data:image/gif;x' DATA-SRC=\"/base/here/b.png\">",
                "<img data-srcset='here/b.png 2x'> | <img data-srcset=\"/base/here/b.png 2x\">",
                "<source media='(min-width: 1px)' srcset='here/a.webp 1x,here/b.webp 2x'> | <source media='(min-width: 1px)' srcset=\"/base/here/a.webp 1x, /base/here/b.webp 2x\">",
                "<a href='#s'>                | <a href='#s'>",
                "<div href='here/x'>          | <div href='here/x'>",
                "<a href='<% here/x %>'>       | <a href='<% here/x %>'>",
                "<a data-href=here/x>         | <a data-href=here/x>"
            })
    void resolvesAddresses(String html, String resolved) {
        givenNote("a " + html + " b").thenParagraphIs("a " + resolved + " b");
        givenNote("<div>" + html + " $x$</div>").thenHtmlIs("<div>" + resolved + " ⟦x⟧</div>");
        givenNote("<div>" + html + " x</div>").thenHtmlIs("<div>" + resolved + " x</div>");
    }

    @Test
    void resolvesAddressesInTagsOfSeveralLines() {
        givenNote("a <img", "  alt=x", "  src='here/b.png'> b")
                .thenHtmlIs("<p>a <img", "  alt=x", "  src=\"/base/here/b.png\"> b</p>");
        givenNote("> <div><a", ">  href=here/b>x</a>", "> </div>")
                .thenHtmlIs(
                        "<blockquote>",
                        "<div><a",
                        " href=\"/base/here/b\">x</a>",
                        "</div>",
                        "</blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre><a href=missing></pre>",
                "<div><code><img src=missing></code></div>",
                "<script>\"<a href='missing'>\" + (a<b)</script>",
                "<style><a href=missing></style>",
                "<!-- <a href=missing> -->",
                "<div><textarea><a href=missing></textarea></div>",
                "a <code><a href=missing>x</a></code> b",
                "a `<a href=missing>` b",
                "a <!-- <a href=missing> --> b",
                "<p>$a<b$ &lt;a href=missing&gt;</p>"
            })
    void leavesOtherTextAlone(String html) {
        givenNote(html).thenNothingIsReported();
    }

    @Test
    void reportsEachMissingTargetAtItsPlace() {
        givenNote(
                        "<p><a href=\"missing\">x</a>",
                        " <img src='missing'><img srcset='a 1x, missing 2x'></p>",
                        "",
                        "a <a href=missing> <code>c</code> <img poster=missing>")
                .thenReported(
                        "4:11 error[link-broken]",
                        "4:47 error[link-broken]",
                        "1:13 error[link-broken]",
                        "2:12 error[link-broken]",
                        "2:34 error[link-broken]");
    }

    @Test
    void keepsLinksInTheOrderOfTheText() {
        assertThat(
                        givenNote("<p><a href=a>x</a></p>", "", "[b](b) <a href='#c'>c</a>")
                                .body()
                                .links())
                .extracting(LinkUse::url)
                .containsExactly("a", "b", "#c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"javascript:x\" id=a>            | <a id=a>",
                "<a href=JaVaScRiPt:x>                     | <a>",
                "<a href=\"&#106;avascript:x\">            | <a>",
                "<a href=\"&#x6A avascript&colon;x\">      | <a>",
                "<a href=\" java&Tab;script:x\">           | <a>",
                "<a href=vbscript:x>                       | <a>",
                "<a href=data:text/html,x>                 | <a>",
                "<img src=data:text/html,x>                | <img>",
                "<iframe src=javascript:x>                 | <iframe>",
                "<form action=javascript:x>                | <form>",
                "<div formaction=javascript:x>             | <div>"
            })
    void leavesOutAddressesThatRunScripts(String html, String kept) {
        assertThat(givenNote("a " + html + " b").html()).isEqualTo("<p>a " + kept + " b</p>");
        givenNote("<div>" + html + "</div>")
                .thenReported(
                        "1:"
                                + (7 + html.indexOf('=') + (html.contains("\"") ? 1 : 0))
                                + " warning[address-script]");
        assertThat(givenNote("<pre>" + html + "</pre>").html())
                .isEqualTo("<pre>" + kept + "</pre>");
    }

    @Test
    void keepsPicturesInAddresses() {
        givenNote("a <img src=data:image/svg+xml,x> <img src=data:image/png;base64,x>")
                .thenNothingIsReported();
    }

    @Test
    void leavesHtmlOfTitlesAlone() {
        assertThat(
                        MarkdownTrial.renderer(new PlainMath())
                                .renderLine(
                                        new MarkdownSource(
                                                new SourceText("content/a.md", "x"), 0, true, "en"),
                                        "<a href=missing>x",
                                        SourceLocation.startOf("content/a.md"),
                                        MarkdownTrial.plainLinks(),
                                        new NoteUses())
                                .diagnostics())
                .isEmpty();
    }
}

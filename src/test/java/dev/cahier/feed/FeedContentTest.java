package dev.cahier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.template.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedContentTest {

    private static final String PAGE = "https://h.example/repo/posts/a/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // addresses
                "<a href=\"/repo/b/\">b</a> | <a href=\"https://h.example/repo/b/\">b</a>",
                "<a href=\"#x\">b</a> | <a href=\"https://h.example/repo/posts/a/#x\">b</a>",
                "<a href=\"../c/?q=1&amp;r\">b</a>"
                        + " | <a href=\"https://h.example/repo/posts/c/?q=1&amp;r\">b</a>",
                "<a href=\"//cdn.example/x\">b</a> | <a href=\"https://cdn.example/x\">b</a>",
                "<a href=\"mailto:a@b.c\">b</a> | <a href=\"mailto:a@b.c\">b</a>",
                "<a href=\"java&#10;script:alert(1)\">b</a> | <a>b</a>",
                "<img src=\"data:image/gif;base64,R0lGOD\"> "
                        + "| <img src=\"data:image/gif;base64,R0lGOD\">",
                "<img src=a.png srcset=\"a.png, b,c.png 2x\">"
                        + " | <img src=\"https://h.example/repo/posts/a/a.png\""
                        + " srcset=\"https://h.example/repo/posts/a/a.png,"
                        + " https://h.example/repo/posts/a/b,c.png 2x\">",
                "<video poster=p.png><source src=v.mp4></video>"
                        + " | <video poster=\"https://h.example/repo/posts/a/p.png\">"
                        + "<source src=\"https://h.example/repo/posts/a/v.mp4\"></video>",
                "<blockquote cite=/repo/b/>q</blockquote>"
                        + " | <blockquote cite=\"https://h.example/repo/b/\">q</blockquote>",
                // pictures
                "<picture class=chart><source srcset=n.png media=x><img src=/l.png alt=Curve>"
                        + "</picture><picture aria-hidden=true hidden><img src=/d.png></picture>"
                        + " | <img src=\"https://h.example/l.png\" alt=\"Curve\">",
                "<picture></picture>x | x",
                // what only the site's pages can use
                "<p onclick=\"x()\" id=p class=c data-x=1 style=\"color:red\">t</p> | <p>t</p>",
                "a<script>x</script><style>y</style><template>z</template>b | ab",
                "<h2 id=h>H<a class=anchor href=#h aria-hidden=true>#</a></h2> | <h2>H</h2>",
                "<span class=nobr>a<span class=k>b</span></span> | ab",
                "<span lang=zh>甲</span> | <span lang=\"zh\">甲</span>",
                "<code class=\"language-java\"><span class=hljs-keyword>if</span></code>"
                        + " | <code class=\"language-java\">if</code>",
                "<noscript>plain</noscript> | plain",
                "<form><input name=a><button>Go</button></form> | <form></form>",
                // classes that mean something
                "<div class=\"callout callout-note\"><p class=callout-title>Note</p><p>t</p></div>"
                        + " | <blockquote><p><strong>Note</strong></p><p>t</p></blockquote>",
                "<li class=t><input type=checkbox checked>&nbsp;a</li> | <li>☑&nbsp;a</li>",
                "<li class=t><input type=checkbox>&nbsp;a</li> | <li>☐&nbsp;a</li>",
                "<table><tr><td class=align-right>1</td></tr></table>"
                        + " | <table><tbody><tr><td align=\"right\">1</td></tr></tbody></table>",
                "<details class=reason><summary>yes</summary><p>why</p></details> | yes",
                "<details><summary>s</summary>d</details> | <details><summary>s</summary>d</details>",
                // markup that is not sound
                "<p>a<b>c | <p>a<b>c</b></p>",
                "</div>a<br/>b | a<br>b",
            })
    void standsByItself(String html, String expected) {
        assertThat(content(html)).isEqualTo(expected);
    }

    @Test
    void keepsDrawingsWithIdsOfTheirOwn() {
        String svg =
                "<svg viewBox=\"0 0 1 1\"><defs><marker id=\"m\"/></defs>"
                        + "<path marker-end=\"url(#m)\" class=\"k\"/><use href=\"#m\"/></svg>";

        assertThat(content(svg))
                .containsPattern("id=\"n[0-9a-f]{8}-m\"")
                .containsPattern("url\\(#n[0-9a-f]{8}-m\\)")
                .containsPattern("href=\"#n[0-9a-f]{8}-m\"")
                .containsIgnoringCase("viewBox=");
        assertThat(FeedContent.of(svg, PAGE + "b/", Theme.builtIn().labels("en")))
                .isNotEqualTo(content(svg));
    }

    @Test
    void namesFormulasAndLeadsToThePage() {
        String math =
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mfrac><mi>a</mi>"
                        + "<mi>b</mi></mfrac><annotation encoding=\"application/x-tex\">"
                        + "\\frac{a}{b}</annotation></semantics></math>";

        assertThat(content("<p id=x>" + math + "</p>"))
                .contains("alttext=\"a/b\"", "<annotation encoding", "<mfrac><mi>a</mi>")
                .endsWith(
                        "<p><a href=\"https://h.example/repo/posts/a/\">If formulas are not shown"
                                + " properly here, read the note on its page.</a></p>");
        assertThat(FeedContent.of(math, PAGE, Theme.builtIn().labels("zh"))).contains("公式");
    }

    private static String content(String html) {
        return FeedContent.of(html, PAGE, Theme.builtIn().labels("en"));
    }
}

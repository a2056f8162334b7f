package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenSafeNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.html.Harm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of HTML in the notes of a site with {@code html: safe}. */
final class SafeHtmlInNotesTest {

    @Test
    void keepsWhatCannotHarm() {
        givenSafeNote(
                        "<details open><summary>More</summary>",
                        "",
                        "**Text** with <kbd>Ctrl</kbd>, H<sub>2</sub>O and <mark>a</mark>.",
                        "",
                        "</details>")
                .thenHtmlIs(
                        "<details open=\"\"><summary>More</summary>",
                        "<p><strong>Text</strong> with <kbd>Ctrl</kbd>, H<sub>2</sub>O and"
                                + " <mark>a</mark>.</p>",
                        "</details>");
        givenSafeNote("<img src=here/a.png alt=\"a < b\" width=10>")
                .thenHtmlIs("<img src=\"/base/here/a.png\" alt=\"a &lt; b\" width=\"10\" />");
        givenSafeNote("<center><font color=red>a</font></center>")
                .thenHtmlIs("<center><font color=\"red\">a</font></center>");
        givenSafeNote("a <span style=\"color: red; text-align: center\">b</span>")
                .thenParagraphIs("a <span style=\"color:red;text-align:center\">b</span>");
        givenSafeNote("<table><tr><td colspan=2>a<td>b<tr><td>$x$</table>")
                .thenHtmlIs(
                        "<table><tr><td colspan=\"2\">a</td><td>b</td></tr><tr><td>⟦x⟧</td></tr>"
                                + "</table>");
        givenSafeNote("a <a href=https://a.b target=_blank>c</a>")
                .thenParagraphIs(
                        "a <a href=\"https://a.b\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                + "c</a>");
    }

    @Test
    void keepsDrawingsAndFormulas() {
        givenSafeNote(
                        "<svg viewBox=\"0 0 9 9\"><title>t</title><defs><linearGradient id=\"g\">"
                                + "<stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>"
                                + "<path d=\"M0 0L9 9\" fill=\"url(#g)\"/><use href=\"#g\"/></svg>")
                .thenHtmlIs(
                        "<p><svg viewBox=\"0 0 9 9\"><title>t</title><defs><linearGradient id=\"g\">"
                                + "<stop offset=\"0\" stop-color=\"red\"></stop></linearGradient>"
                                + "</defs><path d=\"M0 0L9 9\" fill=\"url(#g)\"></path>"
                                + "<use href=\"#g\"></use></svg></p>");
        givenSafeNote("<math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>")
                .thenHtmlIs("<math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a <script>alert(1)</script> b     | a  b                  | 1:3",
                "a <b onclick=x()>b</b>            | a <b>b</b>            | 1:6",
                "a <img src=here/a onerror=x()>    | a <img src=\"/base/here/a\" /> | 1:19",
                "a <iframe src=//e.x>f</iframe> b  | a  b                  | 1:3",
                "a <form action=x>b</form>         | a b                   | 1:3",
                "a <input name=x> b                | a  b                  | 1:3",
                "a <meta http-equiv=refresh> b     | a  b                  | 1:3",
                "a <base href=//e.x> b             | a  b                  | 1:3",
                "a <span id=main>b</span>          | a <span>b</span>      | 1:9",
                "a <a name=location>b</a>          | a <a>b</a>            | 1:6",
                "a <i style='position:fixed'>b</i> | a <i>b</i>            | 1:6",
                "a <i style='color:url(x)'>b</i>   | a <i>b</i>            | 1:6",
                "a <i class='x note-body'>b</i>    | a <i class=\"x\">b</i> | 1:6",
                "a </div> b                        | a  b                  | 1:3",
                "a <?php x ?> b                    | a  b                  | 1:3",
                "a <!DOCTYPE x> b                  | a  b                  | 1:3",
                "a <![CDATA[x]]> b                 | a  b                  | 1:3",
                "a <x-y>b</x-y>                    | a b                   | 1:3",
                "a <svg><set href=#a to=b /></svg> | a <svg></svg>         | 1:8",
                "a <q cite=javas&#99;ript:x>b</q>  | a <q>b</q>            | 1:6"
            })
    void reportsWhatItLeavesOutAtItsPlace(String note, String html, String place) {
        MarkdownTrial trial = givenSafeNote(note);

        assertThat(trial.html()).isEqualTo("<p>" + html + "</p>");
        trial.thenReported(place + " warning[html-removed]");
    }

    @Test
    void reportsInBlocks() {
        givenSafeNote("<div onclick=\"a\" class=\"b\">", "  <script src=c></script>", "</div>")
                .thenReported("1:6 warning[html-removed]", "2:3 warning[html-removed]");
        givenSafeNote("x", "", "> <div>", "> <iframe>", "> $y$", "> </iframe></div>", "", "z")
                .thenReported("4:3 warning[html-removed]");
    }

    @Test
    void dropsAddressesThatRunScripts() {
        for (String address :
                List.of(
                        "javascript:x",
                        "JaVaScRiPt:x",
                        "javascript&colon;x",
                        "&#106avascript:x",
                        "java&Tab;script:x",
                        "&#1;javascript:x",
                        "vbscript:x",
                        "data:text/html,x")) {
            MarkdownTrial trial = givenSafeNote("a <a href=\"" + address + "\">b</a>");
            assertThat(trial.html()).isEqualTo("<p>a <a>b</a></p>");
            trial.thenReported("1:12 warning[address-script]");
        }
    }

    @Test
    void closesElementsWhereTheyBegan() {
        assertThat(givenSafeNote("*a <b>c* d</b>").html())
                .isEqualTo("<p><em>a <b>c</b></em> d</p>");
        assertThat(givenSafeNote("<b>a <i>b</b> c</i>").html())
                .isEqualTo("<p><b>a <i>b</i></b> c</p>");
        assertThat(givenSafeNote("- <div>", "  a", "", "b").html())
                .isEqualTo("<ul>\n<li>\n<div>\na\n</div>\n</li>\n</ul>\n<p>b</p>");
        assertThat(givenSafeNote("<div><section>", "", "a *b*", "", "</div>", "", "c").html())
                .isEqualTo("<div><section>\n<p>a <em>b</em></p>\n</section></div>\n<p>c</p>");
        assertThat(givenSafeNote("<div>", "", "a").html()).isEqualTo("<div>\n</div>\n<p>a</p>");
    }

    /** A common slip: the last line of a paragraph closes what began before it. */
    @Test
    void closesABlockFromWithinItsLastParagraph() {
        givenSafeNote("<details><summary>s</summary>", "", "a</details>", "", "b")
                .thenHtmlIs("<details><summary>s</summary>", "<p>a</p>", "</details>", "<p>b</p>");
        givenSafeNote("<div><section>", "", "a</section></div>", "", "b")
                .thenHtmlIs("<div><section>", "<p>a</p>", "</section>", "</div>", "<p>b</p>");
    }

    @Test
    void treatsTitlesOfCalloutsAndCaptions() {
        MarkdownTrial callout =
                givenSafeNote("> [!NOTE] a <b onclick=x>b", "> c</b> <script>d</script>e");
        assertThat(Harm.in(callout.html())).isEmpty();
        assertThat(Harm.illFormed(callout.html())).isEmpty();
        callout.thenReported(
                "1:13 warning[html-unclosed]",
                "2:4 warning[html-removed]",
                "2:9 warning[html-removed]",
                "1:16 warning[html-removed]");
        MarkdownTrial figure = givenSafeNote("![a](b.png '<img src=x onerror=y>')");
        assertThat(Harm.in(figure.html())).isEmpty();
        assertThat(figure.body().diagnostics()).hasSize(1);
    }

    @Test
    void treatsTheContentOfShortcodes() {
        for (String note :
                List.of(
                        "{{< wrap >}}<img src=x onerror=y>{{< /wrap >}}",
                        "{{% wrap %}}<img src=x onerror=y>{{% /wrap %}}",
                        "{{< box >}}*a* <svg onload=y></svg>{{< /box >}}",
                        "a <i title=\"{{< value \"&quot;><script>\" >}}\" onclick=y>b</i>")) {
            MarkdownTrial trial = givenSafeNote(note);
            assertThat(Harm.in(trial.html())).as(trial.html()).isEmpty();
            assertThat(trial.body().diagnostics()).as(note).hasSize(1);
        }
    }

    static Stream<String> attacks() {
        return Stream.of(
                // DOMPurify#482 and others whose parsing changes what was sanitized
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img"
                        + " src=1 onerror=alert(1)&gt;\">",
                "<math><mtext><mglyph><svg><mtext><textarea><a title=\"</textarea><img src='#'"
                        + " onerror='alert(1)'>\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<svg><title><style><a title=\"</style></title><img src=x onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a title=\"`<img src=x onerror=alert(1)>\">x</a>",
                "<<script>alert(1)//<</script>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)//",
                "<img/src=x/onerror=alert(1)>",
                "<a href=\"x\"onclick=\"y\">z</a>",
                "<b a=\"\" onclick=y\">z</b>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><use href=\"https://e.x/s.svg#a\"/></svg>",
                "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#a\"/></svg>",
                "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
                "<svg><foreignObject><iframe src=x></iframe></foreignObject></svg>",
                "<svg><image href=x onerror=alert(1)></svg>",
                "<svg><path fill=\"url(https://e.x/a)\" mask=\"u\\72l(//e.x)\"/></svg>",
                "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction>"
                        + "</math>",
                "<math href=javascript:alert(1)><mi>x</mi></math>",
                "<math><annotation-xml encoding=text/html><script>alert(1)</script>"
                        + "</annotation-xml></math>",
                "<table background=javascript:alert(1)><td background=x>a</table>",
                "<video poster=javascript:alert(1) onloadstart=y><source onerror=z></video>",
                "<isindex action=javascript:alert(1) type=image>",
                "<object data=javascript:alert(1)><param name=x></object>",
                "<embed src=javascript:alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<p style=\"width:expression(alert(1));-moz-binding:url(//e.x)\">x</p>",
                "<p style=\"color:red;\\70osition:fixed\">x</p>",
                "<template><img src=x onerror=alert(1)></template>",
                "<plaintext><img src=x onerror=alert(1)>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<select><img src=x onerror=alert(1)></select>",
                "<button popovertarget=x onclick=y>z</button>",
                "<a ping=//e.x href=//e.x>x</a>",
                "<link rel=stylesheet href=//e.x><style>@import '//e.x'</style>",
                "<body onload=alert(1)><html onclick=y><head>",
                "</div></div></article></main><h1>outside</h1>",
                "<marquee onstart=alert(1)>x</marquee><dialog open onclose=y>z</dialog>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\" alt=x>",
                "<img srcset=\"javascript:alert(1) 1x, data:text/html,x 2x\" alt=x>",
                "<a href=\" javascript:alert(1)\">x</a><a href=\"\tjava\nscript:alert(1)\">y</a>",
                "<area href=javascript:alert(1)><map name=x></map>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- a --!><img src=x onerror=alert(1)>",
                "<? ><img src=x onerror=alert(1)> ?>",
                "<![CDATA[><img src=x onerror=alert(1)>]]>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void letsNoAttackThrough(String attack) {
        for (String note :
                List.of(
                        attack,
                        "a " + attack + " b",
                        "<div>\n" + attack + "\n</div>",
                        "<p>$x$ " + attack,
                        "# " + attack,
                        "- " + attack + "\n- b",
                        "> [!TIP] " + attack + "\n> b",
                        "| a |\n|---|\n| " + attack.replace("|", "") + " |",
                        "[" + attack + "](b)",
                        "**" + attack + "**",
                        "a[^1]\n\n[^1]: " + attack,
                        "`" + attack + "`",
                        "{{< wrap >}}" + attack + "{{< /wrap >}}",
                        "{{% wrap %}}" + attack + "{{% /wrap %}}")) {
            RenderedBody body = givenSafeNote(note).body();
            for (String html : List.of(body.html(), body.summaryHtml())) {
                assertThat(Harm.in(html)).as("%s%n%s", note, html).isEmpty();
                assertThat(Harm.illFormed(html)).as("%s%n%s", note, html).isEmpty();
            }
        }
    }

    /** Pieces of markup in any order come out harmless, well-formed and the same twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void staysHarmlessHoweverPiecesAreMixed(long seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(attacks().toList());
        pieces.addAll(
                List.of(
                        "<b>",
                        "</b>",
                        "<div>",
                        "</div>",
                        "\n\n",
                        "\n",
                        "*a*",
                        "**",
                        "`",
                        "<p>",
                        "</p>",
                        "<a href=b>",
                        "</a>",
                        "<svg>",
                        "</svg>",
                        "<math>",
                        "</math>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</table>",
                        "- ",
                        "> ",
                        "# ",
                        "<!--",
                        "-->",
                        "<pre>",
                        "</pre>",
                        "$x$",
                        "[",
                        "](c)",
                        "\"",
                        "'",
                        "<",
                        ">",
                        "&lt;",
                        "<script>",
                        "</script>",
                        "<style>",
                        "</style>",
                        "<title>",
                        "</title>",
                        "{{< wrap >}}",
                        "{{< /wrap >}}",
                        "<details>",
                        "</details>",
                        "<li>"));
        for (int i = 0; i < 100; i++) {
            StringBuilder note = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                note.append(pieces.get(random.nextInt(pieces.size())));
            }
            RenderedBody body = givenSafeNote(note.toString()).body();
            String html = body.html();
            assertThat(Harm.in(html)).as("%s%n%s", note, html).isEmpty();
            assertThat(Harm.illFormed(html)).as("%s%n%s", note, html).isEmpty();
            assertThat(givenSafeNote(note.toString()).body().html()).isEqualTo(html);
            body.diagnostics()
                    .forEach(d -> assertThat(d.location().orElseThrow().line()).isPositive());
        }
    }

    @Test
    void leavesHtmlAloneWithoutTheKey() {
        MarkdownTrial.givenNote("a <script>b</script> <i onclick=c>d</i>")
                .thenParagraphIs("a <script>b</script> <i onclick=c>d</i>");
    }
}

package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenSafeNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With {@code html: safe}, what a stranger opens ends with its own block, as a browser reads the
 * page: neither the next paragraph nor the rest of the page is within it.
 */
final class SafeHtmlStaysInsideTest {

    /** What begins a block that goes on to the end of a note, as CommonMark has it. */
    private static final Pattern GOES_ON =
            Pattern.compile("<(?:!|\\?|script|style|pre|textarea|b title=')");

    static List<String> containers() {
        return List.of(
                "@",
                "a @ b",
                "> @",
                "- @",
                "- a\n\n  @",
                "- [ ] @",
                "1. > @",
                "# @",
                "**@**",
                "[@](x)",
                "| a | b |\n|---|---|\n| @ | c |",
                "a[^1] b\n\n[^1]: @",
                "t\n: @",
                "> [!note] @\n> x",
                "> [!note]- t\n> @",
                "<div>@",
                "<div>\n\n@\n\n</div>",
                "<ul><li>\n\n@\n\n</li></ul>",
                "<table><tr><td>\n\n@\n\n</td></tr></table>",
                "{{< wrap >}}@{{< /wrap >}}",
                "{{% box %}}\n@\n{{% /box %}}",
                "@\n\n@");
    }

    private static final List<String> OPENED =
            List.of(
                    "<a href=https://e.x>",
                    "<a id=x>",
                    "<b>",
                    "<b><i><u><s>",
                    "<font color=red>",
                    "<details>",
                    "<details><summary>",
                    "<summary>",
                    "<table>",
                    "<table><tr><td>",
                    "<table><caption>",
                    "<table><table>",
                    "<table><colgroup>",
                    "<div><table><tr><td><div><tr>",
                    "<select>",
                    "<select><option>",
                    "<button>",
                    "<form>",
                    "<textarea>",
                    "<title>",
                    "<style>",
                    "<plaintext>",
                    "<math>",
                    "<math><mtext>",
                    "<math><mi><div><li>",
                    "<math><annotation>",
                    "<svg>",
                    "<svg><desc>",
                    "<svg><title>",
                    "<svg><a><div>",
                    "<svg><mi><b>",
                    "<svg>*b*<title>",
                    "<svg>$x$<title>",
                    "<svg><img><title>",
                    "<svg>\n\nx\n\n<title>",
                    "<ul>",
                    "<ul><li>",
                    "<li>",
                    "<div><li>",
                    "<div><div><dd>",
                    "<dl><dd><div><dd>",
                    "<ul><li><div><li></li></div></div>",
                    "<h1><h2>",
                    "<h1><span><h2><h3>",
                    "<ruby><rt>",
                    "<div><rt>",
                    "<pre>",
                    "<code>",
                    "<p>",
                    "<p align=center>",
                    "<center>",
                    "<blockquote>",
                    "<nav>",
                    "<main>",
                    "<article>",
                    "<figure><figcaption>",
                    "<label>",
                    "<video controls>",
                    "<picture>",
                    "<td>",
                    "<tr>",
                    "<caption>",
                    "</div></div></section></main>",
                    "</p></div>",
                    "<div></p></div></div>",
                    "<b".repeat(3) + ">",
                    "<b>".repeat(700),
                    "<!--",
                    "<!-- a",
                    "<![CDATA[",
                    "<?a",
                    "<b title='");

    @ParameterizedTest
    @MethodSource("containers")
    void endsWithItsBlock(String container) {
        for (String opened : OPENED) {
            assertStaysInside(in(container, opened));
        }
    }

    private static String in(String container, String html) {
        String line = container.substring(container.lastIndexOf('\n', container.indexOf('@')) + 1);
        String indent = line.startsWith(">") ? "> " : line.startsWith("- ") ? "  " : "";
        return container.replace("@", html.replace("\n", "\n" + indent)) + "\n\nsentinel\n";
    }

    private static void assertStaysInside(String note) {
        Document page =
                Jsoup.parse(
                        "<!DOCTYPE html><title>t</title><main><section><div><div class='note-body'>"
                                + givenSafeNote(note).html()
                                + "</div><p class='after'>after</p></div></section></main>");
        Element after = page.expectFirst(".after");
        assertThat(path(after)).as(note).isEqualTo("div section main body html");
        Element before = after.previousElementSibling();
        assertThat(before == null ? "" : before.className()).as(note).isEqualTo("note-body");
        if (GOES_ON.matcher(note).find()) {
            return;
        }
        assertThat(page.select("p:matchesOwn(^sentinel$)"))
                .as(note + page.body().html())
                .singleElement()
                .satisfies(p -> assertThat(path(p)).isEqualTo("div div section main body html"));
    }

    private static String path(Element element) {
        List<String> names = new ArrayList<>();
        element.parents().forEach(parent -> names.add(parent.normalName()));
        return String.join(" ", names);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endsWithItsBlockHoweverTagsAreMixed(long seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(OPENED.subList(0, OPENED.size() - 6));
        pieces.remove("<plaintext>");
        pieces.addAll(
                List.of(
                        "</div>",
                        "</a>",
                        "</li>",
                        "</ul>",
                        "</table>",
                        "</svg>",
                        "</math>",
                        "\n\n",
                        "\n\n",
                        " x ",
                        "[l](y)",
                        "$x$",
                        "*e*",
                        "`c`",
                        "<br>",
                        "<hr>",
                        "</details>",
                        "</h2>",
                        "</p>",
                        "</b>",
                        "<div>",
                        "<g>",
                        "<td>",
                        "<tr>",
                        "\n\n- ",
                        "\n\n> "));
        for (int i = 0; i < 150; i++) {
            StringBuilder note = new StringBuilder();
            for (int j = random.nextInt(7); j >= 0; j--) {
                note.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (note.toString().isBlank()) {
                continue;
            }
            String container = containers().get(random.nextInt(containers().size()));
            assertStaysInside(in(container, note.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a <b>c                      | <p>a <b>c</b></p>                   | 1:3",
                "*a <i>c*                    | <p><em>a <i>c</i></em></p>          | 1:4",
                "a <a href=https://e.x>c     | <p>a <a href=\"https://e.x\">c</a></p> | 1:3",
                "<details><summary>s         | <details><summary>s</summary></details> | 1:1",
                "<details><summary>s</summary> | <details><summary>s</summary></details> | 1:1",
                "- <section>                 | <ul><li><section></section></li></ul> | 1:3"
            })
    void reportsWhatNobodyCloses(String note, String html, String place) {
        MarkdownTrial trial = givenSafeNote(note, "", "d");

        assertThat(trial.html().replace("\n", "")).isEqualTo(html + "<p>d</p>");
        assertThat(trial.body().facts().diagnostics())
                .anySatisfy(
                        d -> {
                            assertThat(d.code()).isEqualTo("html-unclosed");
                            SourceLocation found = d.location().orElseThrow();
                            assertThat(found.line() + ":" + found.column()).isEqualTo(place);
                        });
    }

    @Test
    void whatMayStayOpenIsNotReported() {
        givenSafeNote("<table><tr><td>a<td>b<tr><td>c</table>", "", "<ul><li>a<li>b</ul>")
                .thenReported();
        givenSafeNote("<p align=center>", "", "b").thenReported();
        givenSafeNote("<dl><div><dt>a<dd>b</div><dt>c<dd>d</dl>").thenReported();
        givenSafeNote("<svg>", "", "<g>", "", "<path d=\"M0 0\"/>", "", "</g>", "", "</svg>")
                .thenReported();
    }

    /** A browser ends the outer link and all that is between, such as parts of a formula. */
    @Test
    void noLinkIsWithinALinkOfAStranger() {
        for (String link :
                List.of(
                        "[b](c)",
                        "<https://b.c>",
                        "https://b.example/c",
                        "[[c]]",
                        "*a [b](c)*",
                        "a[^1]",
                        "<b>[b](c)</b>")) {
            for (String note :
                    List.of(
                            "a <a href=https://e.x>x " + link + " d",
                            "a <a href=https://e.x>x " + link + "</a> d",
                            "<div><a href=https://e.x>\n\n" + link + "\n\n</a></div>",
                            "<a href=https://e.x>\n\n- " + link + "\n\n</a>")) {
                MarkdownTrial trial = givenSafeNote(note, "", "[^1]: f");
                Document page = Jsoup.parseBodyFragment(trial.html());
                assertThat(trial.html()).as(note).doesNotContain("https://e.x");
                assertThat(page.select("a a")).as(note).isEmpty();
                assertThat(page.select("a[href]")).as(note).isNotEmpty();
                assertThat(trial.body().facts().diagnostics())
                        .as(note)
                        .anyMatch(d -> d.message().contains("contains another link"));
            }
        }
        assertThat(givenSafeNote("a <a id=x>b [c](d)</a>").html())
                .isEqualTo("<p>a <a id=\"x\"></a>b <a href=\"d\">c</a></p>");
    }
}

package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in shortcodes and the functions of templates, on notes of a site in a folder. */
final class BuiltInShortcodesTest {

    @TempDir private Path site;

    @BeforeEach
    void givenSite() throws IOException {
        given(
                "cahier.yaml",
                "title: T\nbaseUrl: https://example.org/base/\nparams:\n  city: Bern\n");
        given("content/posts/one.md", "---\ntitle: One\ndate: 2024-03-05\n---\n## Part A\n");
        given("content/posts/two/index.md", "---\ntitle: Two\n---\ntext\n");
        given("content/talks/one-day.md", "---\ntitle: Day\n---\ntext\n");
        given("content/posts/图.md", "---\ntitle: 图\nslug: tu\n---\ntext\n");
        given("content/posts/hidden.md", "---\ntitle: H\ndraft: true\n---\ntext\n");
        Files.createDirectories(site.resolve("content/posts/img"));
        ImageIO.write(
                new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                site.resolve("content/posts/img/a.png").toFile());
        given("content/posts/img/b.svg", "<svg viewBox=\"0 0 40 10\"></svg>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "/posts/one.md | /base/posts/one/",
                "/posts/one | /base/posts/one/",
                "/posts/one/ | /base/posts/one/",
                "one.md | /base/posts/one/",
                "one | /base/posts/one/",
                "./one.md | /base/posts/one/",
                "posts/one.md | /base/posts/one/",
                "../talks/one-day.md | /base/talks/one-day/",
                "one-day | /base/talks/one-day/",
                "two | /base/posts/two/",
                "/posts/two/index.md | /base/posts/two/",
                "One.md#part-a | /base/posts/one/#part-a",
                "图.md | /base/posts/tu/",
                "/posts/tu | /base/posts/tu/",
                "#here | /base/posts/note/#here",
                "/ | /base/",
                "/posts | /base/posts/"
            })
    void refGivesTheAddressOfANote(String target, String url) throws IOException {
        assertThat(html("{{< ref \"" + target + "\" >}}")).isEqualTo(url);
        assertThat(html("[t]({{< relref path=\"" + target + "\" >}})"))
                .isEqualTo("<p><a href=\"" + url + "\">t</a></p>");
    }

    @Test
    void refReportsANoteThatIsNotThereOnce() throws IOException {
        assertThat(problems("a", "[t]({{< relref \"/posts/onn\" >}}) b"))
                .containsExactly(
                        "2:5 ref-missing there is no note '/posts/onn' (did you mean"
                                + " '/posts/one'?)");
        assertThat(problems("<a href=\"{{< ref \"onn.md\" >}}\">t</a>"))
                .containsExactly(
                        "1:10 ref-missing there is no note 'onn.md' (did you mean 'one.md'?)");
        given("content/talks/one.md", "x");
        assertThat(problems("{{< ref \"/one\" >}} {{< ref \"../blog/one.md\" >}}"))
                .satisfies(all -> assertThat(all.get(0)).startsWith("1:1 ref-ambiguous 2 notes"))
                .hasSize(2);
    }

    @Test
    void figureShowsMarkdownWithFormulasInItsCaption() throws IOException {
        String html =
                html(
                        "{{< figure src=\"img/a.png\" title=\"*T*\" caption=\"$\\sigma$ and"
                                + " [one](one.md)\" attr=\"`x`\" attrlink=\"one.md\" link=\"two\""
                                + " width=300 loading=lazy class=wide >}}");

        assertThat(html)
                .startsWith("<figure class=\"wide\">\n<a href=\"/base/posts/two/\">")
                .contains(
                        "<img src=\"/base/posts/img/a.png\" alt=\"σ and one\" width=\"300\" height=\"200\"")
                .contains("<strong><em>T</em></strong>")
                .contains("<annotation encoding=\"application/x-tex\">\\sigma</annotation>")
                .contains("and <a href=\"/base/posts/one/\">one</a>")
                .contains("<a href=\"/base/posts/one/\"><code>x</code></a>");
        assertThat(html("{{< figure src=\"img/a.png\" >}}*c* $x${{< /figure >}}"))
                .contains("alt=\"\"")
                .contains("<figcaption>\n<em>c</em> <span class=\"katex\">");
    }

    @Test
    void figureReportsAFormulaOfItsCaptionAtItsPlace() throws IOException {
        assertThat(problems("{{< figure src=\"img/a.png\" caption=\"a $\\nope$\" >}}"))
                .singleElement()
                .asString()
                .startsWith("1:40 math-invalid");
        assertThat(problems("{{< figure src=\"img/c.png\" >}}"))
                .singleElement()
                .asString()
                .startsWith("1:1 image-missing");
    }

    @Test
    void warnsOfAnArgumentThatTheTemplateDoesNotRead() throws IOException {
        assertThat(problems("a {{< figure src=\"img/a.png\" captoin=\"x\" data-x=1 >}}"))
                .containsExactly(
                        "1:3 shortcode-argument the shortcode 'figure' has no argument 'captoin'"
                                + " (did you mean 'caption'?)");
        assertThat(problems("{{< figure scr=\"img/a.png\" >}}"))
                .containsExactly(
                        "1:1 shortcode-refused figure needs src, the address of the picture",
                        "1:1 shortcode-argument the shortcode 'figure' has no argument 'scr'"
                                + " (did you mean 'src'?)");
        given("templates/shortcodes/all.ftlh", "<#list params as k, v>${k}=${v} </#list>");
        assertThat(problems("{{< all tilte=1 >}}")).isEmpty();
        given("templates/shortcodes/own.ftlh", "${params.title!} ${param('size')}");
        assertThat(problems("{{< own titel=1 size=2 >}}"))
                .containsExactly(
                        "1:1 shortcode-argument the shortcode 'own' has no argument 'titel'"
                                + " (did you mean 'title'?)");
    }

    @Test
    void suggestsTheArgumentThatATemplateMeant() throws IOException {
        given("templates/shortcodes/own.ftlh", "${params.titel}");

        assertThat(problems("{{< own title=1 >}}"))
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .isEqualTo(
                                                "1:3 template-error 'params.titel' has no value (did"
                                                        + " you mean params.title?)"));
    }

    @Test
    void aFigureOfTheSiteGetsItsSourceAsWritten() throws IOException {
        given("templates/shortcodes/figure.ftlh", "<i>${param(\"src\")}</i>");

        assertThat(html("{{< figure src=\"nowhere\" >}}")).isEqualTo("<i>nowhere</i>");
    }

    @Test
    void aFigureInAParagraphEndsIt() throws IOException {
        assertThat(html("a {{< figure src=\"img/a.png\" >}} b"))
                .isEqualTo(
                        "<p>a</p>\n<figure>\n<img src=\"/base/posts/img/a.png\" alt=\"\" width=\"30\" height=\"20\">\n"
                                + "</figure>\n<p>b</p>");
    }

    @Test
    void highlightShowsCode() throws IOException {
        assertThat(
                        html(
                                "{{< highlight python \"linenos=table,hl_lines=1 3\" >}}",
                                "    if a < b: # `x {{< y >}}",
                                "",
                                "$z$",
                                "{{< /highlight >}}"))
                .isEqualTo(
                        "<pre data-language=\"Python\"><code class=\"language-python numbered\">"
                                + "<span class=\"line marked\">    <span class=\"hljs-keyword\">if"
                                + "</span> a &lt; b: <span class=\"hljs-comment\"># `x {{&lt; y"
                                + " &gt;}}</span>\n</span><span class=\"line\">\n</span>"
                                + "<span class=\"line marked\">$z$\n</span></code></pre>");
        assertThat(html("a {{< highlight go \"hl_inline=true\" >}}<b>{{< /highlight >}}"))
                .isEqualTo("<p>a <code class=\"language-go\">&lt;b&gt;</code></p>");
    }

    @Test
    void detailsUnfold() throws IOException {
        String both = "<summary><em>S</em></summary>\n<p>a <strong>b</strong></p>\n</details>";
        assertThat(html("{{< details summary=\"*S*\" >}}a **b**{{< /details >}}"))
                .isEqualTo("<details>\n" + both);
        assertThat(html("{{% details title=\"*S*\" open=true %}}", "a **b**", "{{% /details %}}"))
                .isEqualTo("<details open>\n" + both);
        assertThat(html("{{< details \"*S*\" open >}}", "a **b**", "{{< /details >}}"))
                .isEqualTo("<details open>\n" + both);
        assertThat(html("{{< details >}}a{{< /details >}}")).contains("<summary>Details</summary>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "a {{< katex >}}x_1{{< /katex >}} | x_1 | false",
                "{{< katex display >}}x_1{{< /katex >}} | x_1 | true",
                "{{< math display=true >}}x_1{{< /math >}} | x_1 | true",
                "{{< math >}}⏎x_1⏎{{< /math >}} | x_1 | true",
                "{{< math >}}$x_1$ is *it*{{< /math >}} | x_1 | false",
                "{{< math >}}⏎$$⏎a \\\\ b⏎$$⏎{{< /math >}} | a \\\\ b | true",
                "a {{< math \"\\frac12\" >}} | \\frac12 | false",
                "{{% math %}}x*y*z{{% /math %}} | x*y*z | false"
            })
    void mathTypesetsItsText(String note, String tex, boolean display) throws IOException {
        assertThat(html(note.split("⏎")))
                .contains("<annotation encoding=\"application/x-tex\">" + tex + "</annotation>")
                .satisfies(
                        html -> assertThat(html.contains("display=\"block\"")).isEqualTo(display));
    }

    @Test
    void mathIsReportedAtItsPlace() throws IOException {
        assertThat(problems("a", "{{< katex >}}x + \\nope{{< /katex >}}"))
                .singleElement()
                .asString()
                .startsWith("2:18 math-invalid");
        assertThat(html("{{< katex >}}")).isEmpty();
    }

    @Test
    void rawIsNotMarkdown() throws IOException {
        assertThat(html("{{< raw >}}<b>*x* $y$</b>{{< /raw >}}"))
                .isEqualTo("<p><b>*x* $y$</b></p>");
        assertThat(html("{{< raw >}}", "<div>*x*", "", "$y$</div>", "{{< /raw >}}"))
                .isEqualTo("<div>*x*\n\n$y$</div>");
    }

    @Test
    void rawResolvesAddressesLikeOtherHtml() throws IOException {
        assertThat(html("{{< raw >}}<img src='img/a.png'><a HREF=one.md>x</a>{{< /raw >}}"))
                .isEqualTo(
                        "<p><img width=\"30\" height=\"20\" src=\"/base/posts/img/a.png\">"
                                + "<a HREF=\"/base/posts/one/\">x</a></p>");
        assertThat(problems("a", "{{< raw >}}", "xx <a href=\"nope.md\">", "{{< /raw >}}"))
                .singleElement()
                .asString()
                .startsWith("3:13 link-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "&#106;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "%6Aavascript:alert(1)",
                "vbscript:x",
                "data:text/html;base64,eA==",
                "data:text/html,<script>1</script>"
            })
    void leavesOutAddressesThatRunScriptsInEveryShortcode(String address) throws IOException {
        given("templates/shortcodes/u.ftlh", "<a href=\"${url(param(0))}\">u</a>");
        given("templates/shortcodes/i.ftlh", "<img src=\"${image(param(0)).url}\">");
        given("templates/shortcodes/v.ftlh", "${param(0)}");
        List<String> tags =
                List.of(
                        "{{< u `@` >}}",
                        "{{< i `@` >}}",
                        "{{< figure src=`@` >}}",
                        "{{< figure src=img/a.png link=`@` >}}",
                        "{{< figure src=img/a.png attr=a attrlink=`@` >}}",
                        "[x]({{< v `@` >}})",
                        "![x]({{< v `@` >}})",
                        "<a href='{{< v `@` >}}'>x</a>",
                        "{{< raw >}}<a href='@'>x</a>{{< /raw >}}",
                        "{{< details summary=`<a href='@'>x</a>` >}}y{{< /details >}}",
                        "{{< details >}}<iframe src='@'></iframe>{{< /details >}}");

        NoteRendering.RenderedFile rendered =
                render(String.join("\n\n", tags).replace("@", address));

        assertThat(rendered.html()).doesNotContainIgnoringCase("script", "data:");
        assertThat(rendered.diagnostics())
                .allMatch(d -> d.code().equals("address-script"))
                .extracting(d -> d.location().orElseThrow().line())
                .containsExactly(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21);
    }

    @Test
    void paramIsAValueOfTheNoteOrTheSite() throws IOException {
        String front =
                "---\ntitle: N\nparams:\n  version: 1.5\n  a:\n    b: [x, y]\nodd: true\n---\n";
        assertThat(
                        html(
                                front
                                        + "{{< param version >}} {{< param \"a.b\" >}}"
                                        + " {{< param City >}} {{< param odd >}} {{< param title >}}"))
                .isEqualTo("<p>1.5 x, y Bern true N</p>");
        assertThat(problems("{{< param \"citi\" >}}"))
                .containsExactly(
                        "1:1 param-missing neither this note nor the site has a parameter 'citi'"
                                + " (did you mean 'city'?)");
    }

    @Test
    void videosAndPostsArePlainLinks() throws IOException {
        for (String tag :
                List.of(
                        "youtube abc",
                        "youtube id=abc",
                        "vimeo 12",
                        "gist user 1f \"a b.go\"",
                        "tweet user=u id=1",
                        "twitter user=u id=1",
                        "x user=u id=1",
                        "instagram abc")) {
            assertThat(html("{{< " + tag + " >}}"))
                    .startsWith("<a class=\"external-media\" href=\"https://")
                    .doesNotContain("<script", "<iframe", "<img");
        }
        assertThat(html("{{< youtube id=abc title=\"A & B\" >}}"))
                .contains("href=\"https://www.youtube.com/watch?v=abc\"")
                .contains(">A &amp; B</a>");
    }

    @Test
    void templatesKnowTheNote() throws IOException {
        given(
                "templates/shortcodes/about.ftlh",
                "${page.title}|${page.date}|${page.date.iso}|${page.author}|${page.authors?join(\"+\")}"
                        + "|${page.tags?join(\",\")}|<#list page.tags as t>${t.url}</#list>"
                        + "|${page.params.k}|${page.url}|${page.path}|${page.summary}");

        assertThat(
                        html(
                                "---\ntitle: T & U\ndate: 2024-03-05\nauthor: [A, B]\ntags: [q]\n"
                                        + "summary: S\nparams: {k: v}\n---\n{{< about >}}"))
                .isEqualTo(
                        "T &amp; U|March 5, 2024|2024-03-05|A, B|A+B|q|/base/tags/q/|v"
                                + "|/base/posts/note/|content/posts/note.md|S");
    }

    @Test
    void templatesCallFunctions() throws IOException {
        given(
                "templates/shortcodes/all.ftlh",
                "<#assign i = image(\"img/a.png\")>${i.url} ${i.width}x${i.height}"
                        + " ${image(\"img/b.svg\").width} ${url(\"one.md\")}"
                        + " <#list files(\"img\") as f>${f.name}=${f.url};</#list>"
                        + " ${markdown(\"*m*\")} ${plainText(\"$\\\\sigma$\")} ${formula(\"y\")}");

        assertThat(html("{{< all >}}"))
                .startsWith(
                        "/base/posts/img/a.png 30x20 40 /base/posts/one/"
                                + " a.png=/base/posts/img/a.png;b.svg=/base/posts/img/b.svg;"
                                + " <em>m</em> σ <span class=\"katex\">");
    }

    @Test
    void reportsWhatIsWrongWithTheArgumentsOfFunctionsInTheNote() throws IOException {
        given(
                "templates/shortcodes/bad.ftlh",
                "${url(\"nope.md\")} ${image(\"nope.png\").url} <#list files(\"nope\") as f></#list>"
                        + "${formula(\"\\\\nope\")} ${markdown(\"$\\\\nope$\")}");

        assertThat(problems("a {{< bad >}}"))
                .allSatisfy(problem -> assertThat(problem).startsWith("1:3 "))
                .extracting(problem -> problem.split(" ")[1])
                .contains("link-missing", "image-missing", "files-missing", "math-invalid");
    }

    @Test
    void templatesRenderTheTextBetweenTheTags() throws IOException {
        given("templates/shortcodes/box.ftlh", "<div>${markdown(inner)}</div>");

        assertThat(html("{{< box >}}*a* $x${{< /box >}}")).startsWith("<div><em>a</em> <span");
        assertThat(html("{{% box %}}*a*{{% /box %}}")).isEqualTo("<div><em>a</em></div>");
        assertThat(html("{{< box >}}", "{{< figure src=\"img/a.png\" >}}", "{{< /box >}}"))
                .isEqualTo(
                        "<div><figure>\n<img src=\"/base/posts/img/a.png\" alt=\"\" width=\"30\" height=\"20\">\n"
                                + "</figure></div>");
        assertThat(problems("{{< box >}} a"))
                .containsExactly(
                        "1:1 shortcode-unclosed the shortcode 'box' is never closed (write"
                                + " {{< /box >}} after its text)");
        assertThat(html("{{< box />}}")).isEqualTo("<div></div>");
    }

    @Test
    void reportsWhatATemplateRefusesAndWhatIsWrongWithIt() throws IOException {
        given("templates/shortcodes/wrong.ftlh", "<b>\n${params.k}</b>");
        given("templates/shortcodes/reach.ftlh", "${image(\"img/a.png\").class}");

        assertThat(problems("a {{< figure >}}"))
                .containsExactly(
                        "1:3 shortcode-refused figure needs src, the address of the picture");
        assertThat(problems("{{< wrong >}}").get(0))
                .startsWith("2:3 template-error 'params.k' has no value");
        assertThat(problems("{{< reach >}}")).singleElement().asString().contains("template-error");
    }

    private void given(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String html(String... lines) throws IOException {
        NoteRendering.RenderedFile rendered = render(lines);
        assertThat(rendered.diagnostics()).isEmpty();
        return rendered.html().strip();
    }

    private List<String> problems(String... lines) throws IOException {
        return render(lines).diagnostics().stream().map(BuiltInShortcodesTest::brief).toList();
    }

    private static String brief(Diagnostic d) {
        return d.location().orElseThrow().line()
                + ":"
                + d.location().orElseThrow().column()
                + " "
                + d.code()
                + " "
                + d.message()
                + d.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    private NoteRendering.RenderedFile render(String... lines) throws IOException {
        String text = String.join("\n", lines);
        given("content/posts/note.md", text);
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            return rendering.render("content/posts/note.md", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

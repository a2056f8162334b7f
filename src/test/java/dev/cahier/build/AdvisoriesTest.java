package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.html.Harm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advisories of other generators, each in the form that it would have here. */
final class AdvisoriesTest {

    /** Leaves a quoted attribute, a title and a script, and would then run something. */
    private static final String EVIL = "'\"></title></script><img src=x onerror=evil()>]]>{{7*7}}";

    @TempDir private static Path hostile;

    @BeforeAll
    static void givenASiteWithAnAttackInEachText() throws Exception {
        String yaml = "'" + EVIL.replace("'", "''") + "'";
        TrialSites.write(
                hostile,
                "cahier.yaml",
                "baseUrl: https://host.example/base/",
                "title: " + yaml,
                "description: " + yaml,
                "author: " + yaml,
                "copyright: " + yaml,
                "menu: [{name: " + yaml + ", url: /posts/}]",
                "editUrl: 'https://host.example/edit/{path}?a'",
                "comments: {repo: 'a/b', repoId: " + yaml + ", category: " + yaml,
                "  , categoryId: " + yaml + "}",
                "params: {x: " + yaml + "}");
        TrialSites.write(
                hostile,
                "content/posts/a.md",
                "---",
                "title: " + yaml,
                "date: 2024-01-01",
                "author: " + yaml,
                "summary: " + yaml,
                "tags: [" + yaml + ", b]",
                "categories: [" + yaml + "]",
                "series: " + yaml,
                "aliases: [/old/]",
                "cover: {image: p.png, alt: " + yaml + "}",
                "params: {x: " + yaml + "}",
                "---",
                "[s](javascript&colon;evil()) [s](JAVASCRIPT:evil()) ![s](vbscript:evil())",
                "",
                "![\" onerror=\"evil()](p.png '\" onerror=\"evil()') [a](/posts/ '\" onclick=\"evil()')",
                "",
                "## H {#h\" onclick=evil()}",
                "",
                "## I {onclick=evil()}",
                "",
                "{{< param x >}} {{< figure src=\"p.png\" alt=\"'><img onerror=evil()>\" >}}",
                "",
                "```mermaid",
                "graph TD; A[\"</code></pre><img src=x onerror=evil()>\"]",
                "```",
                "",
                "```dot",
                "digraph { a [URL=\"javascript:evil()\", label=\"<img onerror=evil()>\"] }",
                "```",
                "",
                "$x<y>z$");
        TrialSites.write(
                hostile,
                "content/posts/_index.md",
                "---",
                "title: " + yaml,
                "summary: " + yaml,
                "---",
                "text");
        Files.write(hostile.resolve("content/posts/p.png"), new byte[] {1});
        BuildReport report = TrialSites.build(hostile, Optional.empty());
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    }

    private static SortedMap<String, Path> files() {
        return TrialSites.files(hostile.resolve("site"));
    }

    /** Returns the files of a finished site; none if there is no site. */
    private static SortedMap<String, Path> published(Path site) {
        Path folder = site.resolve("site");
        return Files.exists(folder) ? TrialSites.files(folder) : new TreeMap<>();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document note() {
        return Jsoup.parse(TrialSites.page(hostile, "posts/a"));
    }

    private static List<String> handlersIn(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) {
                    found.add(element.tagName() + " " + attribute);
                }
            }
            if (element.tagName().equals("script") && element.data().contains("</script")) {
                found.add(element.data());
            }
        }
        return found;
    }

    /** CVE-2024-32875: Hugo did not escape titles. */
    @Test
    void hugoEscapesTitlesAndAllOtherTextsOnEveryPage() {
        int pages = 0;
        for (Map.Entry<String, Path> file : files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                pages++;
                assertThat(handlersIn(Jsoup.parse(text(file.getValue()))))
                        .as(file.getKey())
                        .isEmpty();
            }
        }
        assertThat(pages).isGreaterThan(8);
        assertThat(note().title()).contains("onerror=evil()");
    }

    /** The same texts in feeds, the sitemap and JSON-LD, where other escapes are needed. */
    @Test
    void hugoEscapesTextsInFilesForPrograms() throws Exception {
        for (Map.Entry<String, Path> file : files().entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                byte[] bytes = Files.readAllBytes(file.getValue());
                org.w3c.dom.Document xml =
                        DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(bytes));
                assertThat(xml.getElementsByTagName("img").getLength()).isZero();
                var contents = xml.getElementsByTagName("content");
                for (int i = 0; i < contents.getLength(); i++) {
                    Document html = Jsoup.parse(contents.item(i).getTextContent());
                    assertThat(handlersIn(html)).as(file.getKey()).isEmpty();
                }
            }
        }
        String data = note().select("script[type=application/ld+json]").get(0).data();
        assertThat(data).contains("evil()").doesNotContain("<");
    }

    /** CVE-2024-55601: attributes that Markdown gives to links, images and headings. */
    @Test
    void hugoEscapesAttributesOfMarkdown() {
        Document page = note();

        assertThat(page.select("img[alt*=evil], a[title*=evil]")).hasSizeGreaterThan(1);
        assertThat(handlersIn(page)).isEmpty();
    }

    /** CVE-2026-35166: addresses of links and images that run scripts. */
    @Test
    void hugoLeavesOutAddressesOfScripts() {
        for (Element element : note().select("[href], [src], [xlink:href]")) {
            for (String name : List.of("href", "src", "xlink:href")) {
                assertThat(element.attr(name).toLowerCase(Locale.ROOT))
                        .doesNotContain("javascript")
                        .doesNotContain("vbscript");
            }
        }
    }

    /** CVE-2026-5160: goldmark judged the scheme before it decoded character references. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript&colon;evil()",
                "java&#115;cript:evil()",
                "java&Tab;script:evil()",
                "java\\u0073cript&#58;evil()",
                "<javascript&colon;evil()>"
            })
    void goldmarkDecodesBeforeItJudges(String address, @TempDir Path site) {
        TrialSites.write(site, "content/a.md", "[s](" + address + ") <a href=\"" + address + "\">");
        TrialSites.write(site, "cahier.yaml", "html: safe");
        TrialSites.build(site, Optional.empty());
        Path page = site.resolve("site/a/index.html");

        if (Files.exists(page)) {
            Document html = Jsoup.parse(text(page));
            assertThat(html.select(".note-body a[href]"))
                    .noneMatch(a -> a.attr("href").matches("(?is)\\s*javascript:.*"));
        }
    }

    /** hugo#8085: Mermaid drew HTML that a diagram contained. */
    @Test
    void mermaidGetsItsSourceAsTextAndIsStrict() {
        Element source = note().selectFirst("code.language-mermaid");

        assertThat(source.text()).contains("<img src=x onerror=evil()>");
        assertThat(source.select("img")).isEmpty();
        assertThat(text(Path.of("templates/assets/diagrams.js")))
                .contains("securityLevel: \"strict\"");
    }

    /** CVE-2018-17567: Jekyll followed a link out of the site where a file was included by name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "static/leak.txt",
                "content/leak.txt",
                "content/posts/leak.md",
                "templates/partials/footer.ftlh",
                "templates/shortcodes/leak.ftlh",
                "templates/assets/leak.css",
                "templates/labels/en.properties",
                "extensions/leak.jar"
            })
    @DisabledOnOs(OS.WINDOWS)
    void jekyllReportsLinksOutOfTheSite(String name, @TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        Path secret = Files.writeString(folder.resolve("secret"), "a secret");
        TrialSites.write(site, "content/a.md", "text");
        Files.createDirectories(site.resolve(name).getParent());
        Files.createSymbolicLink(site.resolve(name), secret);

        BuildReport report = TrialSites.build(site, Optional.empty());

        // jekyll#3070: silence about links annoyed users.
        assertThat(TrialSites.printed(report)).contains(name + ":1:1: error[").contains("-link]");
        for (Path file : published(site).values()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("a secret");
        }
    }

    /** jekyll#1944: a whole folder of includes that is a link to a folder outside. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void jekyllFollowsNoLinkedFolderOfTemplates(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        TrialSites.write(folder, "out/leak.ftlh", "a secret");
        TrialSites.write(site, "content/a.md", "{{< leak >}}");
        Files.createDirectories(site.resolve("templates"));
        Files.createSymbolicLink(site.resolve("templates/shortcodes"), folder.resolve("out"));

        assertThat(TrialSites.printed(TrialSites.build(site, Optional.empty())))
                .contains("error[templates-link]");
        assertThat(site.resolve("site/a/index.html")).doesNotExist();
    }

    /** Jekyll 1.4.3: dots that are percent-encoded led out of the folder of the site. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: /%2e%2e/x/",
                "url: /a/%2E%2e/%2e./x/",
                "url: /..%2fx/",
                "url: '/..\\x/'",
                "slug: '%2e%2e'",
                "slug: '..'",
                "aliases: [/%2e%2e/%2e%2e/x/]",
                "permalink: /%2e%2e/x/"
            })
    void jekyllStaysInTheSite(String key, @TempDir Path folder) {
        Path site = folder.resolve("site");
        TrialSites.write(site, "content/a.md", "---", "title: A", key, "---", "text");

        TrialSites.build(site, Optional.empty());

        assertThat(TrialSites.files(folder).keySet()).allMatch(name -> name.startsWith("site/"));
        assertThat(published(site).keySet()).noneMatch(n -> n.contains(".."));
    }

    /**
     * docs-v2#7619: ids of headings and the case of tags depended on what Hugo read first.
     * bevy-website#957: white space of Zola. mdBook#799, stork#261: the order of a search index.
     * mkdocs#2100: the time in the gzip of a sitemap.
     */
    @Test
    void everyFileIsTheSameHoweverTheSiteIsWritten(@TempDir Path folder) throws IOException {
        List<Path> sites = List.of(folder.resolve("one"), folder.resolve("two"));
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        for (Path site : sites) {
            for (int i : numbers) {
                TrialSites.write(
                        site,
                        "content/n" + i + ".md",
                        "---\ntitle: Same\ntags: [" + (i % 2 == 0 ? "Go" : "go") + "]\n---",
                        "# A\n\n# A\n\n# {{< param title >}} $x$\n\nword" + i + " <b>c</b>  \nd");
                Files.setLastModifiedTime(
                        site.resolve("content/n" + i + ".md"),
                        FileTime.fromMillis(1_000_000_000_000L + site.hashCode()));
            }
            Collections.reverse(numbers);
            TrialSites.write(site, "cahier.yaml", "baseUrl: https://host.example/");
            TrialSites.build(site, Optional.empty());
        }
        List<SortedMap<String, String>> built = new ArrayList<>();
        for (Path site : sites) {
            built.add(TrialSites.contents(site.resolve("site")));
        }

        assertThat(built.get(0)).isEqualTo(built.get(1));
        assertThat(built.get(0).keySet())
                .anyMatch(name -> name.startsWith("assets/search/"))
                .contains("sitemap.xml")
                .noneMatch(name -> name.endsWith(".gz"));
    }

    /** DOMPurify#482: HTML whose meaning changes when it is parsed a second time. */
    @Test
    void domPurifyWritesWhatParsesTheSameTwice(@TempDir Path site) {
        TrialSites.write(site, "cahier.yaml", "html: safe");
        TrialSites.write(
                site,
                "content/a.md",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                        + " onerror=evil()&gt;\">",
                "",
                "$x<y$ **text**");
        BuildReport report = TrialSites.build(site, Optional.empty());
        Element body = Jsoup.parse(TrialSites.page(site, "a")).selectFirst(".note-body");
        String again = Jsoup.parseBodyFragment(body.html()).body().html();

        assertThat(TrialSites.printed(report)).contains("content/a.md:1:").contains("html-removed");
        assertThat(handlersIn(Jsoup.parse(again))).isEmpty();
        assertThat(Harm.in(again)).isEmpty();
        assertThat(again).contains("<strong>text</strong>").contains("katex");
    }

    /** Whatever turns escaping off in a template of the site gets HTML that cannot harm. */
    @Test
    void contentOfShortcodesIsSafe(@TempDir Path site) {
        TrialSites.write(site, "cahier.yaml", "html: safe");
        TrialSites.write(site, "templates/shortcodes/own.ftlh", "<aside>${inner?no_esc}</aside>");
        TrialSites.write(site, "templates/shortcodes/code.ftlh", "<code>${inner}</code>");
        TrialSites.write(
                site,
                "content/a.md",
                "---\ntitle: A\nx: <img src=x onerror=evil()>\n---",
                "{{< own >}}<i onclick=evil()>a</i>{{< /own >}}",
                "",
                "{{< code >}}vector<int>{{< /code >}} {{< param x >}}",
                "",
                "{{< raw >}}<b onclick=evil()>b</b><script>evil()</script>{{< /raw >}}",
                "",
                "{{< details summary=\"<img src=x onerror=evil()>\" >}}c{{< /details >}}");
        String printed = TrialSites.printed(TrialSites.build(site, Optional.empty()));
        String page = TrialSites.page(site, "a");
        Element body = Jsoup.parse(page).selectFirst(".note-body");

        assertThat(Harm.in(body.html())).isEmpty();
        assertThat(body.selectFirst("aside").html()).isEqualTo("<i>a</i>");
        assertThat(body.selectFirst("code").text()).isEqualTo("vector<int>");
        assertThat(printed)
                .contains("content/a.md:5:15: warning[html-removed]")
                .contains("content/a.md:9:15: warning[html-removed]");
    }
}

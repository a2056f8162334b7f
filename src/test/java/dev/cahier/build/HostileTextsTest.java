package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Texts that leave an attribute, a script or CDATA, in all places that texts get to. */
final class HostileTextsTest {

    private static final String EVIL =
            "\"><script>evil()</script> ]]> \u2028evil()\u2029 --> </textarea> [=evil()] \\u003cb"
                    + " ](javascript:evil()) \n# evil() `*_\u202E";

    @TempDir private static Path site;

    @BeforeAll
    static void givenASite() {
        // YAML breaks lines at these two signs, so they are written as escapes of double quotes.
        String text =
                "\""
                        + EVIL.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\u202E", "\\u202E")
                                .replace("\u2028", "\\u2028")
                                .replace("\u2029", "\\u2029")
                        + "\"";
        TrialSites.write(
                site,
                "cahier.yaml",
                "baseUrl: https://host.example/",
                "title: " + text,
                "description: " + text,
                "author: " + text,
                "copyright: " + text,
                "html: safe",
                "menu: [{name: " + text + ", url: /posts/}]",
                "languages: {en: English, zh: {name: " + text + ", title: " + text,
                "  , menu: [{name: " + text + ", url: /zh/}]}}",
                "editUrl: 'https://host.example/edit/{path}?\"><script>evil()</script>'",
                "params: {x: " + text + "}");
        for (String name : new String[] {"a.md", "a.zh.md"}) {
            TrialSites.write(
                    site,
                    "content/posts/" + name,
                    "---",
                    "title: " + text,
                    "date: 2024-01-01",
                    "author: " + text,
                    "summary: " + text,
                    "tags: [" + text + "]",
                    "series: " + text,
                    "---",
                    "## \"><script>evil()</script> ]]>",
                    "",
                    "text `</script><img src=x onerror=evil()>`");
        }
        BuildReport report = TrialSites.build(site, Optional.empty());
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    }

    private static Map<String, Path> files(String ending) {
        Map<String, Path> files = TrialSites.files(site.resolve("site"));
        files.keySet().removeIf(name -> !name.endsWith(ending));
        assertThat(files).isNotEmpty();
        return files;
    }

    @Test
    void pagesRunNothing() throws Exception {
        for (Path file : files(".html").values()) {
            Document page = Jsoup.parse(Files.readString(file));
            for (Element script : page.select("script")) {
                boolean data = script.attr("type").equals("application/ld+json");
                assertThat(data || script.hasAttr("src")).as(file + " " + script).isTrue();
                // U+2028 may be in JSON, which no browser runs.
                assertThat(script.data()).doesNotContain("<");
            }
            for (Element element : page.getAllElements()) {
                assertThat(element.attributes().asList())
                        .noneMatch(a -> a.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
            }
            assertThat(page.select("textarea")).isEmpty();
        }
    }

    @Test
    void jsonIsJson() throws Exception {
        for (Path file : files(".json").values()) {
            assertThat(tokens(Files.readString(file))).as("" + file).isPositive();
        }
        var scripts = Jsoup.parse(TrialSites.page(site, "posts/a")).select("[type*=ld+json]");
        assertThat(scripts).isNotEmpty();
        for (Element script : scripts) {
            assertThat(tokens(script.data())).isPositive();
            assertThat(script.data()).contains("evil()");
        }
    }

    private static int tokens(String json) {
        int tokens = 0;
        try (JsonParser parser =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Test
    void xmlIsXml() throws Exception {
        for (Path file : files(".xml").values()) {
            org.w3c.dom.Document xml =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile());
            assertThat(xml.getElementsByTagName("script").getLength()).as("" + file).isZero();
        }
    }

    /** A title ends neither its line nor its link. */
    @Test
    void markdownForProgramsHasTheLinksOfTheSiteOnly() throws Exception {
        for (Path file : files("llms.txt").values()) {
            String bare = Files.readString(file).replaceAll("\\\\.", "");

            assertThat(bare.lines().filter(line -> line.startsWith("- ["))).hasSize(1);
            assertThat(bare.lines().filter(line -> line.startsWith("#"))).hasSize(2);
            assertThat(bare).doesNotContain("<", "`");
            assertThat(bare.split("]\\(", -1)).hasSize(2);
            assertThat(bare.split("]\\(https://host\\.example/", -1)).hasSize(2);
        }
    }

    @Test
    void cardsArePictures() throws Exception {
        Map<String, Path> cards = files(".png");
        cards.keySet().removeIf(name -> !name.startsWith("cards/"));

        assertThat(cards).isNotEmpty();
        for (Path card : cards.values()) {
            assertThat(ImageIO.read(card.toFile()).getWidth()).isEqualTo(1200);
        }
    }

    /** Addresses that run scripts are refused or are no links, wherever a text gives an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "menu: [{name: X, url: 'javascript:evil()'}]",
                "menu: [{name: X, url: 'JaVaScRiPt:evil()'}]",
                "menu: [{name: X, url: \"java\\tscript:evil()\"}]",
                "menu: [{name: X, url: 'data:text/html,<script>evil()</script>'}]",
                "menu: [{name: X, url: 'vbscript:evil()'}]",
                "languages: {en: English, zh: {menu: [{name: X, url: 'javascript:evil()'}]}}",
                "editUrl: 'javascript:evil()//{path}'",
                "editUrl: 'data:text/html,{path}'"
            })
    void configurationLinksToNoScript(String key, @TempDir Path other) throws Exception {
        TrialSites.write(other, "cahier.yaml", key);
        TrialSites.write(other, "content/a.md", "---\ntitle: A\n---\ntext");
        TrialSites.write(other, "content/a.zh.md", "---\ntitle: A\n---\ntext");

        BuildReport report = TrialSites.build(other, Optional.empty());

        if (report.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            try (Stream<Path> files = Files.walk(other.resolve("site"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                    for (Element link : Jsoup.parse(Files.readString(file)).select("[href]")) {
                        assertThat(link.attr("href").replaceAll("\\s", ""))
                                .doesNotContainIgnoringCase("script:")
                                .doesNotStartWith("data:");
                    }
                }
            }
        }
    }
}

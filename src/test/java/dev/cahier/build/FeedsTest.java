package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.data.DataFormat;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Feeds and other files for programs, of a site with titles that could break them, in a folder. */
final class FeedsTest {

    private static final String BASE = "https://host.example/re%20po/";

    private static final List<String> HOSTILE =
            List.of(
                    "'a ]]> b <![CDATA[ c'",
                    "'</script><script>alert(1)</script>'",
                    "'</title></feed> & &amp; \"quoted\"'",
                    "\"escapes \\u00e9 \\u00a0 \\ud83d\\ude00\"",
                    "'emoji 😀👩‍🔬 and 𝒜'",
                    "'Formula $\\frac{a}{b} < 1$'",
                    "'<!-- comment --> {{ braces }} ${x} #{y}'",
                    "激活函数：补充三");

    @TempDir private Path folder;
    private Path source;
    private Path site;

    @BeforeEach
    void givenASite() throws IOException {
        source = folder.resolve("s");
        site = source.resolve("site");
        write(
                "cahier.yaml",
                "title: 'S & <T>'\ndescription: 'd ]]> <b>'\nlanguage: en\nauthor: 'A & B'\n"
                        + "copyright: '© <me>'\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            write(
                    "content/posts/n" + i + ".md",
                    "---\ntitle: "
                            + HOSTILE.get(i)
                            + "\nsummary: "
                            + HOSTILE.get(i)
                            + "\ndate: 2024-01-0"
                            + (i + 1)
                            + "\ntags: ['神经 网络', 'C&C', 'a<b>']\nseries: 一\n"
                            + "aliases: [/old/"
                            + i
                            + "/]\n---\n"
                            + "Text $x_{"
                            + i
                            + "} < 1$ ]]> \u0001\u001b\u0000 &#7; & [other](n0.md#part), [self](#part), note[^1].\n\n"
                            + "## Part {#part}\n\n![](activation:relu)\n\n"
                            + "<img src=\"/p.png\" srcset=\"/p.png 2x\">\n\n[^1]: Foot.\n");
        }
        write("content/posts/undated.md", "---\ntitle: Undated\n---\nText.\n");
        write("content/_index.md", "---\ntitle: Home\ndate: 2024-01-01\n---\nIntro.\n");
        write("static/p.png", "not looked at");
    }

    @Test
    void areValid() throws IOException {
        build();

        List<String> feeds = files("atom.xml");
        assertThat(feeds).hasSizeGreaterThan(4);
        for (String feed : feeds) {
            assertThat(Schemas.atom(text(feed))).as(feed).isEmpty();
            assertThat(rssProblems(text(feed.replace("atom.xml", "index.xml")))).isEmpty();
            assertThat(jsonProblems(text(feed.replace("atom.xml", "feed.json")))).isEmpty();
        }
        assertThat(Schemas.xsd("sitemap.xsd", text("sitemap.xml"))).isEmpty();
        assertThat(text("robots.txt"))
                .isEqualTo("User-agent: *\nDisallow:\n\nSitemap: " + BASE + "sitemap.xml\n");
    }

    @Test
    void schemasFindWhatIsWrong() throws IOException {
        build();
        String atom = text("atom.xml");

        assertThat(Schemas.atom(atom.replaceFirst("<updated>.*", ""))).isNotEmpty();
        assertThat(Schemas.atom(atom.replace("T00:00:00Z<", "<"))).isNotEmpty();
        assertThat(Schemas.atom(atom.replace("<summary>", "<summary type=\"x\">"))).isNotEmpty();
        assertThat(Schemas.xsd("sitemap.xsd", text("sitemap.xml").replace(BASE, "/"))).isNotEmpty();
        assertThat(rssProblems(text("index.xml").replaceAll("<(/?)link>", "<$1lnk>"))).isNotEmpty();
        assertThat(jsonProblems(text("feed.json").replace("\"id\"", "\"uid\""))).isNotEmpty();
    }

    @Test
    void everyAddressInThemIsAbsoluteAndLeadsIntoTheSite() throws IOException {
        build();

        Set<String> addresses = new HashSet<>();
        for (String feed : files("atom.xml")) {
            Document atom = xml(text(feed));
            addresses.addAll(values(atom, "link", "href"));
            addresses.addAll(values(atom, "category", "scheme"));
            for (String html : texts(atom, "content")) {
                addresses.addAll(addressesIn(html));
            }
            addresses.addAll(texts(xml(text(feed.replace("atom.xml", "index.xml"))), "link"));
        }
        addresses.addAll(texts(xml(text("sitemap.xml")), "loc"));
        for (String page : files("index.html")) {
            for (Element meta :
                    Jsoup.parse(text(page)).select("[rel=canonical], [property$=:url]")) {
                addresses.add(meta.attr("href") + meta.attr("content"));
            }
        }

        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .anyMatch(address -> address.endsWith("posts/n0/#part"))
                .anyMatch(address -> address.endsWith("p.png"))
                .anyMatch(address -> address.contains("/charts/"))
                .allSatisfy(address -> assertThat(missing(address)).as(address).isEmpty());
    }

    @Test
    void showTitlesAsTheyWereMeant() throws IOException {
        build();
        List<String> expected =
                List.of(
                        "激活函数：补充三",
                        "<!-- comment --> {{ braces }} ${x} #{y}",
                        "Formula a/b < 1",
                        "emoji 😀👩‍🔬 and 𝒜");

        assertThat(texts(xml(text("atom.xml")), "title").subList(1, 5)).isEqualTo(expected);
        assertThat(texts(xml(text("index.xml")), "title").subList(1, 5)).isEqualTo(expected);
        assertThat(text("posts/n1/index.html")).containsOnlyOnce("application/ld+json");
        for (int i = 0; i < HOSTILE.size(); i++) {
            Map<String, Object> data = structuredData("posts/n" + i + "/index.html");
            assertThat(data).containsEntry("@context", "https://schema.org");
            Map<?, ?> posting = (Map<?, ?>) ((List<?>) data.get("@graph")).get(0);
            assertThat(posting.get("@type")).isEqualTo("BlogPosting");
            assertThat(posting.get("datePublished"))
                    .isEqualTo("2024-01-0" + (i + 1) + "T00:00:00Z");
            Map<?, ?> trail = (Map<?, ?>) ((List<?>) data.get("@graph")).get(1);
            assertThat((List<?>) trail.get("itemListElement")).hasSize(3);
        }
        Map<?, ?> website =
                (Map<?, ?>) ((List<?>) structuredData("index.html").get("@graph")).get(0);
        assertThat(website.get("@type")).isEqualTo("WebSite");
        assertThat(website.get("name")).isEqualTo("S & <T>");
    }

    @Test
    void haveOnlyNotesWithATimeAndNotTheTextsOfLists() throws IOException {
        build();

        assertThat(texts(xml(text("atom.xml")), "title"))
                .hasSize(1 + HOSTILE.size())
                .doesNotContain("Undated", "Home");
        assertThat(text("llms.txt")).contains("- [Undated](" + BASE + "posts/undated/)");
    }

    @Test
    void stayWhenTheSiteMovesAndSaysSo() throws IOException {
        build();
        List<String> before = texts(xml(text("atom.xml")), "id");
        write("cahier.yaml", "title: x\nfeeds: {ids: '" + BASE + "'}\n");
        build("https://new.example/");

        assertThat(texts(xml(text("atom.xml")), "id")).isEqualTo(before);
        assertThat(text("index.xml")).contains("isPermaLink=\"false\"");
        assertThat(text("atom.xml")).contains("href=\"https://new.example/posts/n0/\"");
    }

    @Test
    void giveWayToFilesOfTheAuthor() throws IOException {
        write("static/robots.txt", "User-agent: own\n");
        write("static/atom.xml", "<own/>");
        build();

        assertThat(text("robots.txt")).isEqualTo("User-agent: own\n");
        assertThat(text("atom.xml")).isEqualTo("<own/>");
        assertThat(site.resolve("index.xml")).exists();
    }

    @Test
    void useTheTemplatesOfTheSite() throws IOException {
        write("templates/feeds/atom.ftlx", "<f n=\"${feed.entries?size}\">${feed.title}</f>");
        build();

        assertThat(text("atom.xml")).isEqualTo("<f n=\"8\">S &amp; &lt;T&gt;</f>\n");
    }

    @Test
    void saySummariesOnlyWhereThatIsAskedFor() throws IOException {
        write("cahier.yaml", "title: x\nfeeds: {content: summary, limit: 1}\n");
        build();

        assertThat(texts(xml(text("atom.xml")), "content")).containsExactly("<p>激活函数：补充三</p>");
    }

    @Test
    void areLinkedFromPages() throws IOException {
        build();

        String home = Jsoup.parse(text("index.html")).select("link[rel=alternate]").toString();
        assertThat(home)
                .contains("href=\"/re%20po/atom.xml\"", "/re%20po/index.xml", "/re%20po/feed.json");
        Element term = Jsoup.parse(text("tags/神经-网络/index.html"));
        assertThat(term.select("link[rel=alternate]").first().attr("href"))
                .isEqualTo("/re%20po/tags/%E7%A5%9E%E7%BB%8F-%E7%BD%91%E7%BB%9C/atom.xml");
        assertThat(term.select("main a[type=application/atom+xml]")).hasSize(1);
        assertThat(term.select("footer a[type=application/atom+xml]")).hasSize(1);
    }

    @Test
    void redirectsAreNoPagesOfTheirOwn() throws IOException {
        build();

        Element page = Jsoup.parse(text("old/0/index.html"));
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + "posts/n0/");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=/re%20po/posts/n0/");
        assertThat(page.select("script")).isEmpty();
        assertThat(text("sitemap.xml")).doesNotContain("/old/");
    }

    @Test
    void areMadeOnlyWhereTheyShowWhatHasChanged() throws IOException {
        write("content/posts/n0.md", "---\ntitle: Old\ndate: 2024-01-01\ntags: only\n---\nA.\n");
        build();
        assertThat(build().work()).isEqualTo(Work.NONE);
        write(
                "content/posts/n0.md",
                "---\ntitle: Old\ndate: 2024-01-01\ntags: only\n---\nA.\n\nMore.\n");

        // Its page, three feeds of the site, three of its tag; and three files of the search.
        assertThat(build().work()).isEqualTo(new Work(1, 1, 1, 10));
    }

    private BuildReport build() {
        return build(BASE);
    }

    private BuildReport build(String baseUrl) {
        BuildReport report = TrialSites.build(source, Optional.of(baseUrl));
        assertThat(report.failed()).as(TrialSites.printed(report)).isFalse();
        return report;
    }

    private void write(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(String path) {
        return Schemas.read(site.resolve(path));
    }

    private List<String> files(String name) {
        return TrialSites.files(site).keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .toList();
    }

    private Map<String, Object> structuredData(String page) {
        return json(Jsoup.parse(text(page)).select("script[type=application/ld+json]").html());
    }

    private static Map<String, Object> json(String text) {
        SourceText source = new SourceText("a.json", text);
        return new DataReader("json")
                .readMap(DataFormat.JSON, source, 0, text.length())
                .map()
                .orElseThrow()
                .plain();
    }

    private static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(Document xml, String element) {
        NodeList found = xml.getElementsByTagNameNS("*", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            if (!found.item(i).getTextContent().isEmpty()) {
                texts.add(found.item(i).getTextContent());
            }
        }
        return texts;
    }

    private static List<String> values(Document xml, String element, String attribute) {
        NodeList found = xml.getElementsByTagNameNS("*", element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((org.w3c.dom.Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static List<String> addressesIn(String html) {
        List<String> addresses = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html).select("[href], [src], [srcset]")) {
            for (String name : List.of("href", "src", "srcset")) {
                if (element.hasAttr(name)) {
                    addresses.add(element.attr(name).replaceFirst(" 2x$", ""));
                }
            }
        }
        return addresses;
    }

    /** Returns why an address is not one of the site, if so. */
    private Optional<String> missing(String address) {
        if (!address.startsWith(BASE)) {
            return Optional.of("elsewhere");
        }
        String[] parts = address.substring(BASE.length()).split("#", 2);
        String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<byte[]> file = TrialSites.served(site, path);
        if (file.isEmpty()) {
            return Optional.of("no such file");
        }
        boolean there =
                parts.length < 2
                        || Jsoup.parse(new String(file.get(), StandardCharsets.UTF_8))
                                        .getElementById(parts[1])
                                != null;
        return there ? Optional.empty() : Optional.of("no such anchor");
    }

    /** The rules of the RSS Advisory Board's profile that hold for these feeds. */
    private static List<String> rssProblems(String text) {
        Document rss = xml(text);
        List<String> problems = new ArrayList<>();
        NodeList items = rss.getElementsByTagName("item");
        for (String name : List.of("title", "link", "description")) {
            if (childrenOf(rss.getElementsByTagName("channel").item(0), name) != 1) {
                problems.add("channel without one " + name);
            }
        }
        for (int i = 0; i < items.getLength(); i++) {
            for (String name : List.of("title", "link", "guid", "pubDate", "content:encoded")) {
                if (childrenOf(items.item(i), name) != 1) {
                    problems.add("item without one " + name);
                }
            }
        }
        texts(rss, "pubDate").forEach(DateTimeFormatter.RFC_1123_DATE_TIME::parse);
        texts(rss, "lastBuildDate").forEach(DateTimeFormatter.RFC_1123_DATE_TIME::parse);
        if (new HashSet<>(texts(rss, "guid")).size() != items.getLength()) {
            problems.add("a guid twice");
        }
        return problems;
    }

    private static long childrenOf(org.w3c.dom.Node parent, String name) {
        long count = 0;
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            count += parent.getChildNodes().item(i).getNodeName().equals(name) ? 1 : 0;
        }
        return count;
    }

    /** What JSON Feed 1.1 requires. */
    private static List<String> jsonProblems(String text) {
        Map<String, Object> feed = json(text);
        List<String> problems = new ArrayList<>();
        if (!"https://jsonfeed.org/version/1.1".equals(feed.get("version"))) {
            problems.add("version");
        }
        require(feed, "title", problems);
        URI.create((String) feed.get("feed_url"));
        Set<Object> ids = new HashSet<>();
        for (Object entry : (List<?>) feed.get("items")) {
            Map<?, ?> item = (Map<?, ?>) entry;
            require(item, "id", problems);
            require(item, "content_html", problems);
            URI.create((String) item.get("url"));
            OffsetDateTime.parse((String) item.get("date_published"));
            OffsetDateTime.parse((String) item.get("date_modified"));
            if (!ids.add(item.get("id"))) {
                problems.add("an id twice");
            }
        }
        return problems;
    }

    private static void require(Map<?, ?> map, String key, List<String> problems) {
        if (!(map.get(key) instanceof String text) || text.isEmpty()) {
            problems.add("no " + key);
        }
    }
}

package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished pages of notes in several languages. */
class TranslatedPagesTest {

    private static final String ALTERNATES =
            """
            <link rel="alternate" hreflang="en" href="https://example.org/repo/a/">
            <link rel="alternate" hreflang="fr" href="https://example.org/repo/fr/a/">
            <link rel="alternate" hreflang="zh-Hant" href="https://example.org/repo/zh-hant/a/">
            <link rel="alternate" hreflang="x-default" href="https://example.org/repo/a/">
            """;

    @TempDir private static Path source;

    @BeforeAll
    static void build() throws IOException {
        write(
                "cahier.yaml",
                """
                title: Notes
                baseUrl: https://example.org/repo/
                cards: false
                languages: {fr: {menu: [{name: Règles, url: /fr/tags/}]}, zh-Hant: {title: 筆記}}
                """);
        write(
                "content/a.md",
                "---\ntitle: Chain rule\ndate: 2024-01-02\ntags: [rules]\n---\nText.\n");
        write(
                "content/a.fr.md",
                "---\ntitle: Dérivation\ndate: 2024-01-02\ntags: [règles]\n---\nTexte.\n");
        write(
                "content/a.zh-hant.md",
                "---\ntitle: 鏈式法則\ndate: 2024-01-02\ntags: [rules]\nseries: [微積分]\n---\n內文。\n");
        write(
                "content/b.md",
                "---\ntitle: Other\ndate: 2024-01-03\n---\nText with [a link](a.md).\n");
        write(
                "content/b.fr.md",
                "---\ntitle: Autre\ndate: 2024-01-03\n---\nVoir [la règle](a.md) ici.\n");
        write(
                "content/c.zh-hant.md",
                "---\ntitle: 例\ndate: 2024-01-04\n---\n見[鏈](a.md)與[[a.fr|法文]]。\n");
        write("templates/labels/fr.properties", "language-name = Français\npublished = Publié\n");
        TrialSites.build(source, Optional.empty());
    }

    @Test
    void nameEachOther() throws IOException {
        assertThat(page("a/index.html")).contains(ALTERNATES);
        assertThat(page("fr/a/index.html")).contains(ALTERNATES);
        assertThat(page("zh-hant/a/index.html")).contains(ALTERNATES);
        assertThat(page("zh-hant/c/index.html")).doesNotContain("hreflang");
    }

    @Test
    void haveTheMenuThatIsWrittenForTheirLanguage() throws IOException {
        assertThat(Jsoup.parse(page("fr/a/index.html")).select(".site-menu a").eachText())
                .containsExactly("Règles");
        assertThat(Jsoup.parse(page("a/index.html")).select(".site-menu a").eachText())
                .containsExactly("Home", "Archive", "Tags");
    }

    @Test
    void areTheirOwnCanonicalPagesWithDataInTheirLanguage() throws IOException {
        assertThat(page("fr/a/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://example.org/repo/fr/a/\">")
                .contains("\"headline\":\"Dérivation\"", "\"inLanguage\":\"fr\"")
                .contains("\"item\":\"https://example.org/repo/fr/\"")
                .doesNotContain("\"item\":\"https://example.org/repo/\"");
        assertThat(page("llms.txt")).contains("Chain rule", "例").doesNotContain("Dérivation");
    }

    @Test
    void areLinkedToOnceByTheTranslationsOfANote() throws IOException {
        assertThat(backlinks("a"))
                .contains("/repo/b/", "/repo/zh-hant/c/")
                .doesNotContain("/fr/b/");
        assertThat(backlinks("fr/a")).contains("見", "<mark>法文</mark>", "lang=\"zh-Hant\"");
    }

    private static String backlinks(String path) throws IOException {
        return Jsoup.parse(page(path + "/index.html")).select(".backlinks").html();
    }

    @Test
    void nameEachOthersLocales() throws IOException {
        assertThat(page("fr/a/index.html"))
                .contains(
                        """
                        <meta property="og:locale" content="fr_FR">
                        <meta property="og:locale:alternate" content="en_US">
                        <meta property="og:locale:alternate" content="zh_TW">
                        """);
        assertThat(page("zh-hant/c/index.html")).doesNotContain("og:locale:alternate");
    }

    @Test
    void haveASwitch() throws IOException {
        assertThat(page("fr/a/index.html"))
                .contains("<nav class=\"languages\" aria-label=\"Languages\">")
                .contains(
                        "<a lang=\"en\" hreflang=\"en\" rel=\"alternate\" href=\"/repo/a/\">English")
                .contains("href=\"/repo/zh-hant/a/\">繁體中文</a>")
                .doesNotContain(">Français</a>");
    }

    @Test
    void areInTheirLanguage() throws IOException {
        assertThat(page("zh-hant/a/index.html"))
                .contains("<html lang=\"zh-Hant\"", "2024年1月2日", "跳到內文")
                .contains("<a class=\"site-title\" href=\"/repo/zh-hant/\">筆記</a>");
        // The file of a translator has few words; days are written as French does.
        assertThat(page("fr/a/index.html"))
                .contains("<html lang=\"fr\"", "Publié", ">2 janvier 2024<", "Skip to the text");
    }

    @Test
    void haveListsAndAMenuOfTheirLanguage() throws IOException {
        assertThat(page("zh-hant/a/index.html"))
                .contains("href=\"/repo/zh-hant/tags/rules/\"", "href=\"/repo/zh-hant/series/")
                .contains("href=\"/repo/zh-hant/archive/\">彙整</a>")
                .contains("<p><a href=\"/repo/zh-hant/atom.xml\"")
                .doesNotContain("href=\"/repo/archive/\"", "href=\"/repo/tags/");
        assertThat(page("zh-hant/index.html"))
                .contains("<html lang=\"zh-Hant\"", ">2024年1月2日<", "href=\"/repo/zh-hant/\"")
                .contains("\"@id\":\"https://example.org/repo/zh-hant/\"", "\"name\":\"筆記\"")
                .doesNotContain("href=\"/repo/archive/\"", "<nav class=\"breadcrumbs");
        assertThat(page("zh-hant/tags/index.html"))
                .contains("<html lang=\"zh-Hant\"", "<title>標籤 · ", "hreflang=\"en\"")
                .contains("hreflang=\"x-default\" href=\"https://example.org/repo/tags/\"")
                .doesNotContain("règles");
        assertThat(page("zh-hant/archive/index.html"))
                .contains("<html lang=\"zh-Hant\"", "鏈式法則")
                .doesNotContain("Chain rule");
        assertThat(page("zh-hant/tags/rules/index.html"))
                .contains(
                        "<link rel=\"alternate\" hreflang=\"en\""
                                + " href=\"https://example.org/repo/tags/rules/\">");
        assertThat(page("tags/index.html")).contains(">rules<").doesNotContain("règles");
        assertThat(page("fr/tags/règles/atom.xml"))
                .contains("xml:lang=\"fr\"", "<title>règles · Notes</title>", "Dérivation");
        assertThat(page("zh-hant/tags/rules/atom.xml"))
                .contains("<title>rules · 筆記</title>")
                .contains("scheme=\"https://example.org/repo/zh-hant/tags/\"");
        assertThat(new LinkChecker(source.resolve("site"), "https://example.org", "/repo/"))
                .satisfies(
                        links -> {
                            assertThat(links.problems()).isEmpty();
                            assertThat(links.unreached())
                                    .noneMatch(name -> name.endsWith("index.html"));
                        });
    }

    @Test
    void areInTheSitemapAndTheFeedOfTheirLanguage() throws IOException {
        assertThat(page("sitemap.xml"))
                .contains(
                        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\""
                                + " href=\"https://example.org/repo/a/\"/>");
        assertThat(page("sitemap.xml"))
                .containsPattern(
                        "<loc>https://example.org/repo/zh-hant/tags/rules/</loc>\\s+<lastmod>.*"
                                + "\\s+<xhtml:link rel=\"alternate\" hreflang=\"en\""
                                + " href=\"https://example.org/repo/tags/rules/\"/>");
        assertThat(page("atom.xml")).contains("Chain rule").doesNotContain("Dérivation");
        assertThat(page("fr/atom.xml"))
                .contains("xml:lang=\"fr\"", "Dérivation")
                .doesNotContain("Chain rule");
    }

    private static String page(String path) throws IOException {
        return Files.readString(source.resolve("site").resolve(path));
    }

    private static void write(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

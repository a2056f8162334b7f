package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.FeedFormat;
import dev.cahier.config.LoadedConfig;
import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MachineFilesTest {

    private static final Trial NOTES =
            new Trial()
                    .note("a.md", "date: 2024-01-01|tags: [x, 神经]")
                    .note("b.md", "date: 2024-01-03|lastmod: 2025-01-01|categories: k")
                    .note("about.md", "date: 2024-12-01|layout: page")
                    .note("light.md", "date: 2020-01-01|weight: 1|series: s")
                    .note("undated.md", "tags: [never]|aliases: [/old/]")
                    .note("_index.md", "title: Home|date: 2024-01-01");

    @Test
    void planFeedsOfTheSiteAndOfTermsWithDatedNotes() {
        assertThat(addresses("baseUrl: https://h.example/"))
                .containsExactlyInAnyOrder(
                        "/robots.txt",
                        "/atom.xml",
                        "/index.xml",
                        "/feed.json",
                        "/tags/x/atom.xml",
                        "/tags/x/index.xml",
                        "/tags/x/feed.json",
                        "/tags/神经/atom.xml",
                        "/tags/神经/index.xml",
                        "/tags/神经/feed.json",
                        "/categories/k/atom.xml",
                        "/categories/k/index.xml",
                        "/categories/k/feed.json",
                        "/series/s/atom.xml",
                        "/series/s/index.xml",
                        "/series/s/feed.json",
                        "/sitemap.xml",
                        "/llms.txt");
    }

    @Test
    void haveTheNewestNotesFirstWhateverTheirWeight() {
        assertThat(feed("baseUrl: https://h.example/")).containsExactly("b", "a", "light");
        assertThat(feed("baseUrl: https://h.example/\nfeeds: {limit: 2}"))
                .containsExactly("b", "a");
    }

    @Test
    void writeTheFormatsThatAreAskedFor() {
        assertThat(addresses("baseUrl: https://h.example/\nfeeds: {formats: [json, atom]}"))
                .contains("/atom.xml", "/feed.json", "/tags/x/atom.xml")
                .doesNotContain("/index.xml", "/tags/x/index.xml");
        assertThat(addresses("baseUrl: https://h.example/\nfeeds: false"))
                .containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml", "/llms.txt");
    }

    @Test
    void needAHost() {
        assertThat(addresses("baseUrl: /repo/")).containsExactly("/robots.txt");
        assertThat(addresses("title: x")).containsExactly("/robots.txt");
    }

    @Test
    void listPagesForSearchEnginesWithoutRedirectsAndMissingPage() {
        MachineFile.Sitemap sitemap =
                (MachineFile.Sitemap) file(config("baseUrl: https://h.example/"), 50_000);

        assertThat(sitemap.entries())
                .extracting(MachineFile.Sitemap.Entry::address)
                .contains("/", "/a/", "/undated/", "/tags/神经/", "/archive/")
                .doesNotContain("/old/", "/404.html")
                .isSorted();
        assertThat(sitemap.changed().orElseThrow()).hasToString("2025-01-01T00:00Z");
    }

    @Test
    void splitASitemapAboveItsLimit() {
        SiteConfig config = config("baseUrl: https://h.example/");
        List<Page> pages = NOTES.site().pages();
        List<MachineFile> files = new MachineFiles(config, 4).of(pages);
        List<MachineFile.Sitemap> parts =
                files.stream()
                        .filter(MachineFile.Sitemap.class::isInstance)
                        .map(MachineFile.Sitemap.class::cast)
                        .toList();

        assertThat(parts).hasSize(4).allMatch(part -> part.entries().size() <= 4);
        assertThat(parts)
                .extracting(MachineFile::address)
                .startsWith("/sitemap-1.xml", "/sitemap-2.xml");
        MachineFile.SitemapIndex index = (MachineFile.SitemapIndex) file(config, 4);
        assertThat(index.parts()).isEqualTo(parts);
        assertThat(parts.stream().flatMap(part -> part.entries().stream()).toList())
                .isEqualTo(((MachineFile.Sitemap) file(config, 50_000)).entries());
    }

    @Test
    void canBeLinkedTo() {
        assertThat(PageAddresses.of(config("baseUrl: https://h.example/"), List.of(), List.of()))
                .contains("/atom.xml", "/index.xml", "/feed.json", "/sitemap.xml", "/robots.txt");
    }

    private static MachineFile file(SiteConfig config, int limit) {
        return new MachineFiles(config, limit)
                .of(NOTES.site().pages()).stream()
                        .filter(file -> file.address().equals("/sitemap.xml"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> feed(String yaml) {
        return new MachineFiles(config(yaml))
                .of(NOTES.site().pages()).stream()
                        .filter(file -> file.address().equals("/" + FeedFormat.RSS.fileName()))
                        .map(MachineFile.FeedFile.class::cast)
                        .flatMap(file -> file.feed().notes().stream())
                        .map(page -> Pages.name(page.content()))
                        .toList();
    }

    private static List<String> addresses(String yaml) {
        return new MachineFiles(config(yaml))
                .of(NOTES.site().pages()).stream().map(MachineFile::address).toList();
    }

    private static SiteConfig config(String yaml) {
        LoadedConfig loaded = SiteConfigLoader.read(new SourceText("cahier.yaml", yaml));
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.config();
    }
}

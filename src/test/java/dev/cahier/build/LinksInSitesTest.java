package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of links in whole sites: in notes, shortcodes, front matter, and summaries. */
final class LinksInSitesTest {

    @TempDir private Path site;

    @BeforeEach
    void writesOtherNote() {
        file("content/posts/b.md", "---", "title: B", "tags: [x]", "---", "## Part", "", "words");
    }

    @Test
    void warnsOfLinksToNoPage() {
        file(
                "content/posts/a.md",
                "---",
                "title: A",
                "---",
                "[b](b) [n](/nowhere/) [t](/tags/x/) [t](/tags/none/)",
                "",
                "<a href='b.md'>b</a> <img src=none.png>");

        assertThat(built("/repo/"))
                .containsExactly("4:12 link-missing", "4:41 link-missing", "6:31 image-missing");
        assertThat(page("posts/a"))
                .contains("<a href=\"/repo/posts/b/\">b</a> <img src=none.png>")
                .contains("<a href=\"/repo/tags/x/\">");
    }

    /** They were once taken for the names of files beside the note. */
    @Test
    void mailAddressesAreNoFiles() {
        file(
                "content/posts/a.md",
                "---",
                "title: A",
                "---",
                "a@b.c <d+e@f.g>",
                "",
                "[x](mailto:h@i.j)");

        assertThat(built("/repo/")).isEmpty();
        assertThat(page("posts/a"))
                .contains(
                        "href=\"mailto:a@b.c\"",
                        "href=\"mailto:d+e@f.g\"",
                        "href=\"mailto:h@i.j\"");
    }

    @Test
    void leavesScriptsOutOfShortcodesAndCovers() {
        file("static/p.png", "");
        file(
                "content/posts/a.md",
                "---",
                "title: A",
                "images: ['javascript:x', p.png]",
                "---",
                "{{< figure src=\"/p.png\" link=\"JavaScript:x\" attr=\"q\" attrlink=\"vbscript:x\" >}}");

        assertThat(built("/"))
                .containsExactly("3:10 address-script", "5:1 address-script", "5:1 address-script");
        assertThat(page("posts/a"))
                .doesNotContainIgnoringCase("script:x")
                .doesNotContain("href=\"\"")
                .contains("<span>q</span>");
    }

    @Test
    void leadsFromSummariesIntoTheNote() {
        file(
                "content/posts/a.md",
                "---",
                "title: A",
                "---",
                "[p](#part) <a href='#part'>q</a> <a href=#part>r</a> <!-- MORE -->",
                "",
                "## Part");

        assertThat(built("/repo/")).isEmpty();
        assertThat(page(""))
                .contains("<a href=\"/repo/posts/a/#part\">p</a>")
                .contains("<a href='/repo/posts/a/#part'>q</a>")
                .contains("<a href=/repo/posts/a/#part>r</a>");
    }

    @Test
    void checksAnchorsOfNotesByFullUrl() {
        file("cahier.yaml", "baseUrl: https://e.org/repo/");
        file(
                "content/posts/a.md",
                "---",
                "title: A",
                "---",
                "[p](https://e.org/repo/posts/b/#part) [p](https://e.org/repo/posts/b/#prat)",
                "<a href=b.md#prat>x</a>");

        assertThat(checked()).containsExactly("4:43 anchor-missing", "5:9 anchor-missing");
    }

    @Test
    void checksThousandsOfDifferentLinks() {
        List<String> links =
                IntStream.range(0, 16_000)
                        .mapToObj(i -> "[x](b.md?" + i + "#part) [y](/none/" + i + "/)")
                        .toList();
        file("content/posts/a.md", "---", "title: A", "---", String.join("\n\n", links));

        List<Diagnostic> said =
                new SiteCheck(site, TrialSites.NOW, false, BuildProgress.SILENT)
                        .run()
                        .diagnostics();
        assertThat(said).hasSize(201).filteredOn(d -> d.code().equals("link-missing")).hasSize(200);
        assertThat(said)
                .filteredOn(d -> d.code().equals("diagnostics-omitted"))
                .singleElement()
                .satisfies(rest -> assertThat(rest.message()).contains("15800"));
    }

    private List<String> built(String base) {
        return brief(TrialSites.build(site, Optional.of(base)).diagnostics());
    }

    private List<String> checked() {
        return brief(
                new SiteCheck(site, TrialSites.NOW, false, BuildProgress.SILENT)
                        .run()
                        .diagnostics());
    }

    static List<String> brief(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(
                        d ->
                                d.location().map(at -> at.line() + ":" + at.column()).orElse("")
                                        + " "
                                        + d.code())
                .toList();
    }

    private String page(String address) {
        try {
            return Files.readString(site.resolve("site").resolve(address).resolve("index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String path, String... lines) {
        try {
            Path file = site.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

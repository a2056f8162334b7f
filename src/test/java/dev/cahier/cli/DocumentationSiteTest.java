package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation as a site: {@code manual} with the files of {@code docs} as its notes. */
final class DocumentationSiteTest {

    private static final Path DOCS = Path.of("docs");

    @TempDir private Path site;

    @BeforeEach
    void givenTheSite() throws IOException {
        // A copy, since Windows has no symbolic links for everyone.
        TrialSites.copyFolder(DOCS, site.resolve("content"));
        Files.copy(Path.of("manual/cahier.yaml"), site.resolve("cahier.yaml"));
    }

    @Test
    void buildsAndChecksWithoutAnyDiagnostic() throws IOException {
        Console build = Console.run("build", "--strict", "--verbose", "-s", site.toString());
        assertThat(build.err()).doesNotContain("warning[", "error[", "note[");
        assertThat(build.code()).isZero();
        for (Path page : pages()) {
            assertThat(site.resolve("site").resolve(address(page)).resolve("index.html")).exists();
        }
        Document home = page("");
        assertThat(home.select("main a[href$=\"/guide/\"]")).isNotEmpty();
        assertThat(home.select(".site-nav a, nav a").eachText()).contains("Guide", "中文指南");
        assertThat(site.resolve("site/search/index.html")).exists();
        assertThat(page("zh/guide/").selectFirst("html").attr("lang")).isEqualTo("zh");

        Console check = Console.run("check", "--color", "never", "-s", site.toString());
        assertThat(check.err()).doesNotContain("warning[", "error[", "note[");
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        String index = Files.readString(DOCS.resolve("README.md"));
        assertThat(pages())
                .hasSizeGreaterThan(30)
                .filteredOn(page -> !page.endsWith("README.md") && !page.endsWith("_index.md"))
                .allSatisfy(page -> assertThat(index).contains("](" + page.getFileName()));
    }

    @Test
    void picturesAreSmall() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            List<Path> pictures = files.filter(f -> f.toString().endsWith(".png")).toList();
            assertThat(pictures).hasSizeLessThanOrEqualTo(3);
            assertThat(pictures).allSatisfy(p -> assertThat(Files.size(p)).isLessThan(150_000));
        }
    }

    private Document page(String address) throws IOException {
        return Jsoup.parse(site.resolve("site").resolve(address).resolve("index.html"));
    }

    private static String address(Path page) {
        String name = page.getFileName().toString().replaceFirst("\\.md$", "");
        return name.equals("_index")
                ? ""
                : name.endsWith(".zh")
                        ? "zh/" + name.replace(".zh", "")
                        : name.toLowerCase(Locale.ROOT);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}

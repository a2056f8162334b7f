package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site below a path of its host: all that readers and programs can follow leads to something. */
final class LinksUnderSubPathTest {

    @TempDir private Path folder;

    @Test
    void nothingLeadsOutOfTheSiteOrNowhere() {
        Path site = built(folder.resolve("a"));

        LinkChecker links = new LinkChecker(site, "https://example.org", "/repo/");

        assertThat(links.problems()).isEmpty();
        assertThat(links.outer())
                .containsExactly(
                        "https://elsewhere.example/",
                        "https://elsewhere.example/page?a=b#c",
                        mail());
        assertThat(links.unreached()).allMatch(LinksUnderSubPathTest::isFoundOtherwise);
    }

    @Test
    void aSiteWithoutSearchNamesNothingOfTheSearch() throws Exception {
        Path source = TrialSites.copy("sites/readers", folder.resolve("b"));
        Path config = source.resolve("cahier.yaml");
        Files.writeString(config, Files.readString(config) + "search: false\n");
        Path site = built(source, source);

        LinkChecker links = new LinkChecker(site, "https://example.org", "/repo/");

        assertThat(links.problems()).isEmpty();
        SortedMap<String, Path> files = new TreeMap<>(TrialSites.files(site));
        assertThat(files.keySet()).noneMatch(name -> name.contains("search"));
        for (String page : links.pages().keySet()) {
            assertThat(links.pages().get(page).html())
                    .as(page)
                    .doesNotContain("search/", "site-search", "SearchAction");
        }
    }

    @Test
    void onlyASiteWithADiagramHasTheFilesThatDrawIt() throws Exception {
        Path source = TrialSites.copy("sites/readers", folder.resolve("c"));
        assertThat(TrialSites.files(built(source, source)).keySet())
                .noneMatch(name -> name.startsWith("assets/mermaid/"));
        Files.writeString(
                source.resolve("content/flow.md"), "# Flow\n\n```mermaid\ngraph LR; a-->b\n```\n");

        Path site = built(source, source);

        LinkChecker links = new LinkChecker(site, "https://example.org", "/repo/");
        assertThat(links.problems()).isEmpty();
        assertThat(TrialSites.files(site).keySet())
                .contains("assets/mermaid/mermaid.esm.min.mjs", "assets/mermaid/LICENSE");
        assertThat(site.resolve("flow/index.html"))
                .content()
                .contains(
                        "<pre><code class=\"language-mermaid\">graph LR; a--&gt;b\n</code></pre>");
        // A page that has not changed keeps the files.
        Files.writeString(source.resolve("content/other.md"), "# Other\n\ntext\n");
        assertThat(TrialSites.files(built(source, source)).keySet())
                .contains("assets/mermaid/mermaid.esm.min.mjs");
        Files.delete(source.resolve("content/flow.md"));
        assertThat(TrialSites.files(built(source, source)).keySet())
                .noneMatch(name -> name.startsWith("assets/mermaid/"));
    }

    /** Files that browsers and programs ask for by their names. */
    private static boolean isFoundOtherwise(String name) {
        return name.matches(
                        "404\\.html|robots\\.txt|llms\\.txt|sitemap\\.xml|\\.nojekyll"
                                + "|assets/search/.*|charts/.*\\.json|assets/(activations|charts|comments|values)\\..*|assets/mermaid/LICENSE")
                || List.of(
                                "old/limits/index.html",
                                "2019/limits.html",
                                "posts/Sums of numbers/index.html",
                                "旧/数列/index.html")
                        .contains(name);
    }

    private static String mail() {
        return "mailto:?subject=Series%20%26%20sums&body=https%3A%2F%2Fexample.org%2Frepo%2Fposts%2Fseries%2F";
    }

    private static Path built(Path source) {
        return built(TrialSites.copy("sites/readers", source), source);
    }

    private static Path built(Path copied, Path source) {
        BuildReport report = TrialSites.build(copied, Optional.empty());
        assertThat(TrialSites.printed(report)).isEmpty();
        return source.resolve("site");
    }
}

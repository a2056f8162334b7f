package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a note leads to besides its text: notes that lead to it, series, relatives. */
final class BacklinksTest {

    @TempDir private Path site;

    @Test
    void showTheSentencesAroundLinks() {
        file(
                "content/target.md",
                "# Target",
                "",
                "$$x \\label{eq}$$",
                "",
                "[own](#x) [[target]]",
                "",
                "## x");
        file(
                "content/a.md",
                "---",
                "title: A $x^2$",
                "---",
                "First. See [the *target*](target.md), e.g. its end",
                "of $y$! Last. 数列参见[[target|目标]]，很好。下一句。",
                "",
                "- By \\eqref{eq} it is so, says [b](b.md). No more.");
        file("content/b.md", "| x | [[Target#x\\|cell]] |", "|---|---|", "", "![[target]]");

        build();
        String page = page("target");

        assertThat(page)
                .contains("<section class=\"backlinks\" aria-label=\"Links to this note\">")
                .contains("<blockquote><p>See <mark>the <em>target</em></mark>, e.g. its end\nof ")
                .contains("<p>数列参见<mark>目标</mark>，很好。</p>")
                .contains("<p>By <mark><span class=\"ref\">(1)</span></mark> it is so, says b.</p>")
                .contains("<p><mark><span>cell</span></mark></p>")
                .doesNotContain("First.", "No more.", "下一句", "own</mark>");
        assertThat(page("a")).doesNotContain("backlinks");
        assertThat(new LinkChecker(site.resolve("site"), "https://a.example", "/repo/").problems())
                .isEmpty();
    }

    @Test
    void knowFullUrlsOfTheSiteItself() {
        file("content/target.md", "# Target");
        file("content/a.md", "# A", "", "Own: [it](https://a.example/repo/target/) here.");
        file("content/b.md", "# B", "", "Other: [it](https://b.example/repo/target/) there.");

        TrialSites.build(site, Optional.of("https://a.example/repo/"));

        assertThat(page("target")).contains("Own: <mark>it</mark> here.").doesNotContain("there.");
    }

    @Test
    void followTheLinksOfNotesThatChange() {
        file("content/target.md", "# Target");
        file("content/a.md", "# A", "", "Old words of [[target]].");
        build();
        assertThat(page("target")).contains("Old words of <mark>target</mark>.");

        file("content/a.md", "# A", "", "Before.", "", "New words of [[target]].");
        build();
        assertThat(page("target")).contains("New words of").doesNotContain("Old words");

        file("content/a.md", "# A", "", "New words of nothing.");
        build();
        assertThat(page("target")).doesNotContain("backlinks");
    }

    @Test
    void doNotMakeAPageAgainForOtherSentences() {
        file("content/target.md", "# Target");
        file("content/a.md", "---", "title: A", "summary: S", "---", "See [[target]].", "", "One.");
        build();

        file("content/a.md", "---", "title: A", "summary: S", "---", "See [[target]].", "", "Two.");
        BuildReport report = build();

        assertThat(report.work().compiled()).isEqualTo(1);
        assertThat(TrialSites.files(site.resolve("site"))).isNotEmpty();
        assertThat(report.work().written()).isLessThan(5);
    }

    @Test
    void nameThePartsOfASeries() {
        for (int i = 1; i <= 3; i++) {
            file(
                    "content/p" + i + ".md",
                    "---",
                    "title: P" + i,
                    "series: S",
                    "weight: " + i,
                    "---");
        }
        file("content/other.md", "---", "title: O", "---", "x");
        build();

        assertThat(page("p2"))
                .contains("<span class=\"series-number\">2 / 3</span>")
                .contains("<a class=\"backward\" href=\"/repo/p1/\">")
                .contains("<a class=\"forward\" href=\"/repo/p3/\">");
        assertThat(page("p1")).doesNotContain("Previous part").contains("Next part");
        assertThat(page("series/s"))
                .contains("class=\"cards parts\" style=\"counter-reset: part 0\"");
        assertThat(page("other")).doesNotContain("series-parts");
    }

    @Test
    void nameRelatedNotesTheNearestFirst() {
        file("content/a.md", "---", "tags: [rare, common]", "---", "[[linked]]");
        file("content/linked.md", "# Linked");
        file("content/rare.md", "---", "title: Rare", "tags: [rare, common]", "---");
        for (int i = 0; i < 9; i++) {
            file("content/c" + i + ".md", "---", "title: C" + i, "tags: [common]", "---");
        }
        file("content/alone.md", "# Alone");
        build();

        String related = page("a").split("<section class=\"related\"")[1].split("</section>")[0];
        assertThat(related.replaceAll("(?s)<[^>]*>\\s*", ",").replaceAll(",+", ","))
                .contains("Rare,Linked,C0,C1,C2,");
        assertThat(page("alone")).doesNotContain("class=\"related\"");

        file("cahier.yaml", "related: false");
        build();
        assertThat(page("a")).doesNotContain("class=\"related\"");
    }

    @Test
    void leadUpToSections() {
        file("content/posts/deep/a.md", "---", "title: A", "---");
        file("content/posts/deep/_index.md", "---", "title: Deep", "---");
        build();

        assertThat(page("posts/deep/a"))
                .contains(
                        "<nav class=\"breadcrumbs\" aria-label=\"Pages above this one\">\n<ol>\n"
                                + "<li><a href=\"/repo/\">Home</a></li>\n"
                                + "<li><a href=\"/repo/posts/\">posts</a></li>\n"
                                + "<li><a href=\"/repo/posts/deep/\">Deep</a></li>");
    }

    private BuildReport build() {
        return TrialSites.build(site, Optional.of("/repo/"));
    }

    private String page(String address) {
        return TrialSites.page(site, address);
    }

    private void file(String path, String... lines) {
        TrialSites.write(site, path, lines);
    }
}

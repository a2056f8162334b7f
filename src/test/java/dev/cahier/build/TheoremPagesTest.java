package dev.cahier.build;

import static dev.cahier.build.TrialSites.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all definitions, theorems and exercises, and what notes show of them. */
final class TheoremPagesTest {

    @TempDir private Path site;

    @BeforeEach
    void givenNotes() {
        write(
                site,
                "cahier.yaml",
                "baseUrl: https://example.org/sub/",
                "theorems: {page: true, references: titled}");
        write(
                site,
                "content/norms.md",
                "---",
                "title: Norms of $x$",
                "series: [Analysis]",
                "weight: 1",
                "---",
                "> [!DEFINITION] Norm $\\lVert x \\rVert$ {#norm}",
                "> A norm is definite. $$ N(x) \\ge 0 \\label{definite} $$",
                "",
                "> [!EXAMPLE] {#euclid}",
                "> As \\cref{norm} says.");
        write(
                site,
                "content/limits.md",
                "---",
                "title: Limits",
                "series: [Analysis]",
                "weight: 2",
                "---",
                "By \\eqref{definite}:",
                "",
                "> [!THEOREM] Uniqueness",
                "> A limit is unique.",
                "",
                "> [!PROOF]",
                "> By [the definition](norms.md#norm).",
                "",
                "> [!EXERCISE]",
                "> Show it for \\cref{norm}.");
        write(site, "content/plain.md", "---", "title: Plain", "---", "See \\cref{norm}.");
    }

    private List<String> build() {
        return TrialSites.problems(site);
    }

    private Document page(String path) {
        return TrialSites.parsedPage(site, path);
    }

    @Test
    void listsThemBySeriesWithWhatTheyUse() {
        assertThat(build()).isEmpty();

        Document page = page("theorems/index.html");
        assertThat(page.select("h1").text()).isEqualTo("Theorems");
        assertThat(page.select(".breadcrumbs, link[rel=stylesheet][href*=katex]")).isNotEmpty();
        assertThat(page.select(".statement-group > h2").eachText()).containsExactly("Analysis");
        assertThat(page.select(".statement-note > h3").eachText())
                .hasSize(2)
                .last()
                .isEqualTo("Limits");
        assertThat(page.select(".statement > a").eachAttr("href"))
                .containsExactly(
                        "/sub/norms/#norm", "/sub/limits/#theorem.1", "/sub/limits/#exercise.1");
        assertThat(page.select(".statement-needs a").eachAttr("href"))
                .containsExactly("/sub/norms/");
        Element norm = page.selectFirst(".statement-definition");
        assertThat(norm.select(".statement-uses a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/sub/norms/#euclid",
                        "/sub/limits/",
                        "/sub/limits/#theorem.1",
                        "/sub/limits/#exercise.1",
                        "/sub/plain/");
        assertThat(page.select(".statement-graph svg a").eachAttr("href"))
                .contains("/sub/norms/#norm", "/sub/limits/#theorem.1", "/sub/plain/");
        assertThat(page.select(".statement-graph svg[role=group][aria-label]")).hasSize(1);
        assertThat(site.resolve("site/sitemap.xml"))
                .content()
                .contains("https://example.org/sub/theorems/");
    }

    @Test
    void namesAtTheFootOfANoteWhatItNeedsAndWhatItIsUsedFor() {
        build();

        assertThat(page("limits/index.html").select(".needed li").eachText())
                .singleElement()
                .asString()
                .startsWith("Definition 1 (Norm ");
        assertThat(page("norms/index.html").select(".needed a").eachAttr("href"))
                .containsExactly("/sub/norms/#norm", "/sub/limits/", "/sub/plain/");
        assertThat(page("plain/index.html").select(".needed h2").eachText())
                .containsExactly("Needed for this note");
        assertThat(page("plain/index.html").select(".note-body a.ref").text())
                .startsWith("Definition 1 (Norm ");
    }

    @Test
    void showsNothingOfThisWithoutTheKey() {
        write(site, "cahier.yaml", "title: T");
        assertThat(build()).isEmpty();

        assertThat(site.resolve("site/theorems")).doesNotExist();
        assertThat(page("limits/index.html").select(".needed, [id=theorem.1]")).isEmpty();
    }

    @Test
    void listsThoseOfEachLanguage() {
        write(
                site,
                "content/norms.zh.md",
                "---",
                "title: 范数",
                "---",
                "> [!定义] 范数 {#norm-zh}",
                "> 范数是正定的。");
        assertThat(build()).isEmpty();

        Document page = page("zh/theorems/index.html");
        assertThat(page.select("h1").text()).isEqualTo("定理");
        assertThat(page.select(".statement > a").eachText()).containsExactly("定义 1");
        assertThat(page("theorems/index.html").select("link[hreflang=zh]")).hasSize(1);
    }

    @Test
    void warnsOfProofsInACircle() {
        write(
                site,
                "content/circle.md",
                "> [!LEMMA] {#a}",
                "> A.",
                "",
                "> [!PROOF]",
                "> By \\cref{b}.",
                "",
                "> [!PROOF] of \\cref{b}",
                "> By the equation \\eqref{of-c}, and see \\cref{a-remark}.",
                "",
                "> [!REMARK] {#a-remark}",
                "> As \\cref{b} says.");
        write(
                site,
                "content/other.md",
                "> [!THEOREM] Second {#b}",
                "> B.",
                "",
                "> [!THEOREM] {#c}",
                "> $$ c = 0 \\label{of-c} $$",
                "",
                "> [!PROOF]",
                "> By [the lemma](circle.md#a), and \\cref{c} again.");

        assertThat(build())
                .containsExactly(
                        "content/circle.md:5:6 proof-circle this proof is part of a circle: each"
                                + " refers to the next: Lemma 1 → Theorem 1 (Second) in"
                                + " content/other.md:1 → Theorem 2 in content/other.md:4 → Lemma 1",
                        "content/circle.md:8:19 proof-circle this proof is part of a circle: each"
                                + " refers to the next: Theorem 1 (Second) in content/other.md:1 →"
                                + " Theorem 2 in content/other.md:4 → Lemma 1 → Theorem 1 (Second) in"
                                + " content/other.md:1",
                        "content/other.md:8:18 proof-circle this proof is part of a circle: each"
                                + " refers to the next: Theorem 2 → Lemma 1 in content/circle.md:1 →"
                                + " Theorem 1 (Second) → Theorem 2");
    }

    @Test
    void findsNoCircleInProofsOfLemmasWithinProofs() {
        write(
                site,
                "content/chain.md",
                "> [!THEOREM] {#t}",
                "> T.",
                "",
                "> [!PROOF]",
                "> \\cref{t} follows from \\cref{l}:",
                ">",
                "> > [!LEMMA] {#l}",
                "> > L.",
                ">",
                "> > [!PROOF]",
                "> > By \\cref{norm}.",
                ">",
                "> Hence \\cref{t}.");

        assertThat(build()).isEmpty();
    }
}

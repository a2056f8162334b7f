package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wiki-links in whole sites: what they lead to is known when all notes are rendered. */
final class WikiLinksInSitesTest {

    @TempDir private Path site;

    @BeforeEach
    void writesOtherNote() {
        file(
                "content/posts/Norms.md",
                "---",
                "title: Norms",
                "---",
                "## Sums {#own}",
                "",
                "### Examples",
                "",
                "## The case $\\sigma^2 > 0$!",
                "",
                "### Examples",
                "",
                "words ^block");
    }

    @Test
    void leadToHeadingsOfOtherNotes() {
        file(
                "content/a.md",
                "[[Norms#sums|1]] [[Norms#own|2]] [[Norms#Examples|3]]",
                "[[Norms#sums#Examples|4]] [[Norms#The case $ sigma 2 0$#examples|5]]",
                "[[Norms#^block|6]] [[Norms#The case $\\sigma^2 > 0$!|7]] [[#Here|8]]",
                "",
                "# Here");

        assertThat(built("/repo/")).isEmpty();
        assertThat(page("a"))
                .contains("<a href=\"/repo/posts/norms/#own\">1</a>")
                .contains("<a href=\"/repo/posts/norms/#own\">2</a>")
                .contains("<a href=\"/repo/posts/norms/#examples\">3</a>")
                .contains("<a href=\"/repo/posts/norms/#examples\">4</a>")
                .contains("<a href=\"/repo/posts/norms/#examples-1\">5</a>")
                .contains("<a href=\"/repo/posts/norms/#^block\">6</a>")
                .contains("<a href=\"/repo/posts/norms/#the-case-σ2-0\">7</a>")
                .contains("<a href=\"#here\">8</a>");
    }

    @Test
    void showTheFormulasOfHeadings() {
        file(
                "content/a.md",
                "[[Norms#The case $\\sigma^2 > 0$!]] [[#On $x$ and my_own_name]]",
                "",
                "# On $x$ and my_own_name");

        assertThat(built("/repo/")).isEmpty();
        assertThat(page("a"))
                .containsPattern(
                        "#the-case-σ2-0\">Norms &gt; The case (?:<span class=\"nobr\">)?<span class=\"katex\">")
                .containsPattern(
                        "#on-x-and-my_own_name\">On <span class=\"katex\">.*my_own_name</a>")
                .doesNotContain("$");
    }

    @Test
    void leadFromSummariesAndTitlesIntoTheNote() {
        file(
                "content/a.md",
                "---",
                "title: On [[Norms#Sums|norms]]",
                "---",
                "[[#Part|p]] of [[Norms#Sums]] <!--more-->",
                "",
                "# Part");

        assertThat(built("/repo/")).isEmpty();
        assertThat(page(""))
                .contains("<a href=\"/repo/a/#part\">p</a>")
                .contains("<a href=\"/repo/posts/norms/#own\">Norms &gt; Sums</a>")
                .contains(">On norms</a>");
    }

    @Test
    void areCheckedLikeOtherAnchors() {
        file(
                "content/a.md",
                "[[Norms#Nothing]] [[#None]] [[Norms#^b]] [[Norms#sums]] [[Norms#The case#Examples]]");

        assertThat(built("/")).isEmpty();
        assertThat(checked())
                .containsExactly(
                        "1:3 anchor-missing",
                        "1:21 anchor-missing",
                        "1:31 anchor-missing",
                        "1:59 anchor-missing");
    }

    @Test
    void becomeLinksWhenTheirNotesAppear() {
        file("content/a.md", "[[Later]] [[Other name]]");
        assertThat(built("/")).containsExactly("1:3 link-missing", "1:13 link-missing");
        assertThat(page("a")).contains("<span class=\"missing-link\">Later</span>");

        file("content/later.md", "# Later", "", "words");
        assertThat(built("/")).containsExactly("1:13 link-missing");
        assertThat(page("a")).contains("<a href=\"/later/\">Later</a>");

        file("content/later.md", "---", "aliases: [Other name]", "---", "words");
        assertThat(built("/")).isEmpty();
        assertThat(page("a")).contains("<a href=\"/later/\">Other name</a>");

        file("content/posts/later.md", "words");
        file("content/sub/later.md", "words");
        file("content/sub/b.md", "[[later]]");
        assertThat(built("/")).isEmpty();
        assertThat(page("sub/b")).contains("<a href=\"/later/\">");
    }

    @Test
    void followHeadingsThatChange() {
        file("content/a.md", "[[Norms#Sums]]");
        assertThat(built("/")).isEmpty();
        file("content/posts/Norms.md", "## Sums {#other}");

        assertThat(built("/")).isEmpty();
        assertThat(page("a")).contains("<a href=\"/posts/norms/#other\">");
    }

    @Test
    void areTextWhereTheSiteHasNone() {
        file("cahier.yaml", "wiki: false");
        file("content/a.md", "[[Norms]]");

        assertThat(built("/")).containsExactly("1:1 foreign-syntax");
        assertThat(page("a")).contains("<p>[[Norms]]</p>");
    }

    private List<String> built(String base) {
        return LinksInSitesTest.brief(TrialSites.build(site, Optional.of(base)).diagnostics());
    }

    private List<String> checked() {
        return LinksInSitesTest.brief(
                new SiteCheck(site, TrialSites.NOW, false, BuildProgress.SILENT)
                        .run()
                        .diagnostics());
    }

    private String page(String address) {
        return TrialSites.page(site, address);
    }

    private void file(String path, String... lines) {
        TrialSites.write(site, path, lines);
    }
}

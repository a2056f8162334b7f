package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that show parts of other notes. */
final class EmbedsInSitesTest {

    private static final String FRAME =
            "<div class=\"embed\" role=\"group\" aria-label=\"Norms\">\n<p class=\"embed-source\">"
                    + "<a href=\"/repo/posts/norms/";

    @TempDir private Path site;

    @BeforeEach
    void writesOtherNote() {
        file(
                "content/posts/Norms.md",
                "---",
                "title: Norms",
                "---",
                "Before.[^1]",
                "",
                "## Sums",
                "",
                "$$x + y \\label{sum}$$",
                "",
                "By \\eqref{sum} and [more](#more). ^by",
                "",
                "### Below",
                "",
                "- one",
                "- two ^item",
                "",
                "## More",
                "",
                "The end.",
                "",
                "[^1]: A footnote.");
    }

    @Test
    void showWholeNotes() {
        note("text", "", "![[Norms]]", "", "behind");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains("<p>text</p>\n" + FRAME + "\">Norms</a></p>\n<p>Before.")
                .contains("href=\"#e1-fn-1\"", "id=\"e1-fn-1\"", "href=\"#e1-fnref-1\"")
                .contains("<h2 id=\"e1-sums\">Sums<a class=\"anchor\" href=\"#e1-sums\"")
                .contains("href=\"/repo/posts/norms/#eq-sum\"", "<a href=\"#e1-more\">more</a>")
                .contains("</div>\n<p>behind</p>");
        assertThat(problemsOfLinks()).isEmpty();
    }

    @Test
    void showSectionsAndBlocks() {
        note("![[Norms#Sums]]", "![[Norms#^by]]", "![[posts/Norms#^item|x]]");

        assertThat(built()).isEmpty();
        String page = page("a");
        assertThat(page)
                .contains(FRAME + "#sums\">Norms › Sums</a></p>\n<h2 id=\"e1-sums\">")
                .contains("<h3 id=\"e1-below\">")
                .contains("<a href=\"/repo/posts/norms/#more\">more</a>")
                .contains(FRAME + "#^by\">Norms</a></p>\n<p id=\"e2-^by\">By ")
                .contains("<ul><li id=\"e3-^item\">two</li></ul>")
                .doesNotContain("The end.");
        assertThat(problemsOfLinks()).isEmpty();
    }

    @Test
    void showFormulasByTheirAnchors() {
        file(
                "content/posts/eq.md",
                "# Eq",
                "",
                "$$",
                "a = b \\label{first}",
                "$$ ^first",
                "",
                "text",
                "",
                "$$c = d$$",
                "",
                "^second");
        note("![[eq#^first]] and ![[eq#^second]], by [[eq#^second|it]]", "", "$$e$$", "^own");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains("<p id=\"e1-^first\"><span class=\"math-display\">")
                .contains("<div id=\"e2-^second\" class=\"math-display\">")
                .contains("<div id=\"^own\" class=\"math-display\">")
                .contains("<a href=\"/repo/posts/eq/#^second\">it</a>")
                .doesNotContain("<p>^");
        assertThat(page("posts/eq")).doesNotContain("<p>^");
        assertThat(problemsOfLinks()).isEmpty();
    }

    @Test
    void standInListsCalloutsAndText() {
        note("- ![[Norms#^by]]", "", "> [!note] Title", "> see ![[Norms#More]] there");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains("<li>\n<div class=\"embed\"")
                .contains("<p>see</p>\n<div class=\"embed\"")
                .contains("</div>\n<p>there</p>");
    }

    @Test
    void showNotesWithinNotes() {
        file("content/posts/b.md", "# B", "", "![[Norms#More]]");
        note("![[b]]");
        assertThat(built()).isEmpty();
        assertThat(page("a")).contains("<h2 id=\"e1-e2-more\">", "<p>The end.</p>");

        file("content/posts/Norms.md", "# Norms", "", "## More", "", "Another end.");

        assertThat(built()).isEmpty();
        assertThat(page("a")).contains("<p>Another end.</p>").doesNotContain("The end.");
    }

    @Test
    void endWhereANoteWouldShowItself() {
        file("content/b.md", "# B", "", "![[a]]");
        note("![[b]] and ![[a]]", "", "# One", "", "![[#Two]]", "", "# Two", "", "![[#Two]]");

        assertThat(built())
                .containsExactly(
                        "1:4 embed-circular",
                        "1:15 embed-circular",
                        "9:4 embed-circular",
                        "3:4 embed-circular");
        assertThat(page("a"))
                .contains("<h1 id=\"e2-two\">", "<a href=\"/repo/a/#two\">One › Two</a>");
    }

    @Test
    void areBoundedInDepthAndNumber() {
        for (int i = 1; i < 9; i++) {
            file("content/n" + i + ".md", "Level " + i + ".", "", "![[n" + (i + 1) + "]]");
        }
        file("content/n9.md", "x");
        note("![[n1]]".repeat(90));

        assertThat(built()).contains("1:4 embed-limit", "1:74 embed-limit").hasSize(93);
        assertThat(page("a")).contains("Level 5.").doesNotContain("Level 6.");
    }

    @Test
    void reportPartsThatAreNotThere() {
        note("![[Norms#None]]", "![[Norms#^none]]", "![[Nothing]]", "", "## ![[Norms]]");

        assertThat(built())
                .containsExactly(
                        "1:4 embed-missing",
                        "2:4 embed-missing",
                        "3:4 link-missing",
                        "5:7 embed-misplaced");
        assertThat(page("a")).contains("<p class=\"embed-source\"><a href=\"/repo/posts/norms/\">");
    }

    @Test
    void areLinksInSummaries() {
        note("Text.", "", "![[Norms]]", "", "<!--more-->", "", "rest");

        assertThat(built()).isEmpty();
        assertThat(page(""))
                .contains("<p class=\"embed-source\"><a href=\"/repo/posts/norms/\">Norms</a></p>")
                .doesNotContain("The end.");
    }

    @Test
    void showFiles() {
        file("content/pics/My Pic.png", "");
        file("static/clip.mp4", "");
        file("static/a.mp3", "");
        file("static/doc.pdf", "");
        file("content/pics/index.md", "# P");
        note(
                "![[my pic.png]] ![[My Pic.png|300]] ![[pics/My Pic.png|300x200]]",
                "![[My Pic.png|a *pic* of $x$]] ![[My Pic.png|alt|40]] ![[none.png]]",
                "![[clip.mp4]] ![[a.mp3#t=10]] ![[doc.pdf#page=2]]");

        assertThat(built()).containsExactly("2:58 image-missing");
        String image = "<img src=\"/repo/pics/My%20Pic.png\" ";
        assertThat(page("a"))
                .contains(image + "alt=\"\" loading")
                .contains("style=\"width: 300px\"", "style=\"width: 300px; height: 200px\"")
                .contains(image + "alt=\"a pic of x\"", image + "alt=\"alt\"")
                .contains("<video class=\"embed-player\" controls preload=\"metadata\"")
                .contains("src=\"/repo/a.mp3#t=10\"")
                .contains("<a href=\"/repo/doc.pdf#page=2\">doc.pdf &gt; page=2</a>");
    }

    private void note(String... lines) {
        file("content/a.md", lines);
    }

    private List<String> built() {
        return LinksInSitesTest.brief(TrialSites.build(site, Optional.of("/repo/")).diagnostics());
    }

    private List<String> problemsOfLinks() {
        return new LinkChecker(site.resolve("site"), "https://a.example", "/repo/").problems();
    }

    private String page(String address) {
        return TrialSites.page(site, address);
    }

    private void file(String path, String... lines) {
        TrialSites.write(site, path, lines);
    }
}

package dev.cahier.site;

import static dev.cahier.site.Pages.addresses;
import static dev.cahier.site.Pages.cover;
import static dev.cahier.site.Pages.page;
import static dev.cahier.site.Pages.problems;
import static dev.cahier.site.Pages.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.site.Page.NotePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that claim one address, aliases and covers of an assembled site. */
final class SiteAddressesTest {

    @Test
    void letsANoteTakeThePlaceOfAPageMadeByItself() {
        Site site =
                new Trial()
                        .notesPerPage(1)
                        .note("index.md", "title: Home")
                        .note("archive.md", "title: x")
                        .note("posts/index.md", "title: x")
                        .note("posts/a.md", "title: x")
                        .note("tags.md", "tags: [x]")
                        .note("lost.md", "url: /404.html")
                        .site();

        for (String address : List.of("/", "/archive/", "/posts/", "/tags/", "/404.html")) {
            assertThat(page(site, address)).as(address).isInstanceOf(NotePage.class);
        }
        assertThat(addresses(site)).doesNotContain("/page/2/").contains("/tags/x/");
        assertThat(site.diagnostics()).isEmpty();
    }

    @Test
    void reportsANoteInThePlaceOfATermsList() {
        Site site =
                new Trial()
                        .note("a.md", "tags: [x, y]")
                        .note("b.md", "title: B|url: /tags/x/")
                        .site();

        assertThat(problems(site))
                .containsExactly(
                        "content/b.md:3 address-conflict this note's address, /tags/x/, is that of"
                                + " page 1 of the list /tags/x/");
    }

    @Test
    void reportsANoteInThePlaceOfALaterPageOfAList() {
        Site site =
                new Trial()
                        .notesPerPage(1)
                        .note("a.md", "title: x")
                        .note("page/2.md", "title: x")
                        .site();

        assertThat(problems(site))
                .containsExactly(
                        "content/page/2.md:1 address-conflict this note's address, /page/2/, is"
                                + " that of page 2 of the list /");
    }

    @Test
    void redirectsAliasesFromTheRootOrBesideTheNote() {
        Site site =
                new Trial()
                        .note("posts/a.md", "aliases: [/old/, beside, /2019/a.html, /旧 址/]")
                        .note("posts/_index.md", "aliases: [/blog/]")
                        .site();

        assertThat(site.diagnostics()).isEmpty();
        for (String alias : List.of("/old/", "/posts/beside/", "/2019/a.html", "/旧 址/")) {
            assertThat(target(site, alias)).as(alias).isEqualTo("/posts/a/");
        }
        assertThat(target(site, "/blog/")).isEqualTo("/posts/");
        assertThat(page(site, "/2019/a.html").outputPath()).isEqualTo("2019/a.html");
    }

    @Test
    void takesTwoSpellingsOfAnAliasForOne() {
        Site site = new Trial().note("a.md", "aliases: [/old, /old/, /old/index.html]").site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(addresses(site)).contains("/old/");
    }

    @Test
    void reportsAliasesThatBelongToOthers() {
        Site site =
                new Trial()
                        .note("a.md", "aliases:|- /b/|- /x/|- /tags/")
                        .note("b.md", "aliases: [/x/]|tags: [t]")
                        .site();

        assertThat(problems(site))
                .containsExactly(
                        "content/a.md:3 address-conflict /b/ is taken already by content/b.md",
                        "content/a.md:5 address-conflict /tags/ is taken already by a page that"
                                + " Cahier makes",
                        "content/b.md:2 address-conflict /x/ is taken already by an alias of"
                                + " content/a.md");
        assertThat(page(site, "/b/")).isInstanceOf(NotePage.class);
    }

    @Test
    void reportsAliasesThatAreNoAddresses() {
        Site site =
                new Trial()
                        .note("a.md", "aliases: [https://example.org/x, ../../etc, '/a?b']")
                        .site();

        assertThat(problems(site))
                .hasSize(3)
                .allMatch(problem -> problem.contains("address-invalid an alias is a path"));
    }

    @Test
    void takesTheCoverElseTheFirstImage() {
        Site site =
                new Trial()
                        .file("posts/a/1.png", "/posts/a/1.png")
                        .file("posts/a/2.png", "/posts/a/2.png")
                        .note("posts/a/index.md", "images: [1.png]|cover: 2.png")
                        .note("b.md", "images: [posts/a/1.png, https://example.org/x.png]")
                        .note("c.md", "cover: https://example.org/c.png")
                        .note("d.md", "title: none")
                        .below("/repo/")
                        .site();

        assertThat(cover(site, "/posts/a/")).contains("/repo/posts/a/2.png");
        assertThat(cover(site, "/b/")).contains("/repo/posts/a/1.png");
        assertThat(cover(site, "/c/")).contains("https://example.org/c.png");
        assertThat(cover(site, "/d/")).isEmpty();
        assertThat(site.diagnostics()).isEmpty();
    }

    @Test
    void warnsOfAMissingCoverWhereItIsWritten() {
        Site site = new Trial().note("a.md", "images: [|  none.png,|]|title: x").site();

        assertThat(problems(site))
                .containsExactly("content/a.md:3 image-missing there is no image 'none.png' here");
        assertThat(cover(site, "/a/")).isEmpty();
    }
}

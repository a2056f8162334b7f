package dev.cahier.site;

import static dev.cahier.site.Pages.addresses;
import static dev.cahier.site.Pages.cover;
import static dev.cahier.site.Pages.page;
import static dev.cahier.site.Pages.problems;
import static dev.cahier.site.Pages.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.site.Page.NotePage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages that claim one address, aliases and covers of an assembled site. */
final class SiteAddressesTest {

    @Test
    void letsANoteTakeThePlaceOfAPageMadeByItself() {
        Site site =
                new Trial()
                        .notesPerPage(1)
                        .note("index.md", "title: Home")
                        .note("posts/index.md", "title: x")
                        .note("posts/a.md", "title: x")
                        .note("lost.md", "url: /404.html")
                        .site();

        for (String address : List.of("/", "/posts/", "/404.html")) {
            assertThat(page(site, address)).as(address).isInstanceOf(NotePage.class);
        }
        assertThat(addresses(site)).doesNotContain("/page/2/");
        assertThat(site.diagnostics()).isEmpty();
    }

    @Test
    void reportsANoteInThePlaceOfAListOfTheWholeSite() {
        Site site =
                new Trial()
                        .note("a.md", "tags: [x]|series: [s]")
                        .note("archive.md", "title: x|type: tags")
                        .note("b.md", "title: x|url: /Series/")
                        .note("tags/index.md", "title: Tags")
                        .site();

        assertThat(problems(site))
                .containsExactly(
                        "content/archive.md:1 address-conflict this note's address, /archive/, is"
                                + " the address of the archive",
                        "content/b.md:3 address-conflict this note's address, /Series/, is the"
                                + " address of the list of all series",
                        "content/tags/index.md:1 address-conflict this note's address, /tags/, is"
                                + " the address of the list of all tags");
        assertThat(site.diagnostics())
                .extracting(d -> d.hint().orElseThrow().replaceAll(";.*", ""))
                .containsExactlyInAnyOrder(
                        "to use the note as the title of that list, set 'type: tags'",
                        "to use the note as the title of that list, set 'type: series'",
                        "to use the note as the title of that list, set 'type: archives'");
    }

    @Test
    void takesTheTitleOfAListFromANoteOfItsType() {
        Site site =
                new Trial()
                        .note("a.md", "tags: [x]|categories: [c]")
                        .note("tags/index.md", "title: 标签|type: tags|date: 2020-01-01")
                        .note("categories.md", "title: Kinds|layout: categories")
                        .note("series.md", "title: Courses|type: series")
                        .note("archives/index.md", "title: By year|layout: archives")
                        .site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(site.notes()).isEqualTo(1);
        assertThat(title(site, "/tags/")).contains("标签");
        assertThat(title(site, "/categories/")).contains("Kinds");
        assertThat(title(site, "/series/")).as("without a term").contains("Courses");
        assertThat(title(site, "/archive/")).contains("By year");
        assertThat(target(site, "/archives/")).isEqualTo("/archive/");
        assertThat(page(site, "/")).isInstanceOf(Page.ListPage.class);
        assertThat(((Page.ListPage) page(site, "/")).subject().text()).isEmpty();
    }

    @Test
    void keepsTheTypesOfOtherNotes() {
        Site site = new Trial().note("posts/a.md", "type: tags|title: x").site();

        assertThat(page(site, "/posts/a/")).isInstanceOf(NotePage.class);
        assertThat(site.notes()).isEqualTo(1);
    }

    @Test
    void takesTheTitleOfTheArchiveFromItsIndex() {
        Site site =
                new Trial()
                        .note("a.md", "title: x")
                        .note("archive/_index.md", "title: All notes")
                        .site();

        assertThat(title(site, "/archive/")).contains("All notes");
    }

    @Test
    void needsNoRedirectFromTheNotesOwnAddress() {
        Site site =
                new Trial()
                        .note(
                                "feedback.md",
                                "aliases: [feedback, /feedback/, /feedback/index.html]")
                        .site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(page(site, "/feedback/")).isInstanceOf(NotePage.class);
    }

    @Test
    void warnsOfARedirectThatDiffersFromTheNoteOnlyInCase() {
        Site site = new Trial().note("feedback.md", "aliases: [/Feedback/]").site();

        assertThat(problems(site))
                .containsExactly(
                        "content/feedback.md:2 address-conflict there is no redirect from"
                                + " /Feedback/: it differs from the note's own address only in"
                                + " case");
        assertThat(addresses(site)).doesNotContain("/Feedback/");
    }

    @Test
    void reportsAliasesUnderWhichNothingMayBePublished() {
        Site site =
                new Trial()
                        .note(
                                "a.md",
                                "aliases:|- /.git/x|- .git/hooks|- /%2egit/|- /_x/|- /con/|- /a:b/")
                        .site();

        assertThat(problems(site))
                .hasSize(6)
                .allMatch(
                        p ->
                                p.contains(
                                        "address-invalid this alias is not an address that a page can have"));
        assertThat(addresses(site))
                .containsExactly("/404.html", "/a/", "/archive/", "/", "/search/");
    }

    @Test
    void putsTermsUnderNamesThatEveryServerHas() {
        Site site = new Trial().note("a.md", "tags: [.NET, con, index.html, etc.]").site();

        assertThat(site.diagnostics()).isEmpty();
        assertThat(addresses(site))
                .contains("/tags/net/", "/tags/con-/", "/tags/index-html/", "/tags/etc/");
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
                        "content/b.md:3 address-conflict this note's address, /tags/x/, is the"
                                + " address of page 1 of the list /tags/x/");
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
                                + " the address of page 2 of the list /");
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
                        "content/a.md:3 address-conflict /b/ is already taken by content/b.md",
                        "content/a.md:5 address-conflict /tags/ is already taken by the list of"
                                + " all tags",
                        "content/b.md:2 address-conflict /x/ is already taken by an alias of"
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
    void makesNoRedirectOfANameThatIsNoAddress() {
        Site site =
                new Trial()
                        .note("a.md", "aliases: ['What is a ring?', 'C: D', _Map, rings]")
                        .site();

        assertThat(problems(site)).isEmpty();
        assertThat(page(site, "/rings/")).isInstanceOf(Page.RedirectPage.class);
    }

    private static Optional<String> title(Site site, String address) {
        Page page = page(site, address);
        Optional<RenderedNote> text =
                page instanceof Page.ArchivePage archive
                        ? archive.text()
                        : ((Page.TermsPage) page).text();
        return text.map(RenderedNote::title);
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

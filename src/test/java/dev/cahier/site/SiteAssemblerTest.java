package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cahier.site.Page.ArchivePage;
import dev.cahier.site.Page.ListPage;
import dev.cahier.site.Page.NotePage;
import dev.cahier.site.Page.RedirectPage;
import dev.cahier.site.Page.TermsPage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SiteAssemblerTest {

    @Test
    void makesTheFixedPagesOfAnEmptySite() {
        assertThat(addresses(new Trial().site())).containsExactly("/404.html", "/archive/", "/");
    }

    @Test
    void listsByWeightThenTimeThenPath() {
        Site site =
                new Trial()
                        .note("undated-b.md", "title: x")
                        .note("undated-a.md", "title: x")
                        .note("old.md", "date: 2020-01-01")
                        .note("tie-b.md", "date: 2024-01-01")
                        .note("tie-a.md", "date: 2024-01-01")
                        .note("heavy.md", "date: 2019-01-01|weight: 9")
                        .note("light.md", "date: 2018-01-01|weight: -1")
                        .note("zero.md", "date: 2025-01-01|weight: 0")
                        .site();

        assertThat(names(list(site, "/").notes()))
                .containsExactly(
                        "light",
                        "heavy",
                        "zero",
                        "tie-a",
                        "tie-b",
                        "old",
                        "undated-a",
                        "undated-b");
    }

    @Test
    void comparesTimesAcrossZones() {
        Site site =
                new Trial()
                        .note("earlier.md", "date: 2024-01-01T10:00:00+14:00")
                        .note("later.md", "date: 2024-01-01T00:00:00Z")
                        .site();

        assertThat(names(list(site, "/").notes())).containsExactly("later", "earlier");
    }

    @Test
    void spreadsAListOverPages() {
        Trial trial = new Trial().notesPerPage(2);
        for (int i = 1; i <= 5; i++) {
            trial.note("n" + i + ".md", "date: 2024-01-0" + (6 - i));
        }
        Site site = trial.site();

        assertThat(names(list(site, "/").notes())).containsExactly("n1", "n2");
        assertThat(names(list(site, "/page/3/").notes())).containsExactly("n5");
        assertThat(addresses(site)).contains("/page/2/").doesNotContain("/page/1/", "/page/4/");
        assertThat(list(site, "/").neighbour(-1)).isEmpty();
        assertThat(list(site, "/page/2/").neighbour(-1)).contains("/");
        assertThat(list(site, "/page/2/").neighbour(1)).contains("/page/3/");
        assertThat(list(site, "/page/3/").neighbour(1)).isEmpty();
        assertThat(list(site, "/page/3/").total()).isEqualTo(5);
    }

    @Test
    void fillsTheLastPageExactly() {
        Site site =
                new Trial()
                        .notesPerPage(1)
                        .note("a.md", "title: x")
                        .note("b.md", "title: x")
                        .site();

        assertThat(addresses(site)).contains("/page/2/").doesNotContain("/page/3/");
    }

    @Test
    void linksNotesInTheOrderOfTime() {
        Site site =
                new Trial()
                        .note("b.md", "date: 2024-01-02|weight: 1")
                        .note("a.md", "date: 2024-01-01")
                        .note("c.md", "date: 2024-01-03")
                        .note("undated.md", "title: x")
                        .site();

        assertThat(neighbours(site, "/c/")).isEqualTo("b < c < -");
        assertThat(neighbours(site, "/b/")).isEqualTo("a < b < c");
        assertThat(neighbours(site, "/a/")).isEqualTo("undated < a < b");
        assertThat(neighbours(site, "/undated/")).isEqualTo("- < undated < a");
    }

    @Test
    void makesASectionOfEachFolderBelowContent() {
        Site site =
                new Trial()
                        .note("about.md", "title: x")
                        .note("Reading Notes/a.md", "title: x")
                        .note("Reading Notes/deep/b.md", "title: x")
                        .note("posts/bundle/index.md", "title: x")
                        .note("single/index.md", "title: x")
                        .site();

        assertThat(addresses(site))
                .contains("/reading-notes/", "/posts/", "/single/")
                .doesNotContain("/about/index/", "/reading-notes/deep/", "/posts/bundle/page/1/");
        assertThat(names(list(site, "/reading-notes/").notes())).containsExactly("a", "b");
        assertThat(names(list(site, "/posts/").notes())).containsExactly("index");
        assertThat(page(site, "/single/")).isInstanceOf(NotePage.class);
    }

    @Test
    void makesASectionOfAnyFolderWithAText() {
        Site site =
                new Trial()
                        .note("posts/2024/_index.md", "title: Year")
                        .note("posts/2024/a.md", "title: x")
                        .note("posts/b.md", "title: x")
                        .note("posts/moved/_index.md", "url: /elsewhere/")
                        .site();

        assertThat(names(list(site, "/posts/2024/").notes())).containsExactly("a");
        assertThat(names(list(site, "/posts/").notes())).containsExactly("a", "b");
        assertThat(title(list(site, "/posts/2024/").subject())).isEqualTo("Year");
        assertThat(list(site, "/elsewhere/").notes()).isEmpty();
        assertThat(site.notes()).as("texts are no notes").isEqualTo(2);
    }

    @Test
    void givesTheHomePageItsText() {
        Site site = new Trial().note("_index.md", "title: Home").note("a.md", "title: A").site();

        assertThat(title(list(site, "/").subject())).isEqualTo("Home");
        assertThat(names(list(site, "/").notes())).containsExactly("a");
    }

    @Test
    void givesTheListsOfTermsTheirTexts() {
        Site site =
                new Trial()
                        .note("a.md", "tags: [Java]")
                        .note("tags/_index.md", "title: All tags")
                        .note("tags/java/_index.md", "title: About Java")
                        .site();

        assertThat(((TermsPage) page(site, "/tags/")).text().map(RenderedNote::title))
                .contains("All tags");
        assertThat(title(list(site, "/tags/java/").subject())).isEqualTo("About Java");
        assertThat(site.diagnostics()).isEmpty();
    }

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
    void mergesTermsWithOneAddress() {
        Site site =
                new Trial()
                        .note("a.md", "date: 2024-01-02|tags: [Neural Net, 'C#', ∑]")
                        .note("b.md", "date: 2024-01-01|tags: [neural net, neural-net, C]")
                        .site();
        TermsPage terms = (TermsPage) page(site, "/tags/");

        assertThat(terms.terms())
                .extracting(Term::name, Term::address)
                .containsExactly(
                        tuple("C", "/tags/c/"),
                        tuple("C#", "/tags/c#/"),
                        tuple("Neural Net", "/tags/neural-net/"),
                        tuple("∑", "/tags/u2211/"));
        assertThat(names(list(site, "/tags/neural-net/").notes())).containsExactly("a", "b");
    }

    @Test
    void makesPagesOfAllTaxonomies() {
        Site site =
                new Trial()
                        .note("a.md", "tags: t|categories: [读书笔记]|series: 'A/B ../c'")
                        .note("b.md", "title: no terms")
                        .site();

        assertThat(addresses(site))
                .contains(
                        "/tags/",
                        "/tags/t/",
                        "/categories/读书笔记/",
                        "/categories/",
                        "/series/",
                        "/series/a-b-..-c/");
    }

    @Test
    void makesNoPageOfATaxonomyWithoutTerms() {
        assertThat(addresses(new Trial().note("a.md", "tags: x").site()))
                .contains("/tags/")
                .doesNotContain("/categories/", "/series/");
    }

    @Test
    void sortsTheArchiveByYear() {
        Site site =
                new Trial()
                        .note("undated.md", "title: x")
                        .note("a.md", "date: 2020-05-05")
                        .note("b.md", "date: 2024-05-05")
                        .note("c.md", "date: 2024-06-05")
                        .site();

        assertThat(years(site)).containsExactly("2024 [c, b]", "2020 [a]", "- [undated]");
    }

    @Test
    void keepsTheYearsOfTheArchiveInOrderAcrossZones() {
        // The note of 2023 is the later one: at that moment it was 2024 further east.
        Site site =
                new Trial()
                        .note("east.md", "date: 2024-01-01T00:30:00+14:00")
                        .note("west.md", "date: 2023-12-31T20:00:00-05:00")
                        .note("east2.md", "date: 2024-01-01T00:10:00+14:00")
                        .site();

        assertThat(years(site)).containsExactly("2024 [east, east2]", "2023 [west]");
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

    @Test
    void doesNotDependOnTheOrderOfNotes() {
        List<String> one =
                addresses(new Trial().note("a.md", "tags: X").note("b.md", "tags: x").site());
        List<String> other =
                addresses(new Trial().note("b.md", "tags: x").note("a.md", "tags: X").site());

        assertThat(one).isEqualTo(other);
    }

    private static Page page(Site site, String address) {
        return site.pages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static ListPage list(Site site, String address) {
        return (ListPage) page(site, address);
    }

    private static List<String> addresses(Site site) {
        return site.pages().stream().map(Page::address).toList();
    }

    private static String title(ListSubject subject) {
        return subject.text().orElseThrow().title();
    }

    private static String target(Site site, String alias) {
        return ((RedirectPage) page(site, alias)).target().note().address();
    }

    private static Optional<String> cover(Site site, String address) {
        return ((NotePage) page(site, address)).cover();
    }

    private static String neighbours(Site site, String address) {
        NotePage page = (NotePage) page(site, address);
        return page.older().map(SiteAssemblerTest::name).orElse("-")
                + " < "
                + name(page.content())
                + " < "
                + page.newer().map(SiteAssemblerTest::name).orElse("-");
    }

    private static List<String> years(Site site) {
        return ((ArchivePage) page(site, "/archive/"))
                .years().stream()
                        .map(
                                y ->
                                        y.year().map(String::valueOf).orElse("-")
                                                + " "
                                                + names(y.notes()))
                        .toList();
    }

    private static List<String> names(List<RenderedNote> notes) {
        return notes.stream().map(SiteAssemblerTest::name).toList();
    }

    private static String name(RenderedNote note) {
        return Addresses.nameOf(note.note().path());
    }

    private static List<String> problems(Site site) {
        return site.diagnostics().stream()
                .sorted()
                .map(
                        d ->
                                d.location().orElseThrow().path()
                                        + ":"
                                        + d.location().orElseThrow().line()
                                        + " "
                                        + d.code()
                                        + " "
                                        + d.message())
                .toList();
    }
}

package dev.cahier.site;

import static dev.cahier.site.Pages.addresses;
import static dev.cahier.site.Pages.list;
import static dev.cahier.site.Pages.names;
import static dev.cahier.site.Pages.neighbours;
import static dev.cahier.site.Pages.page;
import static dev.cahier.site.Pages.title;
import static dev.cahier.site.Pages.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cahier.site.Page.NotePage;
import dev.cahier.site.Page.TermsPage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SiteAssemblerTest {

    @Test
    void makesTheFixedPagesOfAnEmptySite() {
        assertThat(addresses(new Trial().site()))
                .containsExactly("/404.html", "/archive/", "/", "/search/");
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
    void showsPagesInTheListsOfTheirTermsOnly() {
        Site site =
                new Trial()
                        .note("about.md", "title: About|layout: page|date: 2024-02-02")
                        .note("posts/a.md", "date: 2024-01-01|tags: [x]")
                        .note("posts/b.md", "date: 2024-03-03")
                        .note("posts/imprint.md", "type: Page|tags: [x]|date: 2024-02-03")
                        .site();

        assertThat(names(list(site, "/").notes())).containsExactly("b", "a");
        assertThat(names(list(site, "/posts/").notes())).containsExactly("b", "a");
        assertThat(names(list(site, "/tags/x/").notes())).containsExactly("imprint", "a");
        assertThat(years(site)).containsExactly("2024 [b, a]");
        assertThat(neighbours(site, "/posts/a/")).isEqualTo("- < a < b");
        assertThat(neighbours(site, "/about/")).isEqualTo("- < about < -");
        assertThat(neighbours(site, "/posts/imprint/")).isEqualTo("- < imprint < -");
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
        assertThat(names(list(site, "/posts/").notes())).containsExactly("bundle");
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
    void doesNotDependOnTheOrderOfNotes() {
        List<String> one =
                addresses(new Trial().note("a.md", "tags: X").note("b.md", "tags: x").site());
        List<String> other =
                addresses(new Trial().note("b.md", "tags: x").note("a.md", "tags: X").site());

        assertThat(one).isEqualTo(other);
    }
}

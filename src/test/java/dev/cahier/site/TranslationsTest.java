package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Trial SITE =
            new Trial()
                    .note("posts/a.md", "title: A|date: 2024-01-01|tags: [one]|series: [s]")
                    .note("posts/a.zh.md", "title: 甲|date: 2024-01-02|tags: [one, 一]|series: [s]")
                    .note("posts/b/index.md", "title: B|date: 2024-02-01|tags: [one]|series: [s]")
                    .note("posts/b/index.zh.md", "title: 乙|date: 2024-02-01|tags: [一]")
                    .note("c.md", "title: C|date: 2024-03-01|translationKey: third")
                    .note("丙.md", "title: 丙|date: 2024-03-01|lang: zh|translations: third")
                    .note("only.zh.md", "title: 独|date: 2024-04-01")
                    .note("node.js.md", "title: N|date: 2023-01-01");

    @Test
    void putsTranslationsBelowTheirLanguage() {
        assertThat(SITE.site().pages())
                .extracting(Page::address)
                .contains(
                        "/posts/a/",
                        "/zh/posts/a/",
                        "/zh/posts/b/",
                        "/zh/only/",
                        "/node.js/",
                        "/zh/",
                        "/zh/posts/")
                .doesNotContain("/posts/a.zh/", "/zh/c/", "/tags/一/");
    }

    @Test
    void hasEachNoteInAListOnce() {
        assertThat(names("/")).containsExactly("独", "C", "B", "A", "N");
        assertThat(names("/posts/")).containsExactly("B", "A");
        assertThat(names("/tags/one/")).containsExactly("B", "A");
        assertThat(names("/series/s/")).containsExactly("A", "B");
    }

    @Test
    void listsTheNotesOfALanguageOnItsHomePage() {
        assertThat(names("/zh/")).containsExactly("独", "丙", "乙", "甲");
        assertThat(names("/zh/posts/")).containsExactly("乙", "甲");
    }

    @Test
    void hasThePagesOfTermsForEachLanguage() {
        assertThat(terms("/tags/")).containsExactly("one");
        assertThat(terms("/zh/tags/")).containsExactly("one", "一");
        assertThat(names("/zh/tags/one/")).containsExactly("甲");
        assertThat(names("/zh/tags/一/")).containsExactly("乙", "甲");
        assertThat(page("/zh/tags/one/").translations())
                .isEqualTo(page("/tags/one/").translations())
                .containsExactly(
                        new Page.InLanguage("en", "/tags/one/"),
                        new Page.InLanguage("zh", "/zh/tags/one/"));
        assertThat(page("/zh/tags/一/").translations()).isEmpty();
        assertThat(page("/zh/tags/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/tags/", "/zh/tags/");
        // A series has all its parts, in other languages where there is no translation.
        assertThat(names("/zh/series/s/")).containsExactly("甲", "B");
        assertThat(((Page.NotePage) page("/zh/posts/a/")).surroundings().series())
                .extracting(SeriesPlace::address)
                .containsExactly("/zh/series/s/");
    }

    @Test
    void hasAnArchiveForEachLanguage() {
        Page.ArchivePage archive = (Page.ArchivePage) page("/zh/archive/");
        assertThat(archive.years().stream().flatMap(year -> year.notes().stream()))
                .extracting(RenderedNote::title)
                .containsExactly("独", "丙", "乙", "甲");
        assertThat(archive.translations())
                .isEqualTo(page("/archive/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/archive/", "/zh/archive/");
    }

    @Test
    void pairsTermsWithOtherNamesByTheKeysOfTheirTexts() {
        Trial trial =
                new Trial()
                        .note("a.md", "title: A|tags: [calculus]")
                        .note("a.zh.md", "title: 甲|tags: [微积分]")
                        .note("tags/calculus/_index.md", "title: Calculus|translationKey: calc")
                        .note("tags/微积分/_index.zh.md", "title: 微积分|translationKey: calc");

        assertThat(trial.site().diagnostics()).isEmpty();
        assertThat(trial.pageAt("/tags/calculus/").translations())
                .isEqualTo(trial.pageAt("/zh/tags/微积分/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/tags/calculus/", "/zh/tags/微积分/");
    }

    @Test
    void keepsTermsOfTranslationsThatHaveTheAddressesOfTheSite() {
        Trial trial =
                new Trial()
                        .note("c.md", "title: C|translationKey: k|tags: [three]")
                        .note("丙.md", "title: 丙|lang: zh|translationKey: k|tags: [三]")
                        .note("d.zh.md", "title: 丁|tags: [四]");

        assertThat(trial.list("/tags/三/")).containsExactly("丙");
        // A note without a translation is in the lists of the site and in those of its language.
        assertThat(trial.list("/tags/四/")).containsExactly("丁");
        assertThat(trial.list("/zh/tags/四/")).containsExactly("丁");
        assertThat(trial.list("/zh/tags/三/")).containsExactly("丙");
    }

    @Test
    void namesAPageInAllItsLanguages() {
        assertThat(page("/zh/posts/a/").translations())
                .isEqualTo(page("/posts/a/").translations())
                .containsExactly(
                        new Page.InLanguage("en", "/posts/a/"),
                        new Page.InLanguage("zh", "/zh/posts/a/"));
        assertThat(page("/丙/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/c/", "/丙/");
        assertThat(page("/zh/only/").translations()).isEmpty();
        assertThat(page("/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/", "/zh/");
        assertThat(page("/posts/").translations())
                .extracting(Page.InLanguage::address)
                .containsExactly("/posts/", "/zh/posts/");
    }

    @Test
    void leadsToNeighboursInTheSameLanguage() {
        assertThat(neighbours("/posts/a/")).containsExactly("N", "B");
        assertThat(neighbours("/zh/posts/a/")).containsExactly("N", "乙");
        assertThat(neighbours("/zh/posts/b/")).containsExactly("甲", "丙");
    }

    @Test
    void countsAPartOfASeriesOnce() {
        Page.NotePage page = (Page.NotePage) page("/zh/posts/a/");

        assertThat(page.surroundings().series())
                .singleElement()
                .satisfies(
                        place -> {
                            assertThat(place.number()).isEqualTo(1);
                            assertThat(place.total()).isEqualTo(2);
                            assertThat(place.next().map(RenderedNote::title)).contains("B");
                        });
    }

    @Test
    void reportsTwoTranslationsInOneLanguage() {
        Trial trial =
                new Trial()
                        .note("a.md", "title: A|translationKey: k")
                        .note("b.md", "title: B|translationKey: k")
                        .note("c.md", "title: C|translationKey: k|lang: zh");
        Site site = trial.site();

        assertThat(site.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("translation-duplicate");
        assertThat(site.diagnostics().get(0).location().orElseThrow().path())
                .isEqualTo("content/b.md");
        assertThat(trial.list("/")).containsExactly("A", "B");
    }

    @Test
    void hasNoOtherListsWithoutTranslations() {
        Site site = new Trial().note("a.md", "title: A").note("b.md", "lang: zh").site();

        assertThat(site.pages())
                .extracting(Page::address)
                .contains("/a/", "/b/")
                .doesNotContain("/zh/");
        assertThat(site.pages()).allSatisfy(p -> assertThat(p.translations()).isEmpty());
    }

    private static Page page(String address) {
        return SITE.pageAt(address);
    }

    private static List<String> names(String address) {
        return SITE.list(address);
    }

    private static List<String> terms(String address) {
        return ((Page.TermsPage) page(address)).terms().stream().map(Term::name).toList();
    }

    private static List<String> neighbours(String address) {
        Page.NotePage page = (Page.NotePage) page(address);
        return List.of(page.older(), page.newer()).stream()
                .flatMap(Optional::stream)
                .map(RenderedNote::title)
                .toList();
    }
}

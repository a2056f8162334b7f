package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteLinkTableTest {

    private static final SourceLocation FROM = SourceLocation.startOf("content/posts/a.md");

    private static Trial site() {
        return new Trial()
                .note("posts/a.md", "title: A|tags: [x]|aliases: [/old/]")
                .note("posts/b c.md", "title: B")
                .note("posts/最大似然.md", "title: M")
                .note("posts/bundle/index.md", "title: C")
                .note("posts/_index.md", "title: S")
                .note("about.md", "title: About")
                .note("posts/draft.md", "draft: true")
                .file("posts/pic.png", "/posts/pic.png")
                .file("posts/bundle/pic.png", "/posts/bundle/pic.png")
                .file("posts/bundle/a b.pdf", "/posts/bundle/a b.pdf")
                .staticFile("/img/logo.svg")
                .staticFile("/posts/a/served.png")
                .staticFile("/files/readme.md");
    }

    @ParameterizedTest
    @CsvSource({
        "'b c.md', /posts/b-c/",
        "b%20c.md, /posts/b-c/",
        "./b%20c.md, /posts/b-c/",
        "../about.md, /about/",
        "最大似然.md, /posts/%E6%9C%80%E5%A4%A7%E4%BC%BC%E7%84%B6/",
        "%E6%9C%80%E5%A4%A7%E4%BC%BC%E7%84%B6.md#sec, /posts/%E6%9C%80%E5%A4%A7%E4%BC%BC%E7%84%B6/#sec",
        "bundle/index.md?x=1#y, /posts/bundle/?x=1#y",
        "bundle, /posts/bundle/",
        "bundle/, /posts/bundle/",
        "../posts/, /posts/",
        "bundle/a%20b.pdf, /posts/bundle/a%20b.pdf",
        "/posts/b%20c.md, /posts/b-c/",
        "/about, /about/",
        "/about/, /about/",
        "/about/index.html?q#f, /about/?q#f",
        "/about.html, /about/",
        "/about.md, /about/",
        "/tags/x/, /tags/x/",
        "../../img/logo.svg, /img/logo.svg",
        "img/logo.svg, /img/logo.svg",
        "files/readme.md, /files/readme.md",
        "'b c', /posts/b-c/",
        "b%20c/, /posts/b-c/",
        "b%20c.html#s, /posts/b-c/#s",
        "../about, /about/",
        "posts/b%20c.md, /posts/b-c/",
        "../../archive, /archive/",
        "../tags/, /tags/",
        "/tags/x, /tags/x/",
        "/old/, /old/",
        "/404.html, /404.html",
        "/, /",
        "/posts/bundle/pic.png, /posts/bundle/pic.png"
    })
    void leadsToNotesAndFiles(String target, String url) {
        assertThat(site().links().link(target, FROM)).isEqualTo(found(url));
        assertThat(site().below("/repo/").links().link(target, FROM))
                .isEqualTo(found("/repo" + url));
    }

    @ParameterizedTest
    @CsvSource({
        "../b-c/, /posts/b-c/",
        "../b-c, /posts/b-c/",
        "../../tags/x/, /tags/x/",
        "., /posts/a/",
        "../, /posts/",
        "../b-c/#s, /posts/b-c/#s",
        "demo.html, /posts/a/demo.html"
    })
    void leadsWhereABrowserWouldGoFromTheNotesPage(String target, String url) {
        Trial trial =
                new Trial()
                        .note("posts/a.md", "title: A|tags: [x]")
                        .note("posts/b c.md", "title: B")
                        .staticFile("/posts/a/demo.html");

        assertThat(trial.links().link(target, FROM)).isEqualTo(found(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#top",
                "?q=1",
                "https://example.org/a b",
                "mailto:a@b.c",
                "data:image/png;base64,x",
                "//cdn.example.org/x.png",
                "tel:+1"
            })
    void leavesOtherTargetsAlone(String target) {
        assertThat(site().below("/repo/").links().link(target, FROM)).isEqualTo(found(target));
    }

    @ParameterizedTest
    @CsvSource({
        "pic.png, /posts/pic.png",
        "./bundle/pic.png, /posts/bundle/pic.png",
        "/posts/pic.png, /posts/pic.png",
        "/img/logo.svg, /img/logo.svg",
        "/img/logo.svg?v=2, /img/logo.svg?v=2",
        "../../img/logo.svg, /img/logo.svg",
        "img/logo.svg, /img/logo.svg",
        "served.png, /posts/a/served.png"
    })
    void findsImages(String target, String url) {
        assertThat(site().links().image(target, FROM)).isEqualTo(found(url));
        assertThat(site().below("/repo/").links().image(target, FROM))
                .isEqualTo(found("/repo" + url));
    }

    @Test
    void findsImagesFromStandardInputInContent() {
        assertThat(site().links().image("posts/pic.png", SourceLocation.startOf("-")))
                .isEqualTo(found("/posts/pic.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data:image/gif;base64,R0", "https://example.org/x.png", "//x.org/y.png"})
    void takesImagesFromElsewhereAsTheyAre(String target) {
        assertThat(site().links().image(target, FROM)).isEqualTo(found(target));
    }

    /** Typora and other editors write where a file is on their own computer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\me\\a.png",
                "D:/x/y.png",
                "file:///home/me/a.png",
                "FILE:///C:/a.png",
                "c:/a.png"
            })
    void warnsOfFilesOfTheAuthorsComputer(String target) {
        assertThat(site().links().image(target, FROM).problem().orElseThrow().code())
                .isEqualTo("image-missing");
        assertThat(site().links().link(target, FROM).problem().orElseThrow().code())
                .isEqualTo("link-missing");
    }

    @Test
    void addsNoBasePathThatIsThereAlready() {
        assertThat(site().below("/repo/").links().link("/repo/posts/a/", FROM).url())
                .isEqualTo("/repo/posts/a/");
        assertThat(site().below("/repo/").links().image("/repo/img/logo.svg", FROM))
                .isEqualTo(found("/repo/img/logo.svg"));
    }

    @Test
    void addsTheBasePathToAFolderOfTheSameName() {
        assertThat(site().below("/posts/").links().link("/posts/a/", FROM).url())
                .isEqualTo("/posts/posts/a/");
    }

    @ParameterizedTest
    @CsvSource({
        "bc.md, did you mean '<b c.md>'?",
        "../abuot.md, did you mean '../about.md'?",
        "bundle/idnex.md, did you mean 'bundle/index.md'?",
        "nothing-like-it-anywhere.md, looked beside the note and in static/"
    })
    void warnsOfMissingNotes(String target, String hint) {
        Target missing = site().links().link(target, FROM);

        assertThat(missing.url()).isEqualTo(target);
        assertThat(missing.problem())
                .contains(
                        Diagnostic.warning(
                                        "link-missing",
                                        FROM,
                                        "there is no note '" + target + "' here")
                                .withHint(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "pci.png, did you mean 'pic.png'?",
        "/img/lgoo.svg, did you mean '/img/logo.svg'?",
        "/static/img/logo.svg, did you mean '/img/logo.svg'?",
        "../../static/img/logo.svg, did you mean '/img/logo.svg'?",
        "../../../../etc/passwd, looked beside the note and in static/"
    })
    void warnsOfMissingImages(String target, String hint) {
        assertThat(site().links().image(target, FROM).problem().orElseThrow())
                .isEqualTo(
                        Diagnostic.warning(
                                        "image-missing",
                                        FROM,
                                        "there is no image '" + target + "' here")
                                .withHint(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "a.b@c.org, did you mean 'mailto:a.b@c.org'?",
        "/nowhere/, 'looked beside the note, in static/ and among all pages'",
        "/abuot/, did you mean '/about/'?",
        "/tags/y/, did you mean '/tags/x/'?",
        "/img/logo.svgz, did you mean '/img/logo.svg'?",
        "../nowhere/, 'looked beside the note, in static/ and among all pages'",
        "../abuot/, did you mean '../about.md'?",
        "bundle/a%20c.pdf, did you mean '<bundle/a b.pdf>'?",
        "none.pdf, 'looked beside the note, in static/ and among all pages'",
        "../../../../etc/passwd, 'looked beside the note, in static/ and among all pages'"
    })
    void warnsOfMissingPagesAndFiles(String target, String hint) {
        for (String base : List.of("/", "/repo/")) {
            assertThat(site().below(base).links().link(target, FROM).problem())
                    .contains(
                            Diagnostic.warning(
                                            "link-missing",
                                            FROM,
                                            "there is no page or file '"
                                                    + target
                                                    + "' in this site")
                                    .withHint(hint));
        }
    }

    @Test
    void writesMissingTargetsAsABrowserReadsThem() {
        SiteLinkTable links = site().below("/repo/").links();

        assertThat(links.link("/x y/#z", FROM).url()).isEqualTo("/repo/x%20y/#z");
        assertThat(links.link("../x/", FROM).url()).isEqualTo("/repo/posts/x/");
        assertThat(links.link("/repo/x/", FROM).url()).isEqualTo("/repo/x/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/repo/about/, true",
        "http://E.org/repo/about?q#s, true",
        "//e.org/repo/img/logo.svg, true",
        "https://e.org/repo, true",
        "https://e.org/repo/#s, true",
        "https://e.org/repo/abuot/, false",
        "https://e.org/repo/posts/draft/, false",
        "https://e.org/other/, true",
        "https://e.org/repository/, true",
        "https://e.org, true",
        "https://e.org.example/repo/abuot/, true"
    })
    void checksFullUrlsOfItsOwn(String target, boolean found) {
        Target link = site().below("https://e.org/repo/").links().link(target, FROM);

        assertThat(link.url()).isEqualTo(target);
        assertThat(link.problem().isEmpty()).isEqualTo(found);
    }

    @Test
    void checksImagesByFullUrlsOfItsOwn() {
        SiteLinkTable links = site().below("https://e.org/repo/").links();

        assertThat(links.image("https://e.org/repo/img/logo.svg", FROM).problem()).isEmpty();
        assertThat(links.image("https://e.org/repo/img/x.svg", FROM).problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caf\u00e9.md", "Cafe\u0301.md", "Caf%C3%A9", "Cafe%CC%81.html"})
    void findsNotesInEveryUnicodeForm(String target) {
        for (String name : List.of("Caf\u00e9", "Cafe\u0301")) {
            Trial trial = new Trial().note("posts/" + name + ".md", "title: C");

            assertThat(trial.links().link(target, FROM)).isEqualTo(found("/posts/caf%C3%A9/"));
        }
    }

    @Test
    void composesFragments() {
        assertThat(site().links().link("#cafe\u0301", FROM).url()).isEqualTo("#caf%C3%A9");
        assertThat(site().links().link("../about.md?q#cafe%CC%81", FROM).url())
                .isEqualTo("/about/?q#caf%C3%A9");
        assertThat(site().links().link("#caf\u00e9", FROM).url()).isEqualTo("#caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:x", "JavaScript:x", " java\tscript:x", "data:text/html,x"})
    void refusesAddressesThatRunScripts(String target) {
        SiteLinkTable links = site().links();

        for (Target refused :
                List.of(
                        links.link(target, FROM),
                        links.image(target, FROM),
                        links.cover(target, FROM))) {
            assertThat(refused.isRefused()).isTrue();
            assertThat(refused.url()).isEmpty();
        }
    }

    @Test
    void findsFilesInEveryUnicodeForm() {
        Trial trial =
                new Trial()
                        .note("posts/a.md", "title: A")
                        .file("posts/e\u0301.png", "/posts/e\u0301.png")
                        .staticFile("/o\u0308.pdf");

        assertThat(trial.links().image("\u00e9.png", FROM)).isEqualTo(found("/posts/e%CC%81.png"));
        assertThat(trial.links().link("/\u00f6.pdf", FROM)).isEqualTo(found("/o%CC%88.pdf"));
    }

    @Test
    void findsAnImageByNameWhenItIsTheOnlyOne() {
        Trial trial =
                site().file("assets/Pasted 1.png", "/assets/Pasted 1.png")
                        .file("x/twice.png", "/x/twice.png")
                        .file("y/twice.png", "/y/twice.png");

        assertThat(trial.links().image("Pasted%201.png", FROM))
                .isEqualTo(found("/assets/Pasted%201.png"));
        assertThat(trial.links().image("twice.png", FROM).problem().orElseThrow().hint())
                .contains("did you mean '../x/twice.png' or '../y/twice.png'?");
        assertThat(trial.links().image("z/Pasted%201.png", FROM).problem()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "pic.png, /posts/pic.png",
        "logo.svg, /logo.svg",
        "s.png, /images/s.png",
        "c.png, /images/c.png",
        "/images/s.png, /images/s.png"
    })
    void findsCoversInFoldersOfImages(String target, String url) {
        Trial trial =
                site().staticFile("/logo.svg")
                        .staticFile("/images/s.png")
                        .file("images/c.png", "/images/c.png")
                        .file("other/c.png", "/other/c.png");

        assertThat(trial.links().cover(target, FROM)).isEqualTo(found(url));
        assertThat(trial.links().cover("none.png", FROM).problem()).isPresent();
    }

    @Test
    void warnsOfLinksToAddressesThatAreNotPublished() {
        assertThat(site().links().link("/posts/draft/", FROM).problem().orElseThrow().code())
                .isEqualTo("link-unpublished");
        assertThat(site().links().link("draft", FROM).problem().orElseThrow().code())
                .isEqualTo("link-unpublished");
    }

    @Test
    void warnsOfLinksToNotesThatAreNotPublished() {
        assertThat(site().links().link("draft.md", FROM).problem())
                .contains(
                        Diagnostic.warning(
                                "link-unpublished",
                                FROM,
                                "the note 'draft.md' is not published: draft"));
    }

    @Test
    void takesAPerCentSignThatEncodesNothingAsItIs() {
        assertThat(site().links().link("/100%/x/", FROM).url()).isEqualTo("/100%25/x/");
    }

    @Test
    void writesMenuTargetsBelowTheBasePath() {
        SiteLinkTable links = site().below("/repo/").links();

        assertThat(links.menu("/标签/")).isEqualTo("/repo/%E6%A0%87%E7%AD%BE/");
        assertThat(links.menu("https://example.org/")).isEqualTo("https://example.org/");
        assertThat(links.menu("//example.org/")).isEqualTo("//example.org/");
        assertThat(links.generated("charts/x.png")).isEqualTo("/repo/charts/x.png");
    }

    private static Target found(String url) {
        return new Target(url, Optional.empty());
    }
}

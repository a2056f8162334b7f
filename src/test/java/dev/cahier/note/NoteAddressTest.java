package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "content/posts/a.md, /posts/a/",
        "content/posts/a/index.md, /posts/a/",
        "content/index.md, /",
        "content/_index.md, /",
        "content/posts/_index.md, /posts/",
        "content/a.markdown, /a/",
        "content/A.MD, /a/",
        "content/posts/My First Note.md, /posts/my-first-note/",
        "content/posts/读书 笔记.md, /posts/读书-笔记/",
        "content/posts/激活函数：总结（一）.md, /posts/激活函数总结一/",
        "content/v1.2.md, /v1.2/",
        "content/100% sure.md, /100-sure/",
        "content/a - b.md, /a-b/",
        "content/C++ & C#.md, /c++-c#/",
        "content/Été.md, /été/",
        "content/E\u0301te\u0301.md, /été/",
        "content/🙂 smile.md, /smile/",
        "content/2020-11-20-title.md, /2020-11-20-title/",
        "content/हिन्दी.md, /हिन्दी/",
        "stdin.md, /stdin/",
        "../elsewhere/Note.md, /note/",
        "-, /-/",
    })
    void followsFromThePath(String path, String address) {
        assertThat(Notes.given(path, "").address()).isEqualTo(address);
    }

    @Test
    void tellsBundlesAndSections() {
        assertThat(Notes.given("content/a/index.md", "").bundle()).isTrue();
        assertThat(Notes.given("content/a/index.md", "").kind()).isEqualTo(NoteKind.NOTE);
        assertThat(Notes.given("content/a/_index.md", "").bundle()).isFalse();
        assertThat(Notes.given("content/a/_index.md", "").kind()).isEqualTo(NoteKind.SECTION);
        assertThat(Notes.given("content/a.md", "").bundle()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "content/posts/a.md, My Slug, /posts/my-slug/",
        "content/posts/a/index.md, 新, /posts/新/",
        "content/a.md, b, /b/",
        "content/index.md, start, /start/",
    })
    void takesItsLastPartFromTheSlug(String path, String slug, String address) {
        assertThat(Notes.given(path, "---\nslug: " + slug + "\n---\n").address())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/about/, /about/",
        "about, /about/",
        "/, /",
        "/A/b, /A/b/",
        "/a//b/, /a/b/",
        "/old/page.html, /old/page.html",
        "/caf%C3%A9/, /café/",
        "/a%20b/, /a b/",
        "/100%/, /100%/",
        "/a%zz/, /a%zz/",
        "/读书/, /读书/",
        "/v1.0/, /v1.0/",
    })
    void isTheUrlWhereOneIsGiven(String url, String address) {
        assertThat(Notes.given("content/x.md", "---\nslug: s\nurl: " + url + "\n---\n").address())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/a/../b/",
                "/a/..",
                "/./a/",
                "https://example.org/a/",
                "//example.org/",
                "mailto:x",
                "/a?b",
                "'/a#b'",
                "/a\\b/",
                "\"/a\\nb/\"",
                "/%2e%2e/a/",
                "/a%00/",
                "/a%2f..%2fb/",
                "/a%3Fb/"
            })
    void refusesUrlsThatLeaveTheSite(String url) {
        ParsedNote parsed = Notes.parse("---\nurl: " + url + "\n---\n");

        assertThat(parsed.note()).isEmpty();
        assertThat(Notes.summary(parsed)).startsWith("2:6 error address-invalid");
        assertThat(parsed.diagnostics().get(0).message()).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"/a\\u0000b/\"", "\"\\uD800\"", "\"/\\uFFFE/\""})
    void refusesUrlsWithCharactersThatNoTextHolds(String url) {
        ParsedNote parsed = Notes.parse("---\nurl: " + url + "\n---\n");

        assertThat(Notes.summary(parsed).toString())
                .containsPattern("2:[69] error control-character");
        assertThat(parsed.diagnostics().get(0).message())
                .doesNotContain("\u0000", "\uD800", "\uFFFE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "/", "'!!!'", "🙂", ".", "a\\b"})
    void refusesSlugsThatAreNoPartOfAnAddress(String slug) {
        assertThat(Notes.problems("---\nslug: " + slug + "\n---\n"))
                .containsExactly("2:7 error address-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/hooks/",
                "/.GIT/x/",
                "/a/.x/",
                "/.html",
                "/%2egit/",
                "/.cahier-staging/a/",
                "/.well-known/.x/",
                "\"/\\u200B.git/\"",
                "\"/.g\\u200Cit/hooks/\"",
                "/git~1/hooks/",
                "/_drafts/x/",
                "/a/_x.html",
                "/con/",
                "/a/Aux.html",
                "/lpt1.txt/",
                "/a./b/",
                "'/a /b/'",
                "/a:b/",
                "/.git::$INDEX_ALLOCATION/hooks/",
                "/a*/",
                "/index.html/",
                "/a/index.HTM/b.html"
            })
    void refusesUrlsUnderWhichNothingMayBePublished(String url) {
        ParsedNote parsed = Notes.parse("---\nurl: " + url + "\n---\n");

        assertThat(parsed.note()).isEmpty();
        assertThat(Notes.summary(parsed)).containsExactly("2:6 error address-invalid");
        assertThat(parsed.diagnostics().get(0).message())
                .startsWith("'url' is not an address that a page can have: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {".x", "_x", "con", "NUL.tar", "etc.", "index.html", "git~2"})
    void refusesSlugsUnderWhichNothingMayBePublished(String slug) {
        assertThat(Notes.problems("---\nslug: " + slug + "\n---\n"))
                .containsExactly("2:7 error address-invalid");
    }

    @Test
    void refusesSlugsAndUrlsThatNoFileSystemHolds() {
        for (String name : new String[] {"x".repeat(251), "x".repeat(255), "汉".repeat(84)}) {
            assertThat(Notes.problems("---\nslug: " + name + "\n---\n"))
                    .containsExactly("2:7 error address-invalid");
            assertThat(Notes.problems("---\nurl: /a/" + name + "/\n---\n"))
                    .containsExactly("2:6 error address-invalid");
        }
        assertThat(Notes.problems("---\nslug: " + "x".repeat(250) + "\n---\n")).isEmpty();
        assertThat(Notes.problems("---\nurl: /" + "abcdefg/".repeat(300) + "\n---\n"))
                .containsExactly("2:6 error address-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "content/posts/con.md, /posts/con-/",
        "content/Aux/a.md, /aux-/a/",
        "content/posts/etc..md, /posts/etc/",
        "content/index.html.md, /index-html/",
        "content/console.md, /console/",
        "content/a.well-known.md, /a.well-known/",
    })
    void changesNamesUnderWhichNothingMayBePublished(String path, String address) {
        assertThat(Notes.given(path, "").address()).isEqualTo(address);
    }

    @Test
    void refusesPathsWithoutACharacterForAnAddress() {
        for (String path :
                new String[] {"content/!!!.md", "content/🙂/a.md", "content/(..)/a.md"}) {
            ParsedNote parsed = Notes.parser().parse(new SourceText(path, ""));
            assertThat(Notes.summary(parsed)).containsExactly("1:1 error address-invalid");
        }
        assertThat(Notes.given("content/!!!.md", "---\nurl: /a/\n---\n").address())
                .isEqualTo("/a/");
    }

    @Test
    void namesTheFileOfThePage() {
        assertThat(Notes.given("content/posts/a.md", "").outputPath())
                .isEqualTo("posts/a/index.html");
        assertThat(Notes.given("content/index.md", "").outputPath()).isEqualTo("index.html");
        assertThat(Notes.given("content/a.md", "---\nurl: /x.html\n---\n").outputPath())
                .isEqualTo("x.html");
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Notes.given("content/INDEX I.md", "").address()).isEqualTo("/index-i/");
        } finally {
            Locale.setDefault(before);
        }
    }
}

package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.LoadedConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PermalinkAddressTest {

    private static final String NOTE =
            """
            ---
            title: Über Größe
            date: 2020-02-03T04:05:06+08:00
            categories: [Real Analysis, Norms]
            ---
            """;

    private static LoadedConfig config(String yaml) {
        return SiteConfigLoader.read(new SourceText("cahier.yaml", yaml));
    }

    private static ParsedNote parse(String yaml, String path, String text) {
        return new NoteParser(config(yaml).config()).parse(new SourceText(path, text));
    }

    private static String address(String yaml, String path, String text) {
        return parse(yaml, path, text).note().map(Note::address).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:day/:title/, /2020/02/03/über-größe/",
        "':short_year/:i_month/:i_day', /20/2/3/",
        "/:monthname/:long_month/:short_month/, /february/february/Feb/",
        "/:yearday/:y_day/, /34/034/",
        "/:weekday/:weekdayname/:long_day/:short_day/, /1/monday/monday/Mon/",
        "'/:w_year/W:week/:hour:minute:second/', /2020/W06/040506/",
        "/:slug/, /über-größe/",
        "/:slugortitle/, /über-größe/",
        "/:filename.html, /2020-01-05-my-note.html",
        "/:contentbasename/, /2020-01-05-my-note/",
        "/:slugorfilename/x:slugorcontentbasename/, /2020-01-05-my-note/x2020-01-05-my-note/",
        "/:name/:slugorname/, /my-note/my-note/",
        "/:section/:name/, /docs/my-note/",
        "/:sections/:name.htm, /docs/a/b/my-note.htm",
        "'/:sections[1:]/-/:sections[:1]/-/:sections[1]/', /a/b/-/docs/-/a/",
        "'/:sections[last]/:sections[:last]/:sections[7]/', /b/docs/a/",
        "/:category/:name/, /real-analysis/my-note/",
        "/:categories/:name/index.html, /real-analysis/norms/my-note/",
        "/:Year/:sections/x/, /2020/docs/a/b/x/",
    })
    void fillsEachToken(String pattern, String address) {
        String yaml = "permalinks: {docs: '" + pattern + "'}\n";
        String path = "content/docs/a/b/2020-01-05-My note.md";

        assertThat(config(yaml).diagnostics()).isEmpty();
        assertThat(address(yaml, path, NOTE)).isEqualTo(address);
    }

    @Test
    void takesTheSlugWhereAPatternNamesIt() {
        String yaml =
                "permalinks: {posts: /p/:slug/, notes: /n/:filename/, x: /x/:slugorfilename/}";
        String note = "---\ntitle: T\nslug: Own slug\n---\n";

        assertThat(address(yaml, "content/posts/a.md", note)).isEqualTo("/p/own-slug/");
        assertThat(address(yaml, "content/notes/a.md", note)).isEqualTo("/n/a/");
        assertThat(address(yaml, "content/x/a.md", note)).isEqualTo("/x/own-slug/");
        assertThat(address(yaml, "content/posts/a.md", "---\nurl: /u/\n---\n")).isEqualTo("/u/");
    }

    @Test
    void isForTheNotesOfAFolder() {
        String yaml =
                "languages: [en, zh]\npermalinks: {/: /top/:name/, docs: /d/:name/, docs/api: /api/:name/}";

        assertThat(address(yaml, "content/a.md", "x")).isEqualTo("/top/a/");
        assertThat(address(yaml, "content/docs/a.md", "x")).isEqualTo("/d/a/");
        assertThat(address(yaml, "content/docs/api/v1/a.md", "x")).isEqualTo("/api/a/");
        assertThat(address(yaml, "content/docs/norm/index.md", "x")).isEqualTo("/d/norm/");
        assertThat(address(yaml, "content/docs/_index.md", "x")).isEqualTo("/docs/");
        assertThat(address(yaml, "content/docs/a.zh.md", "x")).isEqualTo("/zh/d/a/");
        assertThat(address(yaml, "content/other/a.md", "x")).isEqualTo("/other/a/");
        assertThat(address(yaml, "content/index.md", "x")).isEqualTo("/");
        assertThat(address(yaml, "content/tags.md", "---\ntype: tags\n---\n")).isEqualTo("/tags/");
    }

    @Test
    void keepsCapitalsIfAsked() {
        String yaml = "lowerCase: false\npermalinks: {posts: '/:title/'}\n";

        assertThat(address(yaml, "content/posts/a.md", "---\ntitle: On C++ & Norms\n---\n"))
                .isEqualTo("/On-C++-Norms/");
        assertThat(address(yaml, "content/Reading Notes/My-Note.md", "x"))
                .isEqualTo("/Reading-Notes/My-Note/");
        assertThat(address(yaml, "content/a.md", "---\nslug: Own\n---\n")).isEqualTo("/Own/");
    }

    @Test
    void needsADate() {
        String yaml = "permalinks: {posts: /:year/:name/}";

        assertThat(parse(yaml, "content/posts/a.md", "---\ntitle: T\n---\n").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "this note has no date, which 'permalinks.posts' needs for ':year'");
        assertThat(address(yaml, "content/posts/2021-03-04-a.md", "x")).isEqualTo("/2021/a/");
        assertThat(address(yaml, "content/posts/a.md", "---\ndraft: true\n---\n"))
                .isEqualTo("/posts/a/");
        assertThat(
                        parse(yaml, "content/posts/a/index.md", "---\nheadless: true\n---\n")
                                .diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/:yaer/:slug/, ':yaer'",
        "/:slug[1:]/, ':slug[1:]'",
        "/../:slug/, must be a path within the site",
        "/a?b=:slug, must be a path within the site",
        "//other.example/:slug, must be a path within the site",
    })
    void refusesOtherPatterns(String pattern, String saying) {
        assertThat(config("permalinks: {posts: '" + pattern + "'}").diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .startsWith("'permalinks.posts' ")
                .contains(saying.replace("'", ""));
    }

    @Test
    void proposesTokens() {
        assertThat(config("permalinks: {posts: /:yaer/}").diagnostics().get(0).hint())
                .contains("did you mean ':year'?");
    }
}

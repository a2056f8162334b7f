package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteConfigLoaderTest {

    @Test
    void readsEveryKey() {
        SiteConfig config =
                given(
                        """
                        title: 读书笔记
                        description: Notes on learning
                        baseUrl: https://example.org/notes
                        language: zh-CN
                        timeZone: Asia/Shanghai
                        author: [Ada, Grace]
                        paginate: 25
                        menu:
                          - {name: Archive, url: /archive/}
                        math:
                          default: false
                          numbers: all
                          double: kramdown
                        activations: true
                        emoji: false
                        html: safe
                        contentPolicy: false
                        theme: dark
                        editUrl: https://example.org/edit/{path}
                        comments: {repo: a/b, repoId: R_1, category: Notes, categoryId: C_2}
                        wiki: false
                        typography: false
                        cards: false
                        related: {count: 3}
                        feeds: {limit: 5, formats: atom, content: summary, sections: true, aliases: {/feed.xml: atom}}
                        search: false
                        permalinks: {/posts/: /:year/:slug/}
                        sections: [/posts/, notes/a]
                        lowerCase: false
                        copyright: © 2026
                        params: {theme: {color: blue}, n: 3}
                        """);

        assertThat(config)
                .isEqualTo(
                        new SiteConfig(
                                "读书笔记",
                                Optional.of("Notes on learning"),
                                new BaseUrl("https://example.org", "/notes/"),
                                "zh-CN",
                                SiteLanguages.NONE,
                                ZoneId.of("Asia/Shanghai"),
                                List.of("Ada", "Grace"),
                                new AddressConfig(
                                        Map.of(
                                                "posts",
                                                PermalinkPattern.parse(
                                                        "/:year/:slug/", new ArrayList<>())),
                                        List.of("posts", "notes/a"),
                                        false),
                                25,
                                List.of(new MenuEntry("Archive", "/archive/")),
                                new MathConfig(
                                        false,
                                        List.of(),
                                        false,
                                        EquationNumbers.ALL,
                                        DoubleDollars.KRAMDOWN),
                                TheoremConfig.DEFAULT,
                                NotationConfig.DEFAULT,
                                BibliographyConfig.DEFAULT,
                                true,
                                false,
                                new TrustConfig(RawHtml.SAFE, Optional.empty(), false),
                                new ReadingConfig(
                                        ColourTheme.DARK,
                                        Optional.of("https://example.org/edit/{path}"),
                                        Optional.of(
                                                new CommentsConfig("a/b", "R_1", "Notes", "C_2")),
                                        Optional.empty()),
                                false,
                                Optional.of(false),
                                3,
                                new FeedConfig(
                                        List.of(FeedFormat.ATOM),
                                        5,
                                        false,
                                        Optional.empty(),
                                        true,
                                        Map.of("/feed.xml", FeedFormat.ATOM)),
                                false,
                                new CardConfig(false, Optional.empty()),
                                List.of(),
                                Optional.of("© 2026"),
                                Map.of("theme", Map.of("color", "blue"), "n", 3L)));
    }

    @Test
    void hasDefaultsForEveryKey() {
        assertThat(given("")).isEqualTo(SiteConfig.defaults());
        assertThat(given("title:\nmenu:\nmath:\nparams:\npaginate:\n"))
                .isEqualTo(SiteConfig.defaults());
        assertThat(SiteConfig.defaults().timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(SiteConfig.defaults().math().byDefault()).isTrue();
        assertThat(SiteConfig.defaults().paginate()).isEqualTo(10);
        assertThat(SiteConfig.defaults().basePath()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: x | 1:1 config-unknown-key | did you mean 'title'?",
                "baseURL: / | 1:1 config-unknown-key | did you mean 'baseUrl'?",
                "colour: x | 1:1 config-unknown-key | keys of your own go under 'params'",
                "theme: drak | 1:8 config-type | did you mean dark?",
                "theme: [dark] | 1:8 config-type |",
                "editUrl: edit/{path} | 1:10 config-value |"
                        + " such as https://github.com/ada/notes/edit/main/{path}",
                "editUrl: https://example.org/ | 1:10 config-value |"
                        + " such as https://github.com/ada/notes/edit/main/{path}",
                "comments: {repo: a/b} | 1:1 config-value |"
                        + " https://giscus.app shows the values of repo, repoId, category and"
                        + " categoryId",
                "comments: {rep: a/b} | 1:12 config-unknown-key | did you mean 'comments.repo'?",
                "comments: true | 1:11 config-type |",
                "math: {defualt: true} | 1:8 config-unknown-key | did you mean 'math.default'?",
                "math: true | 1:7 config-type |",
                "math: {default: maybe} | 1:17 config-type |",
                "math: {numbers: some} | 1:17 config-type |",
                "math: {numbers: referenecd} | 1:17 config-type | did you mean referenced?",
                "math: {numbers: [all]} | 1:17 config-type |",
                "math: {double: kramdwon} | 1:16 config-type | did you mean kramdown?",
                "math: {output: html} | 1:16 config-type |",
                "title: [a] | 1:8 config-type |",
                "paginate: 0 | 1:11 config-type |",
                "paginate: ten | 1:11 config-type |",
                "author: {name: x} | 1:9 config-type |",
                "params: 3 | 1:9 config-type |",
                "menu: [x] | 1:8 config-type |",
                "menu: {a: /b/} | 1:7 config-type |",
                "menu: [{name: x}] | 1:8 config-value |",
                "menu: [{name: x, url: 'JavaScript:y'}] | 1:8 address-script | link to a page or a file; a template may contain scripts",
                "timeZone: Asia/Shangai | 1:11 config-value | did you mean Asia/Shanghai?",
                "timeZone: Mars | 1:11 config-value | ",
                "language: zh_CN | 1:11 config-value | write zh-CN",
                "baseUrl: example.org | 1:10 config-value |",
                "baseUrl: ftp://example.org/ | 1:10 config-value |",
                "title: a: b | 1:9 config-syntax | put the value in quotes",
                "- title | 1:1 config-syntax | write 'key: value'",
            })
    void reportsMistakesAtTheirPlace(String yaml, String expected, String hint) {
        LoadedConfig loaded = read(yaml + "\n");

        assertThat(loaded.diagnostics()).hasSize(1);
        Diagnostic wrong = loaded.diagnostics().get(0);
        var location = wrong.location().orElseThrow();
        assertThat(wrong.isError()).isTrue();
        assertThat(location.line() + ":" + location.column() + " " + wrong.code())
                .isEqualTo(expected);
        assertThat(wrong.hint().orElse("")).contains(hint == null ? "" : hint);
        assertThat(loaded.config()).isEqualTo(SiteConfig.defaults());
    }

    @Test
    void reportsAllMistakesAndKeepsTheRest() {
        LoadedConfig loaded = read("paginate: x\ntitle: T\nfoo: 1\nbar: 2\n");

        assertThat(loaded.diagnostics()).hasSize(3).isSorted();
        assertThat(loaded.config().title()).isEqualTo("T");
    }

    @Test
    void readsTheFileInTheSitesFolder(@TempDir Path folder) throws IOException {
        assertThat(SiteConfigLoader.load(folder))
                .isEqualTo(new LoadedConfig(SiteConfig.defaults(), "", List.of()));

        Files.writeString(folder.resolve("cahier.yaml"), "\uFEFFtitle: T\r\nlanguage: de\r\n");
        assertThat(SiteConfigLoader.load(folder).config().language()).isEqualTo("de");

        Files.write(folder.resolve("cahier.yaml"), new byte[] {'a', ':', (byte) 0xFF});
        assertThat(SiteConfigLoader.load(folder).diagnostics().get(0).code()).isEqualTo("encoding");
    }

    private static SiteConfig given(String yaml) {
        LoadedConfig loaded = read(yaml);
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.config();
    }

    private static LoadedConfig read(String yaml) {
        return SiteConfigLoader.read(new SourceText("cahier.yaml", yaml));
    }
}

package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org, /",
        "https://example.org/, https://example.org, /",
        "HTTP://example.org:8080/a/b//, http://example.org:8080, /a/b/",
        "http://[::1]:80/x, http://[::1]:80, /x/",
        "https://例え.jp/笔记, https://例え.jp, /笔记/",
        "/, '', /",
        "/repo, '', /repo/",
    })
    void readsUrlsAndPaths(String text, String origin, String path) {
        assertThat(BaseUrl.parse(text)).contains(new BaseUrl(origin, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "mailto:a@b.c",
                "https:///x",
                "https://user:pw@example.org/",
                "https://example.org:http/",
                "https://example.org/?a=b",
                "https://example.org/#a",
                "/a b/",
                "/../x/",
                "/a//b/",
            })
    void refusesEverythingElse(String text) {
        assertThat(BaseUrl.parse(text)).isEmpty();
    }

    @Test
    void completesAddresses() {
        SiteConfig config = SiteConfig.defaults();
        SiteConfig moved =
                config.withBaseUrl(BaseUrl.parse("https://example.org/notes").orElseThrow());

        assertThat(moved.absolute("/posts/a/")).isEqualTo("https://example.org/notes/posts/a/");
        assertThat(moved.absolute("/")).isEqualTo("https://example.org/notes/");
        assertThat(moved.basePath()).isEqualTo("/notes/");
        assertThat(config.absolute("/posts/a/")).isEqualTo("/posts/a/");
        assertThatIllegalArgumentException().isThrownBy(() -> config.absolute("posts/a/"));
    }
}

package dev.cahier.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How single parts of requests are read. */
final class RequestsTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1", "bytes=2-4, 2, 3", "bytes=8-, 8, 2", "bytes=-3, 7, 3",
        "bytes=0-99, 0, 10", "bytes=-99, 0, 10", "bytes=10-, 0, 0", "bytes=-0, 10, 0",
    })
    void readsRanges(String header, long start, long length) {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(start, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=4-2",
                "bytes=-",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=a-b",
                "bytes=1-99999999999999999999"
            })
    void sendsTheWholeFileForOtherRanges(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/a%20b/, /a b/", "/%E7%AC%94/, /笔/", "/a+b/, /a+b/", "/%252e/, /%2e/"})
    void decodesPaths(String raw, String path) {
        assertThat(RequestedPath.decoded(raw)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%ff", "/%c0%af"})
    void refusesWhatIsNotText(String raw) {
        assertThat(RequestedPath.decoded(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "a/b.html", "笔记/", ".well-known/x", "a b/c.png"})
    void findsFilesOfASite(String path) {
        assertThat(RequestedPath.isPublishable(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../a",
                "a/../../b",
                "a\\..\\b",
                "/etc/passwd",
                "a//b",
                ".nojekyll",
                ".git/a",
                "a/.hidden",
                "a\u0000b",
                "."
            })
    void findsNothingElse(String path) {
        assertThat(RequestedPath.isPublishable(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8000, true",
        "localhost:8000, true",
        "LOCALHOST:8000, true",
        "[::1]:8000, true",
        "localhost, false",
        "localhost:8001, false",
        "evil.example:8000, false",
        "127.0.0.1.evil.example:8000, false",
        "'', false",
    })
    void knowsItsHosts(String host, boolean ours) {
        assertThat(Hosts.isOurs(host, 8000)).isEqualTo(ours);
    }

    @Test
    void leavesThePortOutWhereBrowsersDo() {
        assertThat(Hosts.isOurs("localhost", 80)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.HTML, text/html; charset=utf-8",
        "a.b.css, text/css; charset=utf-8",
        "x.woff2, font/woff2",
        "x.svg, image/svg+xml",
        "x.mjs, text/javascript; charset=utf-8",
        "x.pdf, application/pdf",
        "x.mp4, video/mp4",
        "none, application/octet-stream",
    })
    void tellsTypes(String name, String type) {
        assertThat(ContentTypes.of(name)).isEqualTo(type);
    }

    @Test
    void addsOneScriptAtTheEndOfThePage() {
        String page = "<body>&lt;/body&gt; ünd <code></code></BODY>\n</html>";

        String served = new String(PreviewScript.addTo(page.getBytes(UTF_8), 7), UTF_8);

        assertThat(served)
                .isEqualTo(
                        "<body>&lt;/body&gt; ünd <code></code>"
                                + "<script src=\"/__cahier/preview.js\" data-build=\"7\"></script>"
                                + "</BODY>\n</html>");
    }

    @Test
    void keepsTheContentPolicyOfAPage() {
        String page =
                "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'nonce-ab1='\">";

        assertThat(new String(PreviewScript.addTo(page.getBytes(UTF_8), 1), UTF_8))
                .endsWith("data-build=\"1\" nonce=\"ab1=\"></script>");
    }

    @ParameterizedTest
    @CsvSource({
        "content/a.md, true", "cahier.yaml, true", "pictures/a.png, true",
        "static/.well-known/a, true", "content/site/a.md, true", "site/index.html, false",
        ".cahier/notes, false", ".git/HEAD, false", "content/.a.md.swp, false",
        "content/a.md~, false",
    })
    void watchesWhatABuildReads(String path, boolean watched) {
        Path source = Path.of("/notes/.hidden/blog");

        assertThat(SourceWatcher.isSource(source.resolve(path), source)).isEqualTo(watched);
    }

    @Test
    void decodesNothingTwice() {
        assertThat(RequestedPath.decoded("/%252e%252e/")).isEqualTo(Optional.of("/%2e%2e/"));
    }
}

package dev.cahier.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.SiteBuild;
import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers get while an author edits. */
final class PreviewTest {

    @TempDir private Path folder;
    private Path source;
    private PreviewedSite site;

    @BeforeEach
    void start() throws IOException {
        source = folder.resolve("my notes");
        Files.createDirectories(source.resolve("content/posts"));
        Files.createDirectories(source.resolve("static"));
        Files.writeString(source.resolve("cahier.yaml"), "title: T\nactivations: false\n");
        Files.writeString(source.resolve("content/posts/a.md"), note("First text with $x^2$."));
        Files.writeString(source.resolve("content/posts/笔记.md"), "# 笔记\n\n文字\n");
        Files.writeString(source.resolve("static/data.txt"), "0123456789");
        site = PreviewedSite.start(source);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String note(String text) {
        return "---\ntitle: A\ndate: 2024-01-01\n---\n" + text + "\n";
    }

    @Test
    void answersLikeAWebServer() {
        assertThat(site.url()).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(site.get("/posts/a/").headers().firstValue("Content-Type"))
                .contains("text/html; charset=utf-8");
        assertThat(site.get("/posts/a").headers().firstValue("Location")).contains("/posts/a/");
        assertThat(site.text("/posts/%E7%AC%94%E8%AE%B0/")).contains("文字");
        assertThat(site.get("/nothing/").statusCode()).isEqualTo(404);
        assertThat(site.text("/nothing/")).contains("not-found-page");
        assertThat(site.text("/data.txt")).isEqualTo("0123456789");

        var part = site.get("/data.txt", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
        assertThat(site.get("/data.txt", "Range", "bytes=10-").statusCode()).isEqualTo(416);
        String tag = part.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/data.txt", "If-None-Match", tag).statusCode()).isEqualTo(304);

        String host = site.url().substring("http://".length(), site.url().length() - 1);
        assertThat(site.raw("HEAD /data.txt HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-length: 10\r\n")
                .endsWith("\r\n\r\n");
        assertThat(site.raw("POST / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 405 ");
        assertThat(site.raw("GET / HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(site.raw("GET /__cahier/events HTTP/1.1", "Host: evil.example"))
                .startsWith("HTTP/1.1 403 ");
        for (String path :
                new String[] {
                    "/../cahier.yaml",
                    "/%2e%2e/cahier.yaml",
                    "/..%2f1.lock",
                    "/.nojekyll",
                    "//x",
                    "/posts/%5c..%5ca",
                    "/%00"
                }) {
            assertThat(site.raw("GET " + path + " HTTP/1.1", "Host: " + host))
                    .as(path)
                    .startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void followsEdits() throws IOException {
        site.write("content/posts/a.md", note("Second text."));
        assertThat(site.awaitChange()).contains("\"/posts/a/\"").contains("\"errors\":0");
        assertThat(site.text("/posts/a/")).contains("Second text.");

        // Editors write another file and rename it.
        Files.writeString(source.resolve("content/posts/a.md.tmp"), note("Third text."));
        Files.move(
                source.resolve("content/posts/a.md.tmp"),
                source.resolve("content/posts/a.md"),
                StandardCopyOption.ATOMIC_MOVE);
        site.awaitText("/posts/a/", "Third text.");

        site.write("content/new/b.md", "# B\n\nA new folder.\n");
        site.write("static/deep/er/c.txt", "c");
        site.write("templates/assets/custom.css", "body { color: red }");
        site.awaitText("/new/b/", "A new folder.");
        site.awaitText("/deep/er/c.txt", "c");
        site.awaitText("/new/b/", "custom");
        site.awaitRest();

        Files.delete(source.resolve("content/new/b.md"));
        assertThat(site.awaitChange()).contains("\"/new/b/\"");
        assertThat(site.get("/new/b/").statusCode()).isEqualTo(404);
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void showsTheLastGoodPageUntilAMistakeIsCorrected() {
        site.write("content/posts/a.md", note("Wrong: $\\frac{1$ here."));
        assertThat(site.awaitChange()).contains("\"changed\":[]").contains("\"errors\":1");
        assertThat(site.text("/posts/a/")).contains("First text");
        assertThat(site.text("/__cahier/problems"))
                .contains("content/posts/a.md")
                .contains("\"line\":5")
                .contains("Wrong: $");

        site.write("content/posts/a.md", note("Right."));
        assertThat(site.awaitChange()).contains("\"/posts/a/\"").contains("\"errors\":0");
        assertThat(site.text("/posts/a/")).contains("Right.");
        assertThat(site.text("/__cahier/problems")).isEqualTo("[]");
    }

    @Test
    void showsOtherEditsWhileANoteHasErrors() {
        site.write("content/posts/a.md", note("Wrong: $\\frac{1$ here."));
        assertThat(site.awaitChange()).contains("\"changed\":[]").contains("\"errors\":1");
        site.write("content/posts/笔记.md", "# 笔记\n\n别的文字\n");
        assertThat(site.awaitChange()).contains("\"/posts/笔记/\"").contains("\"errors\":1");
        assertThat(site.text("/posts/%E7%AC%94%E8%AE%B0/")).contains("别的文字");
        assertThat(site.text("/posts/a/")).contains("First text");

        // There is no earlier version of a new note.
        site.write("content/posts/new.md", "# New\n\nWrong: $}$.\n");
        assertThat(site.awaitChange()).contains("\"errors\":2");
        site.write("content/posts/b.md", "# B\n\nText of b.\n");
        assertThat(site.awaitChange()).contains("\"/posts/b/\"").contains("\"errors\":2");
        assertThat(site.text("/posts/b/")).contains("Text of b.");
        assertThat(site.text("/")).contains("/posts/b/").doesNotContain("/posts/new/");

        site.write("content/posts/new.md", "# New\n\nRight.\n");
        site.awaitText("/posts/new/", "Right.");
        assertThat(site.text("/posts/a/")).contains("First text");
        site.write("content/posts/a.md", note("Right."));
        site.awaitText("/posts/a/", "Right.");
        assertThat(site.text("/__cahier/problems")).isEqualTo("[]");
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void holdsNotesThatNeedTheNewTextOfAnotherOne() {
        site.write("content/posts/b.md", "# B\n\nText of b.\n");
        site.awaitText("/posts/b/", "Text of b.");
        site.awaitRest();

        site.write("content/posts/a.md", note("$$x \\label{eq:new}$$\n\nWrong: $}$."));
        assertThat(site.awaitChange()).contains("\"errors\":1");
        site.write("content/posts/b.md", "# B\n\nIt follows from $\\ref{eq:new}$.\n");
        site.awaitRest();
        assertThat(site.text("/posts/b/")).contains("Text of b.");
        site.write("content/posts/笔记.md", "# 笔记\n\n别的文字\n");
        site.awaitText("/posts/%E7%AC%94%E8%AE%B0/", "别的文字");
        assertThat(site.text("/posts/b/")).contains("Text of b.");

        site.write("content/posts/a.md", note("$$x \\label{eq:new}$$\n\nRight."));
        site.awaitText("/posts/b/", "It follows from");
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void holdsEverythingBackForAMistakeOutsideOfNotes() throws IOException {
        site.write("templates/note.ftlh", "<#if");
        assertThat(site.awaitChange()).contains("\"changed\":[]");
        site.write("content/posts/笔记.md", "# 笔记\n\n别的文字\n");
        site.awaitRest();
        assertThat(site.text("/posts/%E7%AC%94%E8%AE%B0/")).doesNotContain("别的文字");

        Files.delete(source.resolve("templates/note.ftlh"));
        site.awaitText("/posts/%E7%AC%94%E8%AE%B0/", "别的文字");
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void forgetsWhatItHeldBackWhenItEnds() {
        site.write("content/posts/a.md", note("Wrong: $\\frac{1$ here."));
        site.write("content/posts/笔记.md", "# 笔记\n\n别的文字\n");
        site.awaitRest();
        site.close();

        site = PreviewedSite.start(source);
        assertThat(site.report().failed()).isTrue();
        site.write("content/posts/a.md", note("Right."));
        site.awaitText("/posts/a/", "Right.");
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void showsANoteWhenItsTimeComes() throws IOException {
        site.close();
        Instant time = TrialSites.NOW.plusSeconds(10);
        AtomicReference<Instant> now = new AtomicReference<>(time.minusSeconds(1));
        String text = "---\ntitle: C\ndate: %s\n---\nLater.\n".formatted(time);
        Files.writeString(source.resolve("content/posts/c.md"), text);
        site = PreviewedSite.start(source, clock(now));
        assertThat(site.get("/posts/c/").statusCode()).isEqualTo(404);

        now.set(time.plusSeconds(1));
        assertThat(site.awaitChange()).contains("\"/posts/c/\"");
        assertThat(site.text("/posts/c/")).contains("Later.");
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    /** A plan that is used again kept the feeds, but not at which addresses they are. */
    @Test
    void keepsTheAddressesOfFeedsWhileTextIsEdited() throws IOException {
        Files.writeString(
                source.resolve("cahier.yaml"),
                "title: T\nbaseUrl: https://example.org/\nactivations: false\n"
                        + "feeds: {aliases: {/feed.xml: atom, /old/rss.xml: rss}}\n");
        site.awaitRest();
        for (String text : new String[] {"Second text.", "Third text."}) {
            Files.writeString(source.resolve("content/posts/a.md"), note(text));
            site.awaitRest();
            assertThat(site.report().failed()).as(site.report().toString()).isFalse();
            for (String feed : new String[] {"/atom.xml", "/feed.xml", "/old/rss.xml"}) {
                assertThat(site.text(feed)).as(feed).contains(text);
            }
        }
    }

    @Test
    void servesTheWordsOfEachLanguage() {
        assertThat(site.text("/__cahier/words/1/en"))
                .contains("\"title\":\"1 error. ")
                .contains("\"close\":\"Close\"");
        assertThat(site.text("/__cahier/words/2/zh-CN")).contains("2 个错误").contains("关闭");
        assertThat(site.text("/__cahier/words/2/zh-Hant")).contains("2 個錯誤").contains("關閉");

        site.write("templates/labels/fr.properties", "preview-close = Fermer\n");
        site.awaitRest();
        assertThat(site.text("/__cahier/words/2/fr")).contains("2 errors").contains("Fermer");
    }

    @Test
    void neverLosesAPageInABurst() throws Exception {
        Thread writer =
                new Thread(
                        () -> {
                            for (int i = 0; i < 40; i++) {
                                burst(i);
                            }
                        });
        writer.start();
        while (writer.isAlive()) {
            assertThat(site.get("/posts/a/").statusCode()).isEqualTo(200);
        }
        writer.join();
        site.awaitText("/posts/a/", "Burst 39");
    }

    private void burst(int i) {
        try {
            if (i % 4 == 0) {
                Files.deleteIfExists(source.resolve("content/posts/a.md"));
            }
            site.write("content/posts/a.md", "");
            Thread.sleep(i % 3 * 5L);
            site.write("content/posts/a.md", note("Burst " + i));
            Thread.sleep(i % 5 * 10L);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void movesWithTheBasePath() {
        site.write("cahier.yaml", "title: T\nactivations: false\nbaseUrl: https://x.org/数 1/b\n");
        site.write(
                "cahier.yaml",
                "title: T\nactivations: false\nbaseUrl: https://x.org/%E6%95%B0/b\n");
        site.awaitRest();

        assertThat(site.url()).endsWith("/%E6%95%B0/b/");
        assertThat(site.get("/").headers().firstValue("Location")).contains("/%E6%95%B0/b/");
        assertThat(site.get("/%E6%95%B0/b/posts/a/").statusCode()).isEqualTo(200);
        assertThat(site.get("/posts/a/").statusCode()).isEqualTo(404);
        site.write("content/posts/a.md", note("Moved."));
        assertThat(site.awaitChange()).contains("\"/数/b/posts/a/\"");
        site.awaitText("/%E6%95%B0/b/posts/a/", "Moved.");
    }

    @Test
    void buildsFromScratchAndBesideABuild() {
        site.preview().rebuild();
        assertThat(site.awaitChange()).contains("\"build\":2").contains("\"changed\":[]");
        assertThat(site.report().work().compiled()).isEqualTo(2);

        TrialSites.build(source, Optional.empty());
        site.write("content/posts/a.md", note("Beside."));
        assertThat(site.awaitChange()).contains("\"/posts/a/\"");
        assertServesWhatACleanBuildMakes();
    }

    @Test
    void worksAtTheSameMomentAsABuild() throws InterruptedException {
        Thread builder =
                new Thread(
                        () -> {
                            for (int i = 0; i < 4; i++) {
                                buildWhileItIsEdited();
                            }
                        });
        builder.start();
        for (int i = 0; builder.isAlive(); i++) {
            site.write("content/posts/a.md", note("Text " + i + " with $x^{" + i + "}$."));
            site.awaitText("/posts/a/", "Text " + i + " with");
        }
        builder.join();
        site.awaitRest();
        assertServesWhatACleanBuildMakes();
    }

    private void buildWhileItIsEdited() {
        try {
            TrialSites.build(source, Optional.empty());
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).hasMessageContaining("changed while Cahier was working");
        }
    }

    private void assertServesWhatACleanBuildMakes() {
        BuildRequest usual = BuildRequest.of(source, TrialSites.NOW);
        new SiteBuild(
                        new BuildRequest(
                                source,
                                folder.resolve("clean"),
                                usual.baseUrl(),
                                false,
                                false,
                                false,
                                true,
                                TrialSites.NOW,
                                usual.html()),
                        BuildProgress.SILENT)
                .run();
        Map<String, Path> files = TrialSites.files(folder.resolve("clean"));
        files.remove(".nojekyll");
        assertThat(files).isNotEmpty();
        files.forEach(
                (path, file) -> {
                    byte[] served = site.get("/" + ServedSite.encoded(path)).body();
                    assertThat(withoutScript(served, path)).as(path).isEqualTo(read(file));
                });
    }

    private static byte[] withoutScript(byte[] served, String path) {
        if (!path.endsWith(".html")) {
            return served;
        }
        String page = new String(served, StandardCharsets.UTF_8);
        assertThat(page.split("/__cahier/preview.js", -1)).as(path).hasSize(2);
        return page.replaceFirst("<script src=\"/__cahier/preview.js\"[^>]*></script>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

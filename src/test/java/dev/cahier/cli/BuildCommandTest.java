package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildCommandTest {

    @TempDir private Path site;

    @BeforeEach
    void givenASite() throws IOException {
        note("a.md", "title: A\ndate: 2024-01-01", "Text.\n\nSome $x$ and $x$.");
        note("draft.md", "title: D\ndraft: true", "text");
        note("future.md", "title: F\ndate: 2031-01-01", "text");
    }

    @Test
    void buildsIntoTheFolderSite() {
        Console console = build();

        assertThat(console.code()).isZero();
        assertThat(console.out()).isEmpty();
        assertThat(
                        console.err()
                                .replaceAll("in [0-9.]+ s", "in 0.00 s")
                                .replaceAll("[0-9]+ changed", "9 changed"))
                .isEqualTo(
                        """
                        Not published:
                          content/draft.md: draft
                          content/future.md: dated 2031-01-01, which is in the future
                        Built 1 note into 5 pages, 2 formulas, 0 charts, 9 changed files in 0.00 s → %s
                        """
                                .formatted(site.resolve("site")));
        assertThat(site.resolve("site/a/index.html")).exists();
        assertThat(site.resolve("site/draft/index.html")).doesNotExist();
        assertThat(site.resolve("site/future/index.html")).doesNotExist();
    }

    @Test
    void publishesDraftsOnRequest() {
        build("--drafts");

        assertThat(site.resolve("site/draft/index.html")).exists();
        assertThat(site.resolve("site/future/index.html")).doesNotExist();
    }

    @Test
    void publishesNotesOfTheFutureOnRequest() {
        build("--future");

        assertThat(site.resolve("site/draft/index.html")).doesNotExist();
        assertThat(site.resolve("site/future/index.html")).exists();
    }

    @Test
    void writesElsewhereOnRequest() {
        Path output = site.resolve("public/here");

        assertThat(build("-o", output.toString()).code()).isZero();
        assertThat(output.resolve("a/index.html")).exists();
        assertThat(site.resolve("site")).doesNotExist();
        assertThat(build("--output", output.toString()).code()).as("again").isZero();
    }

    @Test
    void takesTheBaseUrlOfTheCommandLine() {
        build("-b", "https://example.org/repo");

        assertThat(site.resolve("site/a/index.html"))
                .content()
                .contains("https://example.org/repo/a/", "\"/repo/assets/");
    }

    @Test
    void failsOnWarningsWhenStrict() throws IOException {
        note("w.md", "title: W", "![no](none.png)");

        Console strict = build("--strict");

        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err())
                .contains(": warning[image-missing]: ", "Not written: 1 warning. The site in ");
        assertThat(site.resolve("site")).doesNotExist();
        assertThat(build().code()).isZero();
        assertThat(build().err()).contains(", 0 charts, 1 warning in ");
    }

    @Test
    void saysOnlyWhatIsWrongWhenQuiet() throws IOException {
        assertThat(build("-q").err()).isEmpty();

        note("w.md", "title: W", "![no](none.png) $$a \\\\\\\\ b$$");
        assertThat(build("-q").err())
                .contains("warning[image-missing]")
                .doesNotContain("note[", "Built", "Not published");
    }

    @Test
    void tellsTheTimeOfEachStepWhenVerbose() {
        assertThat(build("-v").err())
                .containsPattern("config \\d+ ms, .*notes \\d+ ms, .*write \\d+ ms, total \\d+ ms");
    }

    @Test
    void paintsOnRequestOnly() throws IOException {
        note("w.md", "title: W", "![no](none.png)");

        assertThat(build().err()).doesNotContain("\u001B");
        assertThat(build("--color", "never").err()).doesNotContain("\u001B");
        assertThat(build("--color=always").err()).contains("\u001B[1;33mwarning[image-missing]");
    }

    @Test
    void drawsAChartOnceUnlessAskedToForgetIt() throws IOException {
        note("c.md", "title: C", "![](activation:relu)");

        assertThat(charts("--json")).isEqualTo("\"charts\":{\"total\":1,\"drawn\":1}");
        assertThat(charts("--json")).isEqualTo("\"charts\":{\"total\":1,\"drawn\":0}");
        assertThat(charts("--json", "--clean")).isEqualTo("\"charts\":{\"total\":1,\"drawn\":1}");
    }

    @Test
    void refusesASiteFolderThatIsNotThere() {
        Console console = Console.run("build", "-s", site.resolve("none").toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).startsWith("cahier: there is no folder ");
    }

    @Test
    void reportsAFolderWithoutContent() throws IOException {
        Path empty = Files.createDirectories(site.resolve("empty"));

        Console console = Console.run("build", "-s", empty.toString());

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).contains("error[content-missing]");
        assertThat(empty.resolve("site")).doesNotExist();
    }

    @Test
    void refusesABaseUrlThatIsNone() {
        Console console = build("-b", "example.org/x");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).startsWith("cahier: --base-url must be ");
    }

    @Test
    void refusesToWriteOverTheSources() {
        Console console = build("-o", site.toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("contains the site's own sources");
        assertThat(site.resolve("content/a.md")).exists();
    }

    @Test
    void refusesToWriteBelowAFile() throws IOException {
        Path file = Files.writeString(site.resolve("file"), "x");

        Console console = build("-o", file.resolve("below").toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err())
                .contains("the output folder " + file.resolve("below") + " is in the file " + file);
    }

    @Test
    void reportsAFileInThePlaceOfAPage() throws IOException {
        write("static/a/index.html", "x");
        write("static/archive", "x");

        Console console = build();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "static/a/index.html:1:1: error[address-conflict]: /a/index.html is claimed"
                                + " by Cahier itself too",
                        "static/archive:1:1: error[address-conflict]: /archive cannot be both a"
                                + " file and the folder of /archive/index.html");
    }

    @Test
    void reportsFilesWhoseNamesDifferOnlyInCase() throws IOException {
        write("content/b/index.md", "text");
        write("content/b/Fig.png", "x");
        write("content/b/fig.png", "y");
        write("static/Archive", "x");

        Console console = build();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "content/b/fig.png:1:1: error[address-conflict]: /b/fig.png differs only in"
                                + " case from /b/Fig.png of content/b/Fig.png",
                        "static/Archive:1:1: error[address-conflict]: /Archive cannot be both a"
                                + " file and the folder of /archive/index.html");
    }

    @Test
    void reportsPagesInTheWayOfEachOtherWhereTheyAreAskedFor() throws IOException {
        note("x.md", "title: X\nurl: /x.html\naliases: [/x.html/old/]", "text");

        Console console = build();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "content/x.md:4:11: error[address-conflict]: /x.html cannot be both a file"
                                + " and the folder of /x.html/old/index.html")
                .doesNotContain("Cahier itself:1:1");
    }

    @Test
    void replacesNoFileOfOthersInTheOutputFolder() throws IOException {
        build();
        write("site/CNAME", "mine.example");
        write("site/robots.bak", "mine");
        write("static/CNAME", "other.example");

        Console console = build();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains("error[output-foreign]: the site would replace ")
                .contains("CNAME, which Cahier did not write");
        assertThat(site.resolve("site/CNAME")).hasContent("mine.example");

        Files.delete(site.resolve("static/CNAME"));
        assertThat(build().code()).isZero();
        assertThat(site.resolve("site/robots.bak")).exists();
    }

    @Test
    void refusesAFolderSiteThatCahierDidNotWrite() throws IOException {
        write("site/404.html", "mine");
        write("site/.nojekyll", "");

        Console console = build();

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err())
                .contains("contains files that Cahier did not create, such as '404.html'");
        assertThat(Console.run("clean", "-s", site.toString()).err())
                .contains("Kept in site/", "  404.html");
        assertThat(site.resolve("site/404.html")).hasContent("mine");
    }

    @Test
    void knowsItsOwnSiteWithoutItsCache() throws IOException {
        build();
        SiteWriter.deleteFolder(site.resolve(".cahier"));
        Files.delete(site.resolve("content/a.md"));
        note("b.md", "title: B", "text");

        assertThat(build().code()).isZero();
        assertThat(site.resolve("site/a/index.html")).doesNotExist();
        assertThat(site.resolve("site/b/index.html")).exists();
    }

    @Test
    void warnsOfAPageThatSomebodyChangedAndThatIsNoLongerPublished() throws IOException {
        build();
        write("site/a/index.html", "edited");
        note("a.md", "title: A\ndraft: true", "text");

        Console console = build();

        assertThat(console.code()).isZero();
        assertThat(console.err()).contains("warning[output-altered]: ", "it stays");
        assertThat(build("--strict").code()).isEqualTo(1);
        assertThat(site.resolve("site/a/index.html")).hasContent("edited");
    }

    @Test
    void writesNothingIntoARepositoryInTheFolderSite() throws IOException {
        write("site/.git/HEAD", "ref");
        write("content/p/index.md", "---\nurl: /.git/hooks/\n---\n");
        write("content/p/post-commit", "#!/bin/sh");
        write("static/.GIT/config", "x");

        Console console = build();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "content/p/index.md:2:6: error[address-invalid]: 'url' is not an address that a page can have: the name '.git' begins with a dot",
                        "static/.GIT:1:1: warning[static-hidden]");
        assertThat(TrialSites.files(site.resolve("site"))).containsOnlyKeys(".git/HEAD");
    }

    @Test
    void namesPicturesOfFoldersThatAreNotPublished() throws IOException {
        write("content/_parts/p.png", "x");
        note("w.md", "title: W", "![](_parts/p.png)");
        for (int i = 10; i < 70; i++) {
            write("content/_parts/q" + i + ".png", "x");
        }

        Console console = build();

        assertThat(console.err())
                .contains(
                        "warning[link-unpublished]: the file '_parts/p.png' is not published: '_parts'")
                .contains("  content/_parts/p.png: '_parts' begins with an underscore\n")
                .contains("  and 13 more, listed by --verbose\n");
        assertThat(build("-v").err()).contains("q69.png").doesNotContain("more, listed");
        assertThat(TrialSites.files(site.resolve("site")).keySet())
                .noneMatch(path -> path.contains("_parts"));
    }

    @Test
    void publishesTheFilesOfABundleWithoutAPage() throws IOException {
        write("content/shared/index.md", "---\ntitle: S\nheadless: true\n---\nNo page.\n");
        write("content/shared/p.png", "x");
        note("w.md", "title: W", "![](shared/p.png)");

        Console console = build();

        assertThat(console.err())
                .doesNotContain("warning")
                .contains("content/shared/index.md: headless");
        assertThat(site.resolve("site/shared/p.png")).exists();
        assertThat(site.resolve("site/shared/index.html")).doesNotExist();
        assertThat(site.resolve("site/w/index.html")).content().contains("/shared/p.png");
    }

    private String charts(String... options) {
        return build(options).out().replaceAll("(?s).*(\"charts\":\\{[^}]*}).*", "$1");
    }

    private Console build(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "build";
        args[1] = "--source";
        args[2] = site.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Console.run(args);
    }

    private void note(String name, String frontMatter, String body) throws IOException {
        write("content/" + name, "---\n" + frontMatter + "\n---\n\n" + body + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

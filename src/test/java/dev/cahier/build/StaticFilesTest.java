package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.diagnostic.Severity;
import dev.cahier.source.SiteFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticFilesTest {

    @TempDir private Path folder;

    @Test
    void listsAllWithoutWhatProgramsLeaveBehind() throws IOException {
        for (String name :
                new String[] {
                    "a b/图.png",
                    ".well-known/x",
                    ".nojekyll",
                    "_headers",
                    "CNAME",
                    ".DS_Store",
                    ".gitkeep",
                    "d/Thumbs.db",
                    "d/x~",
                    "d/.x.swp",
                    "module/.git/HEAD",
                    "linked/.git"
                }) {
            given(name);
        }

        assertThat(statics().files().keySet())
                .containsExactly(".well-known/x", "CNAME", "_headers", "a b/图.png");
        assertThat(statics().diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".env, .env",
        ".GIT/config, .GIT",
        ".Git/hooks/post-commit, .Git",
        "a/.htaccess, a/.htaccess",
        "a/.well-known/x, a/.well-known",
        ".well-known/.env, .well-known/.env",
        ".Well-Known/x, .Well-Known",
        ".cahier-staging/a/index.html, .cahier-staging"
    })
    void warnsOfHiddenFiles(String name, String reported) throws IOException {
        given(name);

        assertThat(statics().files()).isEmpty();
        assertThat(statics().diagnostics())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.severity()).isEqualTo(Severity.WARNING);
                            assertThat(d.location().orElseThrow().path())
                                    .isEqualTo("static/" + reported);
                            assertThat(d.message()).contains("is not published");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "js/aux.js", "NUL.tar.gz", "a./x", "git~1/x", "\u200B.git/x"})
    void refusesNamesThatAreNotTheSameEverywhere(String name) throws IOException {
        assumeTrue(File.separatorChar == '/', "this system has no such files");
        given(name);

        assertThat(statics().files()).isEmpty();
        assertThat(statics().diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo("file-name"));
    }

    @Test
    void followsLinksWithinTheSite() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("x.png"), "x");
        given("a.txt");
        link("img", elsewhere);
        link("y.png", elsewhere.resolve("x.png"));
        link("b.txt", Path.of("a.txt"));
        link("c.txt", Path.of("b.txt"));

        assertThat(statics().files().keySet())
                .containsExactly("a.txt", "b.txt", "c.txt", "img/x.png", "y.png");
        assertThat(statics().diagnostics()).isEmpty();
    }

    @Test
    void reportsLinksThatLeadElsewhere(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "x");
        for (String file :
                new String[] {
                    ".git/config", ".env", ".cahier/x", "content/draft.md", "site/a.html", "b/.c/d"
                }) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "x");
        }
        Files.writeString(folder.resolve("cahier.yaml"), "");
        given("real.txt");
        link("01", outside.resolve("secret"));
        link("02", Path.of("01"));
        link("03", outside);
        link("04", Path.of("../.git/config"));
        link("05", Path.of("../.git"));
        link("06", Path.of("../.env"));
        link("07", Path.of("../.cahier/x"));
        link("08", Path.of("../content/draft.md"));
        link("09", Path.of("../site"));
        link("10", Path.of(".."));
        link("11", Path.of("../b/.c"));
        link("12", Path.of("nowhere"));
        link("13", folder.resolve("static"));
        link("14", Path.of("../cahier.yaml"));

        assertThat(statics().files().keySet()).containsExactly("real.txt");
        assertThat(statics().diagnostics())
                .allMatch(d -> d.isError() && d.code().equals("static-link"))
                .extracting(d -> d.location().orElseThrow().path() + " " + d.message())
                .containsExactly(
                        "static/01 this link leads out of the site's folder",
                        "static/02 this link leads out of the site's folder",
                        "static/03 this link leads out of the site's folder",
                        "static/04 this link leads to a file or folder that is hidden by a dot",
                        "static/05 this link leads to a file or folder that is hidden by a dot",
                        "static/06 this link leads to a file or folder that is hidden by a dot",
                        "static/07 this link leads to a file or folder that is hidden by a dot",
                        "static/08 this link leads into content",
                        "static/09 this link leads into the output folder",
                        "static/10 this link leads to a folder that contains other parts of the site",
                        "static/11 this link leads to a file or folder that is hidden by a dot",
                        "static/12 this link leads nowhere",
                        "static/13 this link leads back to a folder that it is in",
                        "static/14 this link leads into cahier.yaml");
    }

    @Test
    void listsNothingWhereThereIsNoFolder() {
        assertThat(statics().files()).isEmpty();
    }

    /** Thirty folders with two links each to the next one would have a billion files. */
    @Test
    void linksDoNotMultiply() throws IOException {
        for (int i = 0; i < 30; i++) {
            given("d" + i + "/f.txt");
            link("d" + i + "/l", Path.of("../d" + (i + 1)));
            link("d" + i + "/m", Path.of("../d" + (i + 1)));
        }

        assertThat(statics().diagnostics())
                .extracting(problem -> problem.message())
                .anyMatch(message -> message.startsWith("links lead to the same folders again"));
    }

    private StaticFiles statics() {
        return StaticFiles.in(SiteFolder.of(folder));
    }

    private void given(String name) throws IOException {
        Path file = folder.resolve("static").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createDirectories(folder.resolve("static"));
            Files.createSymbolicLink(folder.resolve("static").resolve(name), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "this system does not let tests create links");
        }
    }
}

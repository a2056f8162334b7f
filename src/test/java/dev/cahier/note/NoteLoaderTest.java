package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteLoaderTest {

    @TempDir private Path folder;

    @Test
    void loadsNotesAndOtherFilesSortedByPath() throws IOException {
        given("content/b.md", "B");
        given("content/a/index.md", "---\ntitle: A\n---\n");
        given("content/a/Fig 1.png", "x");
        given("content/a.md", "");
        given("content/_index.md", "");
        given("content/Shared Files/x.PNG", "x");

        NoteCollection loaded = load();

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.notes())
                .extracting(Note::path)
                .containsExactly(
                        "content/_index.md", "content/a.md", "content/a/index.md", "content/b.md");
        assertThat(loaded.others())
                .extracting(ContentFile::path)
                .containsExactly("content/Shared Files/x.PNG", "content/a/Fig 1.png");
        assertThat(loaded.others())
                .extracting(ContentFile::address)
                .containsExactly("/shared-files/x.PNG", "/a/Fig 1.png");
        assertThat(loaded.others().get(1).file())
                .isAbsolute()
                .isEqualTo(folder.resolve("content/a/Fig 1.png").toAbsolutePath());
    }

    @Test
    void letsTheFilesOfABundleTravelWithIt() throws IOException {
        given("content/index.md", "");
        given("content/top.png", "x");
        given("content/a/index.md", "---\nslug: b\n---\n");
        given("content/a/Img/x.png", "x");
        given("content/c/index.md", "---\nurl: /old/c.html\n---\n");
        given("content/c/y.png", "x");

        assertThat(load().others())
                .extracting(ContentFile::address)
                .containsExactly("/b/Img/x.png", "/old/y.png", "/top.png");
    }

    @Test
    void reportsAllProblemsAndLeavesBrokenNotesOut() throws IOException {
        given("content/c.md", "---\ntitle: a: b\n---\n");
        given("content/a.md", "---\ntitle: x\n");
        given("content/b.md", "---\ndraft: maybe\n---\n");
        given("content/d.md", "fine");
        Files.write(folder.resolve("content/e.md"), new byte[] {(byte) 0xC0});

        NoteCollection loaded = load();

        assertThat(loaded.notes())
                .extracting(Note::path)
                .containsExactly("content/b.md", "content/d.md");
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        "front-matter-unclosed",
                        "front-matter-type",
                        "front-matter-syntax",
                        "encoding");
    }

    @Test
    void passesOverHiddenFilesAndWhatEditorsLeave() throws IOException {
        for (String name :
                new String[] {
                    ".hidden.md",
                    ".git/a.md",
                    "a.md~",
                    ".a.md.swp",
                    "a.swp",
                    "#a.md#",
                    "a.bak",
                    "Thumbs.db",
                    ".DS_Store"
                }) {
            given("content/" + name, "---\ntitle: a: b\n---\n");
        }

        assertThat(load().notes()).isEmpty();
        assertThat(load().others()).isEmpty();
        assertThat(load().diagnostics()).isEmpty();
    }

    @Test
    void leavesNamesWithAnUnderscoreOut() throws IOException {
        for (String name :
                new String[] {
                    "_index.md",
                    "posts/_index.MD",
                    "a_b.md",
                    "_drafts/x.md",
                    "_drafts/_index.md",
                    "_drafts/deep/y.png",
                    "posts/_z.md",
                    "posts/a/_fig.png",
                    "_index/q.md"
                }) {
            given("content/" + name, "---\ntitle: a: b\n".repeat(name.contains("_z") ? 1 : 0));
        }

        NoteCollection loaded = load();

        assertThat(loaded.notes())
                .extracting(Note::path)
                .containsExactly("content/_index.md", "content/a_b.md", "content/posts/_index.MD");
        assertThat(loaded.others()).isEmpty();
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.leftOut())
                .extracting(file -> file.path() + ": " + file.reason())
                .containsExactly(
                        "content/_drafts/_index.md: '_drafts' begins with an underscore",
                        "content/_drafts/deep/y.png: '_drafts' begins with an underscore",
                        "content/_drafts/x.md: '_drafts' begins with an underscore",
                        "content/_index/q.md: '_index' begins with an underscore",
                        "content/posts/_z.md: '_z.md' begins with an underscore",
                        "content/posts/a/_fig.png: '_fig.png' begins with an underscore");
    }

    @Test
    void asksForTheContentFolder() throws IOException {
        assertThat(load().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("content-missing");

        given("content", "a file");
        assertThat(load().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("content-missing");
    }

    @Test
    void loadsAnEmptyContentFolder() throws IOException {
        Files.createDirectory(folder.resolve("content"));

        assertThat(load().notes()).isEmpty();
        assertThat(load().diagnostics()).isEmpty();
    }

    @Test
    void followsLinksWithinTheSite() throws IOException {
        given("content/a.md", "");
        given("assets/x.png", "x");
        link("content/img", folder.resolve("assets"));

        assertThat(load().others())
                .extracting(ContentFile::path)
                .containsExactly("content/img/x.png");
        assertThat(load().diagnostics()).isEmpty();
    }

    @Test
    void refusesLinksThatLeadOutInCirclesOrNowhere(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        given("content/posts/a.md", "");
        link("content/1-out.md", outside.resolve("secret.md"));
        link("content/2-out", outside);
        link("content/posts/3-loop", folder.resolve("content"));
        link("content/posts/4-self", folder.resolve("content/posts/4-self"));
        link("content/posts/5-nowhere.md", folder.resolve("gone.md"));

        NoteCollection loaded = load();

        assertThat(loaded.notes()).extracting(Note::path).containsExactly("content/posts/a.md");
        assertThat(loaded.diagnostics())
                .extracting(d -> d.location().orElseThrow().path() + " " + d.message())
                .containsExactly(
                        "content/1-out.md this link leads out of the site's folder",
                        "content/2-out this link leads out of the site's folder",
                        "content/posts/3-loop this link leads back to a folder that it is in",
                        "content/posts/4-self this link leads nowhere",
                        "content/posts/5-nowhere.md this link leads nowhere");
        assertThat(loaded.diagnostics()).allMatch(Diagnostic::isError);
    }

    @Test
    void refusesLinksToWhatTheSiteDoesNotPublish() throws IOException {
        given("content/a.md", "");
        given(".git/config", "secret");
        given("site/old.md", "old");
        given("static/x.png", "x");
        link("content/1.txt", Path.of("../.git/config"));
        link("content/2", Path.of("../site"));
        link("content/3.png", Path.of("../static/x.png"));
        link("content/4", Path.of(".."));

        NoteCollection loaded = load();

        assertThat(loaded.notes()).extracting(Note::path).containsExactly("content/a.md");
        assertThat(loaded.others()).isEmpty();
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "this link leads to a file or folder that is hidden by a dot",
                        "this link leads into the output folder",
                        "this link leads into static",
                        "this link leads to a folder that contains other parts of the site");
    }

    @Test
    void refusesAContentFolderThatIsALinkToAHiddenOne() throws IOException {
        given(".git/a.md", "secret");
        link("content", folder.resolve(".git"));

        assertThat(load().notes()).isEmpty();
        assertThat(load().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("content-link");
    }

    @Test
    void allowsContentItselfToBeALink(@TempDir Path vault) throws IOException {
        Files.writeString(vault.resolve("a.md"), "");
        link("content", vault);

        assertThat(load().notes()).extracting(Note::path).containsExactly("content/a.md");
        assertThat(load().diagnostics()).isEmpty();
    }

    @Test
    void givesTheSameResultEveryTime() throws IOException {
        for (int i = 0; i < 200; i++) {
            given("content/n" + i + ".md", i % 3 == 0 ? "---\nx\n---\n" : "text");
        }

        NoteCollection first = load();
        assertThat(load()).isEqualTo(first);
        assertThat(first.notes()).hasSize(133);
        assertThat(first.diagnostics()).hasSize(67);
    }

    private NoteCollection load() {
        return NoteLoader.load(SiteFolder.of(folder), SiteConfig.defaults());
    }

    private void given(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(path), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "this system does not let tests create links");
        }
    }
}

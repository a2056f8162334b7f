package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteWriterTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir private Path folder;
    private Path output;

    @BeforeEach
    void nameOutput() {
        output = folder.resolve("out put/输出");
    }

    @Test
    void writesTextBytesAndCopies() throws IOException {
        Path picture = Files.write(folder.resolve("p.png"), new byte[] {1, 2});

        int changed =
                write(
                        OutputFile.text("a/index.html", "汉字"),
                        OutputFile.bytes("b", new byte[] {0, -1}),
                        OutputFile.copy("c.png", picture));

        assertThat(changed).isEqualTo(3);
        assertThat(tree()).containsExactly("a/index.html", "b", "c.png");
        assertThat(output.resolve("a/index.html")).hasContent("汉字");
        assertThat(output.resolve("b")).hasBinaryContent(new byte[] {0, -1});
        assertThat(output.resolve("c.png")).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void copiesNoPermissions() throws IOException {
        Path program = Files.writeString(folder.resolve("post-commit"), "#!/bin/sh");
        PosixFileAttributeView view =
                Files.getFileAttributeView(program, PosixFileAttributeView.class);
        assumeTrue(view != null, "this system has no such permissions");
        view.setPermissions(PosixFilePermissions.fromString("rwx--x--x"));

        write(OutputFile.copy("a/post-commit", program), OutputFile.text("b", "x"));

        assertThat(Files.getPosixFilePermissions(output.resolve("a/post-commit")))
                .isEqualTo(Files.getPosixFilePermissions(output.resolve("b")));
    }

    @Test
    void leavesFilesThatAreTheSameAlone() throws IOException {
        Path picture = Files.write(folder.resolve("p.png"), new byte[] {1, 2});
        OutputFile[] files = {OutputFile.text("a.html", "same"), OutputFile.copy("p.png", picture)};
        write(files);
        for (String name : List.of("a.html", "p.png")) {
            Files.setLastModifiedTime(output.resolve(name), LONG_AGO);
        }

        assertThat(write(files)).isZero();
        assertThat(Files.getLastModifiedTime(output.resolve("a.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(output.resolve("p.png"))).isEqualTo(LONG_AGO);
    }

    @Test
    void replacesFilesThatHaveChangedWithTheSameLength() {
        write(OutputFile.text("a.html", "one"));

        assertThat(write(OutputFile.text("a.html", "two"))).isEqualTo(1);
        assertThat(output.resolve("a.html")).hasContent("two");
    }

    @Test
    void removesStaleFilesAndTheFoldersThatBecomeEmpty() throws IOException {
        write(OutputFile.text("old/deep/x.html", "x"), OutputFile.text("a.html", "a"));
        Files.createDirectories(output.resolve("stray/empty"));
        Files.writeString(output.resolve("old/.hidden"), "not at the top");

        write(OutputFile.text("a.html", "a"));

        assertThat(tree()).containsExactly("a.html");
        assertThat(output.resolve("old")).doesNotExist();
        assertThat(output.resolve("stray")).doesNotExist();
    }

    @Test
    void keepsTheUsersNamesAtTheTop() throws IOException {
        Files.createDirectories(output.resolve(".git/refs"));
        Files.writeString(output.resolve(".git/HEAD"), "ref");
        Files.writeString(output.resolve(".gitignore"), "*");

        write(OutputFile.text("a.html", "a"));
        write(OutputFile.text("b.html", "b"));

        assertThat(tree()).containsExactly(".git/HEAD", ".gitignore", "b.html");
    }

    @Test
    void writesBelowADotAtTheTop() {
        write(OutputFile.text(".well-known/security.txt", "x"));

        assertThat(output.resolve(".well-known/security.txt")).hasContent("x");
    }

    @Test
    void replacesAFileByAFolderAndTheReverse() {
        write(OutputFile.text("a", "file"), OutputFile.text("b/index.html", "folder"));

        write(OutputFile.text("a/index.html", "folder"), OutputFile.text("b", "file"));

        assertThat(output.resolve("a/index.html")).hasContent("folder");
        assertThat(output.resolve("b")).hasContent("file");
    }

    @Test
    void removesAnOldStagingFolder() throws IOException {
        Files.createDirectories(output.resolve(".cahier-staging/x"));

        write(OutputFile.text("a.html", "a"));

        assertThat(output.resolve(".cahier-staging")).doesNotExist();
    }

    @Test
    void doesNotFollowLinksInTheFolder() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "same");
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.createDirectories(output);
        Files.createSymbolicLink(output.resolve("posts"), elsewhere);
        Files.createSymbolicLink(output.resolve("a.html"), elsewhere.resolve("mine.txt"));

        write(OutputFile.text("posts/index.html", "same"), OutputFile.text("a.html", "mine"));

        assertThat(Files.isSymbolicLink(output.resolve("posts"))).isFalse();
        assertThat(output.resolve("posts/index.html")).hasContent("same");
        assertThat(Files.isRegularFile(output.resolve("a.html"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
        assertThat(elsewhere.resolve("index.html")).hasContent("same");
    }

    @Test
    void writesThroughALinkThatIsTheFolderItself() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("old.html"), "old");
        Files.createDirectories(output.getParent());
        Files.createSymbolicLink(output, real);

        write(OutputFile.text("a.html", "a"));

        assertThat(Files.isSymbolicLink(output)).isTrue();
        assertThat(real.resolve("a.html")).hasContent("a");
        assertThat(real.resolve("old.html")).doesNotExist();
    }

    @Test
    void keepsTheOldSiteWhenAFileCannotBeCopied() throws IOException {
        write(OutputFile.text("a.html", "old"), OutputFile.text("b.html", "old"));

        assertThatThrownBy(
                        () ->
                                write(
                                        OutputFile.text("a.html", "new"),
                                        OutputFile.copy("c.png", folder.resolve("vanished.png"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(output.toString());

        assertThat(tree()).containsExactly("a.html", "b.html");
        assertThat(output.resolve("a.html")).hasContent("old");
        assertThat(output.resolve(".cahier-staging")).doesNotExist();
    }

    @Test
    void keepsTheOldSiteInAFolderThatIsReadOnly() throws IOException {
        write(OutputFile.text("a.html", "old"));
        assumeFalse(
                output.toFile().setWritable(false) && Files.isWritable(output),
                "the superuser may write everywhere");
        try {
            assertThatThrownBy(() -> write(OutputFile.text("a.html", "new")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(output.toString());
        } finally {
            assertThat(output.toFile().setWritable(true)).isTrue();
        }
        assertThat(output.resolve("a.html")).hasContent("old");
    }

    @Test
    void namesAnOutputThatCannotBeAFolder() throws IOException {
        Files.createDirectories(output.getParent());
        Files.writeString(output, "a file");

        assertThatThrownBy(() -> write(OutputFile.text("a.html", "new")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(output.toString());
        assertThat(output).hasContent("a file");
    }

    @Test
    void cleansAllButTheUsersNames() throws IOException {
        write(OutputFile.text(".nojekyll", ""), OutputFile.text("a/b.html", "a"));
        Files.writeString(output.resolve(".gitignore"), "*");

        new SiteWriter(output).clean();

        assertThat(tree()).containsExactly(".gitignore");
        assertThat(output.resolve("a")).doesNotExist();
    }

    @Test
    void cleansNothingWhereThereIsNothing() {
        new SiteWriter(output).clean();

        assertThat(output).doesNotExist();
    }

    @Test
    void deletesAFolderButNotWhatItsLinksLeadTo() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.txt"), "x");
        Path cache = Files.createDirectories(folder.resolve(".cahier/charts"));
        Files.createSymbolicLink(cache.resolve("link"), kept);

        SiteWriter.deleteFolder(folder.resolve(".cahier"));
        SiteWriter.deleteFolder(folder.resolve("none"));

        assertThat(folder.resolve(".cahier")).doesNotExist();
        assertThat(kept).exists();
    }

    private int write(OutputFile... files) {
        return new SiteWriter(output).write(Arrays.asList(files));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void writesAlthoughFoldersAreWhereItsFilesInTheCacheBelong() throws IOException {
        write(OutputFile.text("a.html", "one"));
        Path cache = folder.resolve(".cahier");
        Path record;
        try (Stream<Path> records = Files.list(cache.resolve("outputs"))) {
            record = records.findFirst().orElseThrow();
        }
        List<Path> files =
                List.of(
                        record,
                        record.resolveSibling(record.getFileName() + ".tmp"),
                        cache.resolve("publish.lock"),
                        cache.resolve("publish.journal"),
                        cache.resolve("publish.journal.tmp"));
        for (Path file : files) {
            Files.deleteIfExists(file);
            Files.createDirectories(file.resolve("within"));
        }

        write(OutputFile.text("a.html", "two"));

        assertThat(output.resolve("a.html")).hasContent("two");
        assertThat(record).isRegularFile();
        assertThat(cache.resolve("publish.journal")).doesNotExist();
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
                .isEqualTo(Files.getPosixFilePermissions(output.resolve("b")))
                .isEqualTo(Files.getPosixFilePermissions(output.resolve(".nojekyll")));
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
    void writesNothingAsideWithinTheOutputFolder() throws IOException {
        Path staging = folder.resolve(".cahier/staging");
        Files.createDirectories(staging);
        Files.writeString(staging.resolve("7"), "left by a build that was stopped");

        write(OutputFile.text("a.html", "a"));

        assertThat(staging).doesNotExist();
        assertThat(output.toFile().list()).containsExactlyInAnyOrder("a.html", ".nojekyll");
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
        assertThat(folder.resolve(".cahier/staging")).doesNotExist();
        assertThat(folder.resolve(".cahier/publish.journal")).doesNotExist();
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
        assertThat(folder.resolve(".cahier/publish.journal")).doesNotExist();
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
    void removesItsStaleFilesAndTheFoldersThatBecomeEmpty() throws IOException {
        write(
                OutputFile.text("old/deep/x.html", "x"),
                OutputFile.text("old/y.html", "y"),
                OutputFile.text(".well-known/z", "z"),
                OutputFile.text("a.html", "a"));
        foreign("old/.hidden", "not ours");
        Files.createDirectories(output.resolve("stray/empty"));

        write(OutputFile.text("a.html", "a"));

        assertThat(tree()).containsExactly("a.html", "old/.hidden");
        assertThat(output.resolve("old/deep")).doesNotExist();
        assertThat(output.resolve(".well-known")).doesNotExist();
        assertThat(output.resolve("stray/empty")).exists();
    }

    @Test
    void removesNothingThatItDidNotWrite() throws IOException {
        foreign(".git/HEAD", "ref");
        foreign(".gitignore", "*");
        foreign(".well-known/acme/token", "t");
        write(OutputFile.text("a.html", "a"), OutputFile.text("posts/b.html", "b"));
        foreign("CNAME", "notes.example");
        foreign("posts/mine.html", "mine");

        write(OutputFile.text("a.html", "a"));

        assertThat(tree())
                .containsExactly(
                        ".git/HEAD",
                        ".gitignore",
                        ".well-known/acme/token",
                        "CNAME",
                        "a.html",
                        "posts/mine.html");
    }

    @Test
    void seesAFileOfOthersThatCameAfterTheFolderWasListed() throws IOException {
        write(OutputFile.text("a.html", "a"));
        foreign("b.html", "mine");
        KnownContents known =
                new KnownContents() {
                    @Override
                    public Optional<String> hash(String path) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<NavigableMap<String, Boolean>> listed() {
                        return Optional.of(new TreeMap<>(Map.of("a.html", true)));
                    }
                };

        try (SiteWriter writer = writer()) {
            OutputFile both = OutputFile.text("b.html", "b");
            assertThat(writer.plan(List.of(OutputFile.text("a.html", "a"), both), known).blocking())
                    .containsExactly("b.html");
        }
    }

    @Test
    void knowsItsFilesAfterItsRecordsWereDeleted() throws IOException {
        write(OutputFile.text("a.html", "a"), OutputFile.text("b.html", "b"));
        deleteRecords();

        assertThat(foreignFile()).isEmpty();
        write(OutputFile.text("a.html", "changed"));

        assertThat(tree()).containsExactly("a.html");
    }

    @Test
    void knowsItsFilesAfterAToolRemovedHiddenOnes() throws IOException {
        write(OutputFile.text("a.html", "a"), OutputFile.text("b.html", "b"));
        Files.delete(output.resolve(".nojekyll"));

        assertThat(foreignFile()).isEmpty();
        write(OutputFile.text("a.html", "changed"));

        assertThat(tree()).containsExactly("a.html");
    }

    @Test
    void knowsNothingOfTheFilesOfAnotherFolder() throws IOException {
        write(OutputFile.text("a.html", "a"));
        output = folder.resolve("other");
        foreign("a.html", "a");

        assertThat(foreignFile()).contains("a.html");
    }

    @Test
    void tellsVisitorsOfNoFileThatNoPageLinksTo() throws IOException {
        write(OutputFile.text("secret-sheet.pdf", "x"));

        assertThat(output.resolve(".nojekyll")).content().doesNotContain("secret");
    }

    @Test
    void doesNotReplaceAFileOfOthers() throws IOException {
        write(OutputFile.text("a.html", "a"));
        foreign("CNAME", "mine");
        foreign("same.txt", "same");
        foreign("dir", "a file");
        foreign("b/mine.txt", "mine");

        PublishPlan plan =
                plan(
                        OutputFile.text("CNAME", "other"),
                        OutputFile.text("same.txt", "same"),
                        OutputFile.text("dir/index.html", "x"),
                        OutputFile.text("b", "x"));

        assertThat(plan.blocking()).containsExactly("CNAME", "b/mine.txt", "dir");
        try (SiteWriter writer = writer()) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(plan));
        }
        assertThat(tree()).containsExactly("CNAME", "a.html", "b/mine.txt", "dir", "same.txt");
        assertThat(output.resolve("CNAME")).hasContent("mine");
    }

    @Test
    void keepsAStaleFileThatSomebodyChanged() throws IOException {
        write(OutputFile.text("a.html", "a"), OutputFile.text("b.html", "b"));
        foreign("a.html", "edited");
        foreign("b.html", "made smaller");

        for (int build = 0; build < 2; build++) {
            assertThat(plan(OutputFile.text("b.html", "b2")).altered()).containsExactly("a.html");
            write(OutputFile.text("b.html", "b2"));
            assertThat(output.resolve("a.html")).hasContent("edited");
            assertThat(output.resolve("b.html")).hasContent("b2");
        }

        foreign("a.html", "a");
        write(OutputFile.text("b.html", "b2"));
        assertThat(tree()).containsExactly("b.html");
    }

    @Test
    void replacesThePagesOfAnOlderVersionAndRemovesNothing() throws IOException {
        String page = "<!doctype html>\n<meta name=\"generator\" content=\"Cahier 0.1\">\n";
        foreign(".nojekyll", "");
        foreign("404.html", page);
        foreign("index.html", page + "old");
        foreign("stale/index.html", page);
        foreign("plot.png", "same");
        foreign("photo.png", "old");

        assertThat(foreignFile()).isEmpty();
        assertThat(plan(OutputFile.text("photo.png", "new")).blocking())
                .containsExactly("photo.png");
        OutputFile[] files = {
            OutputFile.text("404.html", "new"),
            OutputFile.text("index.html", "new"),
            OutputFile.text("plot.png", "same")
        };
        assertThat(plan(files).unknown()).containsExactly("photo.png", "stale/index.html");
        write(files);

        assertThat(tree())
                .containsExactly(
                        "404.html", "index.html", "photo.png", "plot.png", "stale/index.html");
        assertThat(output.resolve("index.html")).hasContent("new");
        assertThat(plan(files).unknown()).isEmpty();
    }

    @Test
    void doesNotTakeTheSiteOfAnotherToolForItsOwn() throws IOException {
        foreign(".nojekyll", "");
        foreign("404.html", "<meta name=\"generator\" content=\"Hugo 0.152\">");

        assertThat(foreignFile()).contains("404.html");
    }

    @Test
    void countsAFolderOfHiddenNamesAsEmpty() throws IOException {
        foreign(".git/HEAD", "x");
        foreign(".gitkeep", "");
        foreign(".nojekyll", "");
        foreign(".well-known/x", "");

        assertThat(foreignFile()).isEmpty();
    }

    @Test
    void goesOnWhereAFileWasInTheWay() throws IOException {
        write(OutputFile.text("a.html", "old"), OutputFile.text("b.html", "old"));
        try (SiteWriter writer = writer()) {
            PublishPlan next =
                    writer.plan(
                            List.of(
                                    OutputFile.text("a.html", "new"),
                                    OutputFile.text("c.html", "new")));
            foreign("c.html/x", "in the way");
            assertThatThrownBy(() -> writer.write(next)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(output.resolve("a.html")).hasContent("new");
        assertThat(output.resolve("b.html")).hasContent("old");
        Files.delete(output.resolve("c.html/x"));

        assertThat(SiteWriter.finish(folder.resolve(".cahier")))
                .contains(new FinishedPublish(output.toRealPath(), 0));

        assertThat(tree()).containsExactly("a.html", "c.html");
        assertThat(SiteWriter.finish(folder.resolve(".cahier"))).isEmpty();
        write(OutputFile.text("d.html", "d"));
        assertThat(tree()).containsExactly("d.html");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotFollowLinksInTheFolder() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "same");
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        write(OutputFile.text("posts/index.html", "same"), OutputFile.text("a.html", "mine"));
        Files.delete(output.resolve("posts/index.html"));
        Files.delete(output.resolve("posts"));
        Files.delete(output.resolve("a.html"));
        Files.createSymbolicLink(output.resolve("posts"), elsewhere);
        Files.createSymbolicLink(output.resolve("a.html"), elsewhere.resolve("mine.txt"));

        assertThat(
                        plan(
                                        OutputFile.text("posts/index.html", "same"),
                                        OutputFile.text("a.html", "mine"))
                                .blocking())
                .containsExactly("a.html", "posts");
        write(OutputFile.text("b.html", "b"));

        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
        assertThat(elsewhere.resolve("index.html")).hasContent("same");
    }

    /** New files have numbers as names until they are published. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stagesNothingWhereLinksLead() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("0"), "mine");
        Files.createDirectories(output.getParent());
        Path beside = output.resolveSibling("." + output.getFileName() + ".cahier-staging");
        Files.createSymbolicLink(beside, elsewhere);

        write(OutputFile.text("a.html", "a"));

        assertThat(beside).doesNotExist();
        assertThat(elsewhere.resolve("0")).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesThroughALinkThatIsTheFolderItself() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createDirectories(output.getParent());
        Files.createSymbolicLink(output, real);
        write(OutputFile.text("old.html", "old"));

        write(OutputFile.text("a.html", "a"));

        assertThat(Files.isSymbolicLink(output)).isTrue();
        assertThat(real.resolve("a.html")).hasContent("a");
        assertThat(real.resolve("old.html")).doesNotExist();
        Files.writeString(real.resolve("mine.txt"), "mine");
        assertThat(clean()).containsExactly("mine.txt");
        assertThat(real.resolve("mine.txt")).exists();
    }

    @Test
    void refusesPathsThatMustNotBePublished() {
        for (String path : List.of(".git/x", "a/.x", ".nojekyll", "con", "x".repeat(256))) {
            assertThatIllegalArgumentException()
                    .as(path)
                    .isThrownBy(() -> plan(OutputFile.text(path, "x")));
        }
        assertThat(output).doesNotExist();
    }

    @Test
    void cleansWhatItWrote() throws IOException {
        foreign(".gitignore", "*");
        write(OutputFile.text("a/b.html", "a"), OutputFile.text("c.html", "c"));
        foreign("CNAME", "mine");
        foreign("c.html", "edited");

        assertThat(clean()).containsExactly("CNAME", "c.html");

        assertThat(tree()).containsExactly(".gitignore", "CNAME", "c.html");
        assertThat(output.resolve("a")).doesNotExist();
        assertThat(foreignFile()).as("an edited page is still known").isEmpty();
        Files.delete(output.resolve("c.html"));
        clean();
        assertThat(output.resolve(".nojekyll")).doesNotExist();
    }

    @Test
    void cleansNothingOfOthers() throws IOException {
        assertThat(clean()).isEmpty();
        assertThat(output).doesNotExist();

        foreign(".nojekyll", "");
        foreign("404.html", "x");
        assertThat(clean()).containsExactly("404.html");
        assertThat(output.resolve("404.html")).exists();
        assertThat(output.resolve(".nojekyll")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
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
        try (SiteWriter writer = writer()) {
            return writer.write(writer.plan(Arrays.asList(files)));
        }
    }

    private PublishPlan plan(OutputFile... files) {
        try (SiteWriter writer = writer()) {
            return writer.plan(Arrays.asList(files));
        }
    }

    private List<String> clean() {
        try (SiteWriter writer = writer()) {
            writer.clean();
            return writer.files();
        }
    }

    private Optional<String> foreignFile() {
        return SiteWriter.foreignFile(output, folder.resolve(".cahier"));
    }

    private SiteWriter writer() {
        return SiteWriter.open(output, folder.resolve(".cahier"));
    }

    private void foreign(String path, String text) throws IOException {
        Path file = output.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void deleteRecords() {
        SiteWriter.deleteFolder(folder.resolve(".cahier"));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(".nojekyll"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A publish that is stopped at any of its operations on files. */
final class StoppedPublishTest {

    @TempDir private Path folder;
    private int scenes;
    private PublishScene scene;
    private Path foreign = Path.of("none");

    @Test
    void leavesTheOldSiteOrAJournalOfTheNewOne() throws IOException {
        for (boolean halfway : new boolean[] {false, true}) {
            boolean stopped = true;
            for (int operations = 0; stopped; operations++) {
                newScene();
                stopped = stopAndFinish(operations, halfway);
            }
        }
        assertThat(scenes).as("operations that were tried").isGreaterThan(60);
    }

    /** As where the output folder is the place at which a disk is mounted. */
    @Test
    void leavesTheSameWhereFilesMustBeCopied() throws IOException {
        boolean stopped = true;
        for (int operations = 0; stopped; operations++) {
            newScene();
            foreign = scene.staging();
            stopped = stopAndFinish(operations, operations % 2 == 0);
        }
    }

    @Test
    void leavesTheSameOnAnotherFileSystem() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isDirectory(memory)
                        && Files.isWritable(memory)
                        && !Files.getFileStore(memory).equals(Files.getFileStore(folder)),
                "this machine has no second file system");
        Path other = Files.createTempDirectory(memory, "cahier");
        try {
            boolean stopped = true;
            for (int operations = 0; stopped; operations++) {
                newScene();
                Path output = Files.createDirectories(other.resolve("site" + scenes));
                scene = scene.withOutput(output);
                stopped = stopAndFinish(operations, operations % 2 == 0);
                assertThat(other.resolve("." + output.getFileName() + ".cahier-staging"))
                        .doesNotExist();
            }
        } finally {
            SiteWriter.deleteFolder(other);
        }
    }

    /** The process that finishes the publish may be killed, too. */
    @Test
    void finishesAtTheThirdTry() throws IOException {
        for (int first = 0; first < 40; first += 3) {
            for (int second = 0; second < 40; second += 3) {
                newScene();
                scene.publish(Disk.real(), scene.before());
                publishUntilKilled(disk(first, false));
                boolean begun = scene.hasJournal();
                try {
                    SiteWriter.finish(scene.cache(), disk(second, true));
                } catch (StoppedDisk.Killed e) {
                    // The third process finds what both have left.
                }
                scene.assertWholeFilesAfterKill();
                SiteWriter.finish(scene.cache());
                if (begun) {
                    assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
                }
            }
        }
    }

    @Test
    void countsNewFilesThatSomebodyDeletedInTheMeantime() throws IOException {
        stopOnceThereIsAJournal();
        SiteWriter.deleteFolder(scene.staging());

        assertThat(SiteWriter.finish(scene.cache()))
                .hasValueSatisfying(finished -> assertThat(finished.lost()).isPositive());
        scene.assertWholeFilesAfterKill();
        scene.publish(Disk.real(), scene.after());
        assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
    }

    /** Nobody could run a command any more. */
    @Test
    void isFinishedAsFarAsOthersFilesAreNotInTheWay() throws IOException {
        stopOnceThereIsAJournal();
        SiteWriter.deleteFolder(scene.output().resolve("a"));
        Files.deleteIfExists(scene.output().resolve("a"));
        SiteWriter.deleteFolder(scene.output().resolve("b"));
        Files.writeString(scene.output().resolve("a"), "mine");
        Files.createDirectories(scene.output().resolve("b"));
        Files.writeString(scene.output().resolve("b/mine.txt"), "mine");

        assertThat(SiteWriter.finish(scene.cache()))
                .hasValueSatisfying(finished -> assertThat(finished.lost()).isEqualTo(2));

        assertThat(scene.journal()).doesNotExist();
        assertThat(scene.site())
                .containsEntry("a", "mine")
                .containsEntry("b/mine.txt", "mine")
                .containsEntry("sitemap.xml", "new");
    }

    @Test
    void isGivenUpWhereAFileHasTakenThePlaceOfTheFolder() throws IOException {
        stopOnceThereIsAJournal();
        SiteWriter.deleteFolder(scene.output());
        Files.writeString(scene.output(), "mine");

        assertThat(SiteWriter.finish(scene.cache()))
                .hasValueSatisfying(finished -> assertThat(finished.lost()).isPositive());

        assertThat(scene.journal()).doesNotExist();
        assertThat(scene.output()).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void beginsNothingThatCannotBeFinished() throws IOException {
        String longName = "n".repeat(300);
        Files.writeString(folder.resolve("file"), "x");
        Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
        for (String output : List.of(longName, longName + "/site", "file/site", "gone")) {
            newScene();
            scene = scene.withOutput(folder.resolve(output));

            assertThatThrownBy(() -> scene.publish(Disk.real(), scene.after()))
                    .as(output)
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(scene.hasJournal()).as(output).isFalse();
            scene = scene.withOutput(scene.place().resolve("site"));
            scene.publish(Disk.real(), scene.after());
            assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
        }
    }

    /** A path may be too long for the system though each of its names is short enough. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void beginsNothingWhosePathsAreTooLong() throws IOException {
        newScene();
        Path deep = scene.place();
        while (deep.toString().length() < 3900) {
            deep = deep.resolve("d".repeat(180));
        }
        String longPath = String.join("/", Collections.nCopies(20, "n".repeat(20)));
        scene = scene.withOutput(deep);

        assertThatThrownBy(
                        () ->
                                scene.publish(
                                        Disk.real(),
                                        List.of(
                                                OutputFile.text("a.html", "new"),
                                                OutputFile.text(longPath, "new"))))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(scene.hasJournal()).isFalse();
    }

    @Test
    void putsNoDamagedFileInItsPlace() throws IOException {
        stopOnceThereIsAJournal();
        try (Stream<Path> staged = Files.list(scene.staging())) {
            for (Path file : staged.toList()) {
                Files.writeString(file, "");
            }
        }

        SiteWriter.finish(scene.cache());

        scene.assertWholeFilesAfterKill();
    }

    /** Somebody may put a folder {@code .cahier} into a repository that others build. */
    @Test
    void trustsNoJournalFromElsewhere() throws IOException {
        stopOnceThereIsAJournal();
        Path copy = folder.resolve("copy/.cahier");
        Files.createDirectories(copy);
        for (String name : List.of("publish.journal", "publish.lock")) {
            Files.copy(scene.cache().resolve(name), copy.resolve(name));
        }

        assertThat(SiteWriter.finish(copy)).isEmpty();

        assertThat(scene.site()).isEqualTo(scene.published(scene.before()));
        assertThat(copy.resolve("publish.journal")).doesNotExist();
    }

    private void stopOnceThereIsAJournal() throws IOException {
        for (int operations = 0; operations == 0 || !scene.hasJournal(); operations++) {
            newScene();
            scene.publish(Disk.real(), scene.before());
            publishUntilKilled(disk(operations, false));
        }
    }

    private Disk disk(int operations, boolean halfway) {
        return new StoppedDisk(operations, halfway, foreign);
    }

    private void newScene() throws IOException {
        scene = PublishScene.in(folder.resolve("scene" + scenes));
        scenes++;
    }

    private boolean publishUntilKilled(Disk disk) {
        try {
            scene.publish(disk, scene.after());
            return false;
        } catch (StoppedDisk.Killed e) {
            return true;
        }
    }

    /** Returns whether the publish was stopped at all. */
    private boolean stopAndFinish(int operations, boolean halfway) throws IOException {
        scene.publish(Disk.real(), scene.before());
        Map<String, String> old = scene.site();

        boolean stopped = publishUntilKilled(disk(operations, halfway));

        boolean begun = scene.hasJournal();
        scene.assertWholeFilesAfterKill();
        if (!begun) {
            assertThat(scene.site()).isIn(old, scene.published(scene.after()));
        }
        SiteWriter.finish(scene.cache());
        assertThat(scene.journal()).doesNotExist();
        if (begun || !stopped) {
            assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
        }
        scene.publish(Disk.real(), scene.after());
        assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
        assertThat(scene.staging()).doesNotExist();
        return stopped;
    }
}

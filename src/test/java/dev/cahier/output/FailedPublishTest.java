package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publish in which the disk refuses any one of the operations. */
final class FailedPublishTest {

    private static final int MOST_OPERATIONS = 200;

    @TempDir private Path folder;
    private PublishScene scene;

    @Test
    void losesNothingWhereTheDiskBecomesFull() throws IOException {
        assertThat(failAtEach(FailingDisk::full, "No space left on device")).isGreaterThan(12);
    }

    @Test
    void losesNothingWhereOneOperationFails() throws IOException {
        assertThat(failAtEach(FailingDisk::faulty, "Input/output error")).isGreaterThan(30);
    }

    /** Every build after the first finds the disk as full as it was. */
    @Test
    void staysWholeHoweverOftenBuildsFindTheDiskFull() throws IOException {
        for (int room = 0; room < MOST_OPERATIONS; room++) {
            newScene(room);
            Optional<UncheckedIOException> failure = publish(FailingDisk.full(room));
            if (failure.isEmpty()) {
                return;
            }
            boolean begun = scene.hasJournal();
            for (int again = 0; again < 3; again++) {
                publish(FailingDisk.full(0));
                scene.assertWholeFiles();
            }
            assertThat(begun || scene.site().equals(scene.published(scene.before()))).isTrue();
            assertThat(publish(Disk.real())).isEmpty();
            assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
        }
        throw new AssertionError("a publish that does not end");
    }

    /** Returns how many operations were refused, one in each publish. */
    private int failAtEach(IntFunction<Disk> disks, String reason) throws IOException {
        for (int number = 0; number < MOST_OPERATIONS; number++) {
            newScene(number);
            Optional<UncheckedIOException> failure = publish(disks.apply(number));
            scene.assertWholeFiles();
            if (failure.isEmpty()) {
                assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
                return number;
            }
            assertThat(failure.get())
                    .hasMessage("cannot write the site to " + scene.output())
                    .hasRootCauseMessage(reason);
            if (!scene.hasJournal()) {
                assertThat(scene.site())
                        .isIn(scene.published(scene.before()), scene.published(scene.after()));
            }
            boolean begun = scene.hasJournal();
            SiteWriter.finish(scene.cache());
            if (begun) {
                assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
            }
            assertThat(publish(Disk.real())).isEmpty();
            assertThat(scene.site()).isEqualTo(scene.published(scene.after()));
            assertThat(scene.staging()).doesNotExist();
            assertThat(scene.journal()).doesNotExist();
        }
        throw new AssertionError("a publish that does not end");
    }

    private void newScene(int number) throws IOException {
        scene = PublishScene.in(folder.resolve("scene" + number));
        scene.publish(Disk.real(), scene.before());
    }

    private Optional<UncheckedIOException> publish(Disk disk) {
        try {
            scene.publish(disk, scene.after());
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(e);
        }
    }
}

package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStampsTest {

    /** Files that are older than this are told apart by what the system keeps of them. */
    private static final Instant ALL_OLD = Instant.parse("2200-01-01T00:00:00Z");

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir private Path folder;

    @BeforeEach
    void requireTimesOfChanges() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
    }

    @Test
    void tellsFoldersApartThatChangedNamesAlthoughTheirFilesHaveTheSameTimes() throws IOException {
        Path one = folder.resolve("one/a.txt");
        Path two = folder.resolve("two/a.txt");
        assumeTrue(haveTheSameTimes(one, two), "the clock of this file system is too fine");
        FileStamps before = stamps();
        Files.move(one.getParent(), folder.resolve("three"));
        Files.move(two.getParent(), one.getParent());
        Files.move(folder.resolve("three"), two.getParent());

        assertThat(stamps().areSameAs(before)).isFalse();
    }

    @Test
    void noticesOtherContentOfTheSameSizeAndTime() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Files.setLastModifiedTime(file, LONG_AGO);
        FileStamps before = stamps();
        Object changed = Files.getAttribute(file, "unix:ctime");
        do {
            Files.writeString(file, "two");
            Files.setLastModifiedTime(file, LONG_AGO);
        } while (Files.getAttribute(file, "unix:ctime").equals(changed));

        assertThat(stamps().areSameAs(before)).isFalse();
        assertThat(stamps().areSameAs(stamps())).isTrue();
    }

    /** Times of whole seconds may be by a clock that ticks every other second. */
    @Test
    void trustsTimesThatAreOlderThanATickOfTheClock() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Instant written = Instant.parse("2030-01-01T00:00:00.5Z");

        for (Duration age : List.of(Duration.ZERO, Duration.ofMillis(99))) {
            assertThat(hashAt(file, written, age)).isNotEmpty();
        }
        assertThat(hashAt(file, written, Duration.ofMillis(101))).isEmpty();
        Instant whole = written.truncatedTo(ChronoUnit.SECONDS);
        assertThat(hashAt(file, whole, Duration.ofMillis(1_999))).isNotEmpty();
        assertThat(hashAt(file, whole, Duration.ofMillis(2_001))).isEmpty();
    }

    private static String hashAt(Path file, Instant modified, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return FileStamp.of(file, modified.plus(age), Optional.empty()).hash();
    }

    @Test
    void noticesThatAFileWasChangedAfterItWasWritten() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "changed");

        assertThat(justWritten("changed").areSameAs(justWritten("changed"))).isTrue();
        assertThat(stamps().areSameAs(justWritten("changed"))).isTrue();
        assertThat(stamps().areSameAs(justWritten("written"))).isFalse();
    }

    /** Returns the look of files that a build has written just now. */
    private FileStamps justWritten(String content) throws IOException {
        return FileStamps.of(
                List.of(folder),
                List.of(),
                at(Instant.EPOCH),
                file -> Optional.of(Sha256.of(content).substring(0, 32)));
    }

    /** Writes two files of the same size until they were changed within one tick of the clock. */
    private static boolean haveTheSameTimes(Path one, Path two) throws IOException {
        for (int i = 0; i < 300; i++) {
            for (Path file : List.of(one, two)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, file.getParent().getFileName().toString());
            }
            Files.setLastModifiedTime(one, LONG_AGO);
            Files.setLastModifiedTime(two, LONG_AGO);
            if (Files.getAttribute(one, "unix:ctime")
                    .equals(Files.getAttribute(two, "unix:ctime"))) {
                return true;
            }
        }
        return false;
    }

    private FileStamps stamps() throws IOException {
        return FileStamps.of(List.of(folder), List.of(), at(ALL_OLD));
    }

    /** Returns a moment of one long run. */
    private static RunningMoment at(Instant clock) {
        return new RunningMoment(clock, Duration.between(Instant.EPOCH, clock).toNanos());
    }
}

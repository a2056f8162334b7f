package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publish in which the disk refuses any one of the operations. */
final class FailedPublishTest {

    private static final int MOST_OPERATIONS = 200;

    @TempDir private Path folder;
    private Path cache;
    private Path output;
    private Path picture;

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
            boolean begun = hasJournal();
            for (int again = 0; again < 3; again++) {
                publish(FailingDisk.full(0));
                assertWholeFiles();
            }
            assertThat(begun || site().equals(published(before()))).isTrue();
            assertThat(publish(Disk.real())).isEmpty();
            assertThat(site()).isEqualTo(published(after()));
        }
        throw new AssertionError("a publish that does not end");
    }

    /** Returns how many operations were refused, one in each publish. */
    private int failAtEach(IntFunction<Disk> disks, String reason) throws IOException {
        for (int number = 0; number < MOST_OPERATIONS; number++) {
            newScene(number);
            Optional<UncheckedIOException> failure = publish(disks.apply(number));
            assertWholeFiles();
            if (failure.isEmpty()) {
                assertThat(site()).isEqualTo(published(after()));
                return number;
            }
            assertThat(failure.get())
                    .hasMessage("cannot write the site to " + output)
                    .hasRootCauseMessage(reason);
            if (!hasJournal()) {
                assertThat(site()).isIn(published(before()), published(after()));
            }
            boolean begun = hasJournal();
            SiteWriter.finish(cache);
            if (begun) {
                assertThat(site()).isEqualTo(published(after()));
            }
            assertThat(publish(Disk.real())).isEmpty();
            assertThat(site()).isEqualTo(published(after()));
            assertThat(cache.resolve("staging")).doesNotExist();
            assertThat(cache.resolve("publish.journal")).doesNotExist();
        }
        throw new AssertionError("a publish that does not end");
    }

    private void newScene(int number) throws IOException {
        Path place = Files.createDirectories(folder.resolve("scene" + number));
        SiteWriter.deleteFolder(place);
        Files.createDirectories(place);
        cache = place.resolve(".cahier");
        output = place.resolve("site");
        picture = Files.writeString(place.resolve("picture.png"), "picture");
        write(Disk.real(), before());
    }

    private Optional<UncheckedIOException> publish(Disk disk) {
        try {
            write(disk, after());
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(e);
        }
    }

    private void write(Disk disk, List<OutputFile> files) {
        try (SiteWriter writer = SiteWriter.open(output, cache, disk)) {
            writer.write(writer.plan(files));
        }
    }

    private boolean hasJournal() {
        return Files.exists(cache.resolve("publish.journal"));
    }

    private static List<OutputFile> before() {
        return List.of(
                OutputFile.text("404.html", "old"),
                OutputFile.text("a", "old"),
                OutputFile.text("b/c/index.html", "old"),
                OutputFile.text("same.html", "same"),
                OutputFile.text("stale/x.html", "old"));
    }

    private List<OutputFile> after() {
        return List.of(
                OutputFile.text("404.html", "new"),
                OutputFile.text("a/index.html", "new"),
                OutputFile.text("b", "new"),
                OutputFile.copy("assets/picture.png", picture),
                OutputFile.text("same.html", "same"));
    }

    private void assertWholeFiles() throws IOException {
        site().forEach(
                        (path, text) -> {
                            if (path.equals(SiteWriter.NO_JEKYLL)) {
                                assertThat(text).endsWith("\n");
                            } else {
                                assertThat(text).as(path).isIn("old", "new", "same", "picture");
                            }
                        });
    }

    /** Returns what a clean build of a site publishes. */
    private Map<String, String> published(List<OutputFile> files) throws IOException {
        Path place = Files.createTempDirectory(folder, "clean");
        try (SiteWriter writer = SiteWriter.open(place.resolve("site"), place.resolve("cache"))) {
            writer.write(writer.plan(files));
        }
        return tree(place.resolve("site"));
    }

    private Map<String, String> site() throws IOException {
        return tree(output);
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(root).entrySet()) {
            files.put(file.getKey(), Files.readString(file.getValue()));
        }
        return files;
    }
}

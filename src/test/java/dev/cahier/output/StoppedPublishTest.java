package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publish that is stopped at any of its operations on files. */
final class StoppedPublishTest {

    @TempDir private Path folder;
    private int scene;
    private Path cache;
    private Path output;
    private Path picture;
    private Path foreign = Path.of("none");

    @Test
    void leavesTheOldSiteOrAJournalOfTheNewOne() throws IOException {
        for (boolean halfway : new boolean[] {false, true}) {
            boolean stopped = true;
            for (int operations = 0; stopped; operations++) {
                newScene(folder.resolve("scene" + scene));
                stopped = stopAndFinish(operations, halfway);
            }
        }
        assertThat(scene).as("operations that were tried").isGreaterThan(60);
    }

    /** As where the output folder is the place at which a disk is mounted. */
    @Test
    void leavesTheSameWhereFilesMustBeCopied() throws IOException {
        boolean stopped = true;
        for (int operations = 0; stopped; operations++) {
            newScene(folder.resolve("scene" + scene));
            foreign = cache.resolve("staging");
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
                newScene(folder.resolve("scene" + scene));
                output = other.resolve("site" + scene);
                Files.createDirectories(output);
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
                newScene(folder.resolve("scene" + scene));
                publish(Disk.real(), before());
                publishUntilKilled(disk(first, false));
                boolean begun = hasJournal();
                try {
                    SiteWriter.finish(cache, disk(second, true));
                } catch (StoppedDisk.Killed e) {
                    // The third process finds what both have left.
                }
                assertWholeFiles();
                SiteWriter.finish(cache);
                if (begun) {
                    assertThat(site()).isEqualTo(published(after()));
                }
            }
        }
    }

    @Test
    void countsNewFilesThatSomebodyDeletedInTheMeantime() throws IOException {
        stopOnceThereIsAJournal();
        SiteWriter.deleteFolder(cache.resolve("staging"));

        assertThat(SiteWriter.finish(cache))
                .hasValueSatisfying(finished -> assertThat(finished.lost()).isPositive());
        assertWholeFiles();
        publish(Disk.real(), after());
        assertThat(site()).isEqualTo(published(after()));
    }

    @Test
    void putsNoDamagedFileInItsPlace() throws IOException {
        stopOnceThereIsAJournal();
        try (Stream<Path> staged = Files.list(cache.resolve("staging"))) {
            for (Path file : staged.toList()) {
                Files.writeString(file, "");
            }
        }

        SiteWriter.finish(cache);

        assertWholeFiles();
    }

    /** Somebody may put a folder {@code .cahier} into a repository that others build. */
    @Test
    void trustsNoJournalFromElsewhere() throws IOException {
        stopOnceThereIsAJournal();
        Path copy = folder.resolve("copy/.cahier");
        Files.createDirectories(copy);
        for (String name : List.of("publish.journal", "publish.lock")) {
            Files.copy(cache.resolve(name), copy.resolve(name));
        }

        assertThat(SiteWriter.finish(copy)).isEmpty();

        assertThat(site()).isEqualTo(published(before()));
        assertThat(copy.resolve("publish.journal")).doesNotExist();
    }

    private void stopOnceThereIsAJournal() throws IOException {
        for (int operations = 0; operations == 0 || !hasJournal(); operations++) {
            newScene(folder.resolve("scene" + scene));
            publish(Disk.real(), before());
            publishUntilKilled(disk(operations, false));
        }
    }

    private Disk disk(int operations, boolean halfway) {
        return new StoppedDisk(operations, halfway, foreign);
    }

    private boolean hasJournal() {
        return Files.exists(cache.resolve("publish.journal"));
    }

    private void newScene(Path place) throws IOException {
        scene++;
        cache = place.resolve(".cahier");
        output = place.resolve("site");
        Files.createDirectories(place);
        picture = Files.writeString(place.resolve("picture.png"), "picture");
    }

    private List<OutputFile> before() {
        return List.of(
                OutputFile.text("404.html", "old"),
                OutputFile.text("a", "old"),
                OutputFile.text("b/c/index.html", "old"),
                OutputFile.text("same.html", "same"),
                OutputFile.text("stale/x.html", "old"),
                OutputFile.text("sitemap.xml", "old"));
    }

    private List<OutputFile> after() {
        return List.of(
                OutputFile.text("404.html", "new"),
                OutputFile.text("a/index.html", "new"),
                OutputFile.text("b", "new"),
                OutputFile.copy("assets/picture.png", picture),
                OutputFile.text("same.html", "same"),
                OutputFile.text("sitemap.xml", "new"));
    }

    private int publish(Disk disk, List<OutputFile> files) {
        try (SiteWriter writer = SiteWriter.open(output, cache, disk)) {
            return writer.write(writer.plan(files));
        }
    }

    private boolean publishUntilKilled(Disk disk) {
        try {
            publish(disk, after());
            return false;
        } catch (StoppedDisk.Killed e) {
            return true;
        }
    }

    /** Returns whether the publish was stopped at all. */
    private boolean stopAndFinish(int operations, boolean halfway) throws IOException {
        publish(Disk.real(), before());
        Map<String, String> old = site();

        boolean stopped = publishUntilKilled(disk(operations, halfway));

        boolean begun = hasJournal();
        assertWholeFiles();
        if (!begun) {
            assertThat(site()).isIn(old, published(after()));
        }
        SiteWriter.finish(cache);
        assertThat(cache.resolve("publish.journal")).doesNotExist();
        if (begun || !stopped) {
            assertThat(site()).isEqualTo(published(after()));
        }
        publish(Disk.real(), after());
        assertThat(site()).isEqualTo(published(after()));
        assertThat(cache.resolve("staging")).doesNotExist();
        return stopped;
    }

    private void assertWholeFiles() throws IOException {
        site().forEach(
                        (path, text) -> {
                            if (path.equals(SiteWriter.NO_JEKYLL)) {
                                assertThat(text).endsWith("\n");
                            } else if (!path.contains(".tmp")) {
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
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}

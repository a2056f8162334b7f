package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site that is published over an older one: files change, come and go, one becomes a folder, and
 * a folder becomes a file.
 *
 * @param place where all of it is
 * @param output where the site is published
 */
record PublishScene(Path place, Path output) {

    /** Creates a scene in a folder, which need not exist. */
    static PublishScene in(Path place) throws IOException {
        Files.createDirectories(place);
        PublishScene scene = new PublishScene(place, place.resolve("site"));
        Files.writeString(scene.picture(), "picture");
        return scene;
    }

    PublishScene withOutput(Path other) {
        return new PublishScene(place, other);
    }

    Path cache() {
        return place.resolve(".cahier");
    }

    Path staging() {
        return cache().resolve("staging");
    }

    Path journal() {
        return cache().resolve("publish.journal");
    }

    private Path picture() {
        return place.resolve("picture.png");
    }

    boolean hasJournal() {
        return Files.exists(journal());
    }

    List<OutputFile> before() {
        return List.of(
                OutputFile.text("404.html", "old"),
                OutputFile.text("a", "old"),
                OutputFile.text("b/c/index.html", "old"),
                OutputFile.text("same.html", "same"),
                OutputFile.text("stale/x.html", "old"),
                OutputFile.text("sitemap.xml", "old"));
    }

    List<OutputFile> after() {
        return List.of(
                OutputFile.text("404.html", "new"),
                OutputFile.text("a/index.html", "new"),
                OutputFile.text("b", "new"),
                OutputFile.copy("assets/picture.png", picture()),
                OutputFile.text("same.html", "same"),
                OutputFile.text("sitemap.xml", "new"));
    }

    /** Returns how many files were written. */
    int publish(Disk disk, List<OutputFile> files) {
        try (SiteWriter writer = SiteWriter.open(output, cache(), disk)) {
            return writer.write(writer.plan(files));
        }
    }

    /** Fails if a file is neither the old nor the new one. */
    void assertWholeFiles() throws IOException {
        site().forEach(PublishScene::assertWhole);
    }

    /** The same for a process that was killed, which leaves temporary files. */
    void assertWholeFilesAfterKill() throws IOException {
        Map<String, String> files = site();
        files.keySet().removeIf(path -> path.contains(".tmp"));
        files.forEach(PublishScene::assertWhole);
    }

    private static void assertWhole(String path, String text) {
        if (path.equals(SiteWriter.NO_JEKYLL)) {
            assertThat(text).endsWith("\n");
        } else {
            assertThat(text).as(path).isIn("old", "new", "same", "picture");
        }
    }

    /** Returns what a clean build of a site publishes. */
    Map<String, String> published(List<OutputFile> files) throws IOException {
        Path clean = Files.createTempDirectory(place, "clean");
        PublishScene other = new PublishScene(clean, clean.resolve("site"));
        other.publish(Disk.real(), files);
        return other.site();
    }

    /** Returns the texts of the site that is published. */
    Map<String, String> site() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(output).entrySet()) {
            files.put(file.getKey(), Files.readString(file.getValue()));
        }
        return files;
    }
}

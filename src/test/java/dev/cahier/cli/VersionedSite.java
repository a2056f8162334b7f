package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A site of notes in two versions, 0 and 1, between which all notes change; every third one is in
 * one of them only.
 *
 * @param notes how many notes each version has
 * @param growth how many more sentences each note has than the one before it
 */
record VersionedSite(int notes, int growth) {

    /** Returns what a clean build makes of both versions, in order. */
    List<Map<String, String>> cleanBuilds(Path folder) throws IOException {
        return List.of(cleanBuild(folder, 0), cleanBuild(folder, 1));
    }

    private Map<String, String> cleanBuild(Path folder, int version) throws IOException {
        Path site = folder.resolve("clean " + version);
        write(site, version);
        assertThat(Console.run("build", "-q", "-s", site.toString()).code()).isZero();
        return TrialSites.contents(site.resolve("site"));
    }

    /** Writes the notes of a version over those of the other. */
    void write(Path site, int version) throws IOException {
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        for (int i = 0; i < notes; i++) {
            Files.deleteIfExists(posts.resolve("only-" + (1 - version) + "-" + i + ".md"));
            String name = i % 3 == 0 ? "only-" + version + "-" + i : "note-" + i;
            String text = "A formula $x_{%d}$ of version %d. ".formatted(i, version);
            Files.writeString(
                    posts.resolve(name + ".md"),
                    "---\ntitle: Note %d\ntags: [v%d]\n---\n".formatted(i, version)
                            + text.repeat(1 + i * growth));
        }
    }
}

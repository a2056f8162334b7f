package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Golden;
import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the sites under {@code sites-invalid} of the resources. */
final class InvalidSitesTest {

    private static final String EVERY_MISTAKE = "sites-invalid/every-mistake";

    private static final String LOST_BACKSLASHES = "sites-invalid/lost-backslashes";

    @TempDir private Path folder;

    @Test
    void reportsEveryMistakeInOneRun() {
        Console console = build(TrialSites.copy(EVERY_MISTAKE, folder.resolve("a")));

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        Golden.assertMatches(
                console.err().replace(folder.toString(), "FOLDER"),
                TrialSites.resource(EVERY_MISTAKE).resolve("expected.err"));
    }

    @Test
    void reportsEachTextThatLostABackslash() {
        Console console = build(TrialSites.copy(LOST_BACKSLASHES, folder.resolve("a")));

        assertThat(console.code()).isEqualTo(1);
        Golden.assertMatches(
                console.err().replace(folder.toString(), "FOLDER"),
                TrialSites.resource(LOST_BACKSLASHES).resolve("expected.err"));
    }

    @Test
    void leavesTheFormerSiteAsItWas() throws IOException {
        Path source = TrialSites.copy(EVERY_MISTAKE, folder.resolve("a"));
        Path former = TrialSites.copy("sites/reading-notes", folder.resolve("former"));
        String site = source.resolve("site").toString();
        assertThat(Console.run("build", "-s", former.toString(), "-o", site).code()).isZero();
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (Path file : TrialSites.files(source.resolve("site")).values()) {
            Files.setLastModifiedTime(file, longAgo);
        }
        SortedMap<String, String> before = state(source.resolve("site"));

        Console console = build(source);

        assertThat(console.err()).endsWith("/site is as it was.\n");
        assertThat(state(source.resolve("site"))).isEqualTo(before);
    }

    private static Console build(Path source) {
        return Console.run("build", "-s", source.toString());
    }

    private static SortedMap<String, String> state(Path site) throws IOException {
        SortedMap<String, String> state = new TreeMap<>();
        for (var file : TrialSites.files(site).entrySet()) {
            Path path = file.getValue();
            state.put(
                    file.getKey(),
                    Files.getLastModifiedTime(path)
                            + " "
                            + Files.readString(path, StandardCharsets.ISO_8859_1));
        }
        return state;
    }
}

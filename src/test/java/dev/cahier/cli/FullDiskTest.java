package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds on a disk that is full, or becomes full at any place. */
final class FullDiskTest {

    private static final int DISK_KILOBYTES = 12_000;
    private static final int[] ROOMS = {0, 24, 96, 256, 1024};
    private static final int NOTES = 12;

    @TempDir private Path folder;
    private Path source;
    private Path output;

    @Test
    void keepsTheOldSiteOrEndsInTheNewOneIfASmallDiskCanBeMade() throws IOException {
        Path mounted = Files.createDirectories(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.in(mounted, DISK_KILOBYTES)) {
            source = mounted.resolve("notes");
            output = source.resolve("site");
            fillAtEachSize(disk);
        }
    }

    /** As where the site is written to a small disk from a large one. */
    @Test
    void keepsTheOldSiteIfOnlyTheOutputIsOnASmallDiskThatCanBeMade() throws IOException {
        Path mounted = Files.createDirectories(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.in(mounted, DISK_KILOBYTES)) {
            source = folder.resolve("notes");
            output = mounted.resolve("site");
            fillAtEachSize(disk);
        }
    }

    private void fillAtEachSize(SmallDisk disk) throws IOException {
        List<Map<String, String>> versions = List.of(buildClean(0), buildClean(1));
        write(source, 0);
        assertThat(build().code()).isZero();
        int failures = 0;
        for (int i = 0; i < ROOMS.length; i++) {
            Map<String, String> old = versions.get(i % 2);
            Map<String, String> next = versions.get((i + 1) % 2);
            write(source, (i + 1) % 2);
            disk.leaveRoom(ROOMS[i]);

            Console console = build();

            boolean journal = Files.exists(source.resolve(".cahier/publish.journal"));
            if (console.code() != 0) {
                failures++;
                assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
                assertThat(console.err())
                        .containsAnyOf("No space left on device", "the disk has no room for")
                        .doesNotContain("defect");
                assertThat(journal ? next : TrialSites.contents(output)).isIn(old, next);
            } else {
                assertThat(TrialSites.contents(output)).as(console.err()).isEqualTo(next);
            }
            disk.giveRoomBack();
            assertThat(build().code()).isZero();
            assertThat(TrialSites.contents(output)).as("room %d", ROOMS[i]).isEqualTo(next);
        }
        assertThat(failures).as("builds that found the disk full").isBetween(1, ROOMS.length - 1);
    }

    private Map<String, String> buildClean(int version) throws IOException {
        Path clean = folder.resolve("clean" + version);
        write(clean, version);
        assertThat(Console.run("build", "-q", "-s", clean.toString()).code()).isZero();
        return TrialSites.contents(clean.resolve("site"));
    }

    private Console build() {
        return Console.run("build", "-s", source.toString(), "-o", output.toString());
    }

    private static void write(Path site, int version) throws IOException {
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        for (int i = 0; i < NOTES; i++) {
            Files.writeString(
                    posts.resolve("note-" + i + ".md"),
                    "---\ntitle: N %d\n---\nA formula $x_{%d}$ of version %d.\n"
                            .formatted(i, version, version));
        }
    }
}

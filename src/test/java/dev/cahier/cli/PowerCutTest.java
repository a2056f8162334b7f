package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds on a computer that loses its power while they run or shortly after. Then pages may be
 * empty or hold zeros; the next build makes the site that a clean build would.
 *
 * <p>The property {@code test.cuts} says how often the power fails.
 */
final class PowerCutTest {

    private static final VersionedSite SITE = new VersionedSite(60, 3);
    private static final int LONGEST_BUILD_MILLIS = 3000;
    private static final int LONGEST_WAIT_MILLIS = 4000;

    /** A build that stays the first one of a site. */
    private static final int FIRST = 4;

    @TempDir private Path folder;
    private final Random random = new Random(20261128);
    private CutDisk disk;
    private Path site;

    @Test
    void isRepairedByTheNextBuildIfADiskCanBeMade() throws IOException, InterruptedException {
        List<Map<String, String>> versions = SITE.cleanBuilds(folder);
        try (CutDisk made = CutDisk.in(folder)) {
            disk = made;
            site = made.root().resolve("site of notes");
            for (int cut = 0; cut < Integer.getInteger("test.cuts"); cut++) {
                int version = cut % 2;
                SITE.write(site, version);
                if (cut % FIRST == 0) {
                    SiteWriter.deleteFolder(site.resolve(".cahier"));
                    SiteWriter.deleteFolder(site.resolve("site"));
                }
                disk.flush();

                cutPowerOf(build());

                assertThat(build().waitFor()).as("build after cut %d", cut).isZero();
                assertThat(TrialSites.contents(site.resolve("site")))
                        .as("site after cut %d", cut)
                        .isEqualTo(versions.get(version));
            }
        }
    }

    private void cutPowerOf(Process build) throws IOException, InterruptedException {
        switch (random.nextInt(3)) {
            case 0 -> Thread.sleep(random.nextInt(LONGEST_BUILD_MILLIS));
            case 1 -> {
                Path journal = site.resolve(".cahier/publish.journal");
                while (build.isAlive() && !Files.exists(journal)) {
                    Thread.onSpinWait();
                }
                Thread.sleep(random.nextInt(50));
            }
            default -> {
                assertThat(build.waitFor()).isZero();
                Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            }
        }
        disk.cut();
        build.destroyForcibly().waitFor();
        disk.restart();
    }

    private Process build() throws IOException {
        return CahierProcess.startBy(disk.clock(), List.of(), "build", "-q", "-s", site.toString());
    }
}

package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.edits.EditedSite;
import dev.cahier.build.edits.StoreDamage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to what is kept between builds, the next build does what a clean one would.
 *
 * <p>The property {@code test.damages} says how often something is damaged, {@code test.seed} what.
 */
final class DamagedStoreTest {

    @TempDir private Path folder;
    private final long seed = Long.getLong("test.seed");
    private final Random random = new Random(seed);

    @Test
    void buildsWhatACleanBuildWould() throws IOException {
        Path source = folder.resolve("site of notes");
        EditedSite site = new EditedSite(source, random);
        StoreDamage store = new StoreDamage(source, random);
        CleanBuild clean = new CleanBuild(site, folder.resolve("clean"));
        Instant now = TrialSites.NOW;
        BuildReport report = clean.compare(BuildRequest.of(source, now), "first build");
        int written = 0;
        for (int build = 1; build <= Integer.getInteger("test.damages"); build++) {
            store.keepGeneration();
            List<String> done = new ArrayList<>(edit(site, report));
            done.addAll(store.damage());
            now = now.plus(Duration.ofHours(1));
            String what = "seed " + seed + ", build " + build + " after " + done;
            report = clean.compare(BuildRequest.of(source, now), what);
            written += report.failed() ? 0 : 1;
        }
        assertThat(written).as("builds without errors").isPositive();
    }

    private List<String> edit(EditedSite site, BuildReport last) throws IOException {
        if (last.failed()) {
            site.restoreGood();
            return List.of("all errors are undone");
        }
        return random.nextInt(3) == 0 ? List.of() : site.edit();
    }
}

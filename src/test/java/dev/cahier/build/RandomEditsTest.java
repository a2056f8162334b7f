package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.edits.EditedSite;
import dev.cahier.config.BaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody does to a site, the next build does what a clean one would.
 *
 * <p>The property {@code test.edits} says how many builds there are, {@code test.seed} which edits
 * are made between them.
 */
final class RandomEditsTest {

    private static final int DAY = 24 * 3600;

    @TempDir private Path folder;
    private final long seed = Long.getLong("test.seed");
    private final Random random = new Random(seed);
    private Instant now = TrialSites.NOW;

    @Test
    void buildsWhatACleanBuildWould() throws IOException {
        Path source = folder.resolve("site of notes");
        EditedSite site = new EditedSite(source, random);
        CleanBuild clean = new CleanBuild(site, folder.resolve("clean"));
        List<String> edits = List.of();
        BuildRequest request = request(source);
        int unchanged = 0;
        int written = 0;
        for (int build = 0; build < Integer.getInteger("test.edits"); build++) {
            String what = "seed " + seed + ", build " + build + " after " + edits + ": " + request;
            BuildReport report = clean.compare(request, what);
            unchanged += report.millis().containsKey("load") ? 0 : 1;
            written += report.failed() ? 0 : 1;
            boolean again = random.nextInt(8) == 0;
            edits = again ? List.of() : edit(site, report);
            request = again ? request : request(source);
        }
        assertThat(unchanged).as("builds that found nothing changed").isPositive();
        assertThat(written).as("builds without errors").isGreaterThan(unchanged);
    }

    /** Errors stay for a while, but a site with ever more of them would show nothing. */
    private List<String> edit(EditedSite site, BuildReport last) throws IOException {
        if (last.failed() && random.nextInt(4) > 0) {
            site.restoreGood();
            return List.of("all errors are undone");
        }
        return site.edit();
    }

    /** Options change now and then, and time goes on. */
    private BuildRequest request(Path source) {
        if (random.nextInt(4) == 0) {
            now = now.plusSeconds(random.nextInt(20 * DAY) - 2 * DAY);
        }
        Optional<BaseUrl> url =
                random.nextInt(10) == 0
                        ? BaseUrl.parse("https://notes.example/base/")
                        : Optional.empty();
        return new BuildRequest(
                source,
                source.resolve(random.nextInt(6) == 0 ? "public" : "site"),
                url,
                random.nextInt(10) == 0,
                random.nextInt(10) == 0,
                false,
                random.nextInt(20) == 0,
                now,
                Optional.empty());
    }
}

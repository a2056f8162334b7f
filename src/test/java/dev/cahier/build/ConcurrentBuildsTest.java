package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.edits.EditedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of one site at the same time do not spoil each other, nor what they keep. */
final class ConcurrentBuildsTest {

    private static final int ROUNDS = 2;

    @TempDir private Path folder;
    private final long seed = Long.getLong("test.seed");

    @Test
    void buildsAtTheSameTimeWhatACleanBuildWould() throws IOException {
        Path source = folder.resolve("site of notes");
        EditedSite site = new EditedSite(source, new Random(seed));
        CleanBuild clean = new CleanBuild(site, folder.resolve("clean"));
        for (int round = 0; round < ROUNDS; round++) {
            List<BuildRequest> requests =
                    List.of(into(source, "site"), into(source, "public"), into(source, "public"));
            List<CompletableFuture<BuildReport>> builds = new ArrayList<>();
            for (BuildRequest request : requests) {
                builds.add(CompletableFuture.supplyAsync(() -> build(request)));
            }
            List<BuildReport> reports = builds.stream().map(CompletableFuture::join).toList();

            assertThat(reports)
                    .extracting(BuildReport::failed)
                    .containsOnly(reports.get(0).failed());
            clean.compare(requests.get(0), "seed " + seed + ", round " + round + ", site");
            clean.compare(requests.get(1), "seed " + seed + ", round " + round + ", public");
            site.edit();
        }
    }

    private static BuildReport build(BuildRequest request) {
        return new SiteBuild(request, BuildProgress.SILENT).run();
    }

    private static BuildRequest into(Path source, String output) {
        BuildRequest usual = BuildRequest.of(source, TrialSites.NOW);
        return new BuildRequest(
                source,
                source.resolve(output),
                usual.baseUrl(),
                usual.drafts(),
                usual.future(),
                usual.strict(),
                usual.clean(),
                usual.now(),
                usual.html());
    }
}

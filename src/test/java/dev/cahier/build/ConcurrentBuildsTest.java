package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.edits.EditedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** The first has looked at the output folder before the second wrote to it. */
    @Test
    void startAgainWhereAnotherOnePublishesMeanwhile() throws IOException {
        Path source = folder.resolve("site of notes");
        write(source, "first.md", "---\ntitle: First\n---\n\nText.\n");
        BuildRequest request = BuildRequest.of(source, TrialSites.NOW);
        build(request);
        write(source, "second.md", "---\ntitle: Second\ndraft: true\n---\n\nText.\n");
        write(source, "first.md", "---\ntitle: First\n---\n\nOther text.\n");
        AtomicBoolean done = new AtomicBoolean();
        BuildProgress meanwhile =
                (step, number, total) -> {
                    if (step.equals("pages") && !done.getAndSet(true)) {
                        build(withDrafts(request));
                    }
                };

        BuildReport report = new SiteBuild(request, meanwhile).run();

        assertThat(done).isTrue();
        assertThat(report.failed()).isFalse();
        assertThat(source.resolve("site/second/index.html")).doesNotExist();
        assertThat(source.resolve("site/index.html")).content().doesNotContain("Second");
        assertThat(source.resolve("site/first/index.html")).content().contains("Other text.");
    }

    private static void write(Path source, String name, String text) throws IOException {
        Path file = source.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static BuildRequest withDrafts(BuildRequest usual) {
        return new BuildRequest(
                usual.source(),
                usual.output(),
                usual.baseUrl(),
                true,
                usual.future(),
                usual.strict(),
                usual.clean(),
                usual.now(),
                usual.html());
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
